import { DondocError } from '#app/model/errors.ts';
import { readIfThere } from '#app/store/files.server.ts';
import { parseJsonWith } from '#app/store/strict-json.ts';
import { isMappingName, mappingFile } from '../kept-mappings.server.ts';
import { type Mapping, mappingSchema } from '../mapping.ts';

/**
 * A mapping as a sender gives it: its JSON, or the name of one that the data directory keeps.
 * @throws DondocError `bad_mapping` (400) saying which keys are wrong
 */
export async function sentMapping(dataDir: string, given: string): Promise<Mapping> {
  const text = given.trim();
  if (text.startsWith('{')) return parsed('mapping', text);
  const kept = isMappingName(text) ? await readIfThere(mappingFile(dataDir, text)) : null;
  if (kept === null) throw badMapping(text.slice(0, 80), 'there is no mapping of that name');
  return parsed(text, kept);
}

function parsed(name: string, text: string): Mapping {
  const result = parseJsonWith(mappingSchema, text);
  if (!result.ok) throw badMapping(name, result.reason);
  return result.value;
}

function badMapping(file: string, reason: string): DondocError {
  return new DondocError({ code: 'bad_mapping', status: 400, params: { file, reason } });
}
