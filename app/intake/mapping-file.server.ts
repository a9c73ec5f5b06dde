import { basename } from 'node:path';
import { DondocError } from '#app/model/errors.ts';
import { readIfThere } from '#app/store/files.server.ts';
import { parseJsonWith } from '#app/store/strict-json.ts';
import { isMappingName, mappingFile } from './kept-mappings.server.ts';
import { type Mapping, mappingSchema } from './mapping.ts';

/**
 * A mapping by its file, or by the name under which it stands in the data directory's `mappings`.
 * @throws DondocError `bad_mapping` (400) saying which keys are wrong
 */
export async function readMapping(dataDir: string, fileOrName: string): Promise<Mapping> {
  const text = (await keptText(dataDir, fileOrName)) ?? (await readIfThere(fileOrName));
  const file = basename(fileOrName);
  if (text === null) throw badMapping(file, 'there is no such file');
  return parsed(file, text);
}

/**
 * A mapping as a sender gives it: its JSON, or the name of one that the data directory keeps.
 * @throws DondocError `bad_mapping` (400) saying which keys are wrong
 */
export async function sentMapping(dataDir: string, given: string): Promise<Mapping> {
  const text = given.trim();
  if (text.startsWith('{')) return parsed('mapping', text);
  const kept = await keptText(dataDir, text);
  if (kept === null) throw badMapping(text.slice(0, 80), 'there is no mapping of that name');
  return parsed(text, kept);
}

async function keptText(dataDir: string, name: string): Promise<string | null> {
  return isMappingName(name) ? readIfThere(mappingFile(dataDir, name)) : null;
}

function parsed(file: string, text: string): Mapping {
  const result = parseJsonWith(mappingSchema, text);
  if (!result.ok) throw badMapping(file, result.reason);
  return result.value;
}

function badMapping(file: string, reason: string): DondocError {
  return new DondocError({ code: 'bad_mapping', status: 400, params: { file, reason } });
}
