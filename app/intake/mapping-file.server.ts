import { basename, join } from 'node:path';
import { DondocError } from '#app/model/errors.ts';
import { readIfThere } from '#app/store/files.server.ts';
import { layoutOf } from '#app/store/layout.ts';
import { parseJsonWith } from '#app/store/strict-json.ts';
import { type Mapping, mappingSchema } from './mapping.ts';

const NAME = /^[\w-]+$/;

/**
 * A mapping by its file, or by the name under which it stands in the data directory's `mappings`.
 * @throws DondocError `bad_mapping` saying which keys are wrong
 */
export async function readMapping(dataDir: string, fileOrName: string): Promise<Mapping> {
  const named = join(layoutOf(dataDir).mappings, `${fileOrName}.json`);
  const text =
    (NAME.test(fileOrName) ? await readIfThere(named) : null) ?? (await readIfThere(fileOrName));
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
