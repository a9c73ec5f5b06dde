import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importFiles } from '#app/intake/import-files.server.ts';
import { mappingSchema } from '#app/intake/mapping.ts';
import { takingInto } from '../taking-publisher.ts';
import type { StoredRow, Verdict } from './judge.ts';
import type { Mutant } from './mutant.ts';

export const AS_OF = '2019-07-03T10:00+07:00';

/** Imports a mutant as a dry run whose accepted rows are taken here: no engine is opened for it. */
export async function importMutant(
  { bytes, extension, mapping }: Mutant,
  dataDir: string,
): Promise<{ verdict: Verdict; stored: StoredRow[] }> {
  const file = join(dataDir, `list.${extension}`);
  await writeFile(file, bytes);
  const taken: StoredRow[] = [];
  const verdict = await importFiles({
    dataDir,
    files: [file],
    asOf: AS_OF,
    importedBy: 'test',
    dryRun: true,
    publisherOf: () => Promise.resolve(takingInto(taken)),
    ...(mapping ? { mapping: mappingSchema.parse(mapping) } : {}),
  });
  return { verdict, stored: taken };
}
