import { basename } from 'node:path';
import { DondocError } from '#app/model/errors.ts';
import { readIfThere } from '#app/store/files.server.ts';
import { parseJsonWith } from '#app/store/strict-json.ts';
import { isMappingName, mappingFile } from './kept-mappings.server.ts';
import { type Mapping, mappingSchema } from './mapping.ts';

/**
 * A mapping by its file, or by the name under which it stands in the data directory's `mappings`.
 * @throws DondocError `bad_mapping` saying which keys are wrong
 */
export async function readMapping(dataDir: string, fileOrName: string): Promise<Mapping> {
  const kept = isMappingName(fileOrName)
    ? await readIfThere(mappingFile(dataDir, fileOrName))
    : null;
  const text = kept ?? (await readIfThere(fileOrName));
  if (text === null) throw badMapping(fileOrName, 'there is no such file');
  const parsed = parseJsonWith(mappingSchema, text);
  if (!parsed.ok) throw badMapping(fileOrName, parsed.reason);
  return parsed.value;
}

function badMapping(file: string, reason: string): DondocError {
  return new DondocError({
    code: 'bad_mapping',
    status: 400,
    params: { file: basename(file), reason },
  });
}
