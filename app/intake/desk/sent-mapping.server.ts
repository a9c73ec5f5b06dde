import { join } from 'node:path';
import { DondocError } from '#app/model/errors.ts';
import { readIfThere } from '#app/store/files.server.ts';
import { layoutOf } from '#app/store/layout.ts';
import { parseJsonWith } from '#app/store/strict-json.ts';
import { type Mapping, mappingSchema } from '../mapping.ts';

/** No step of a path: whoever sends a name must not reach another file by it. */
const NAME = /^[\p{L}\p{N}_](?:[\p{L}\p{N} ._-]{0,78}[\p{L}\p{N}_-])?$/u;

/**
 * A mapping as a sender gives it: its JSON, or the name of one that the data directory keeps.
 * @throws DondocError `bad_mapping` (400) saying which keys are wrong
 */
export async function sentMapping(dataDir: string, given: string): Promise<Mapping> {
  const text = given.trim();
  if (text.startsWith('{')) return parsed('mapping', text);
  const kept = NAME.test(text)
    ? await readIfThere(join(layoutOf(dataDir).mappings, `${text.normalize('NFC')}.json`))
    : null;
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
