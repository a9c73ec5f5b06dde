import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importFiles } from '#app/intake/import-files.server.ts';
import { mappingSchema } from '#app/intake/mapping.ts';
import type { Publisher } from '#app/store/publisher.server.ts';
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

function takingInto(taken: StoredRow[]): Publisher {
  let loading: Promise<void> = Promise.resolve();
  return {
    load({ file }) {
      loading = loading.then(async () => {
        for (const line of (await readFile(file, 'utf8')).split('\n')) {
          if (line !== '') taken.push(storedRow(line.split('\t')));
        }
      });
    },
    async settle(rows) {
      await loading;
      if (taken.length !== rows) throw new Error('the rows staged are not the rows loaded');
      const keys = taken.map(({ task_code, unit_code }) => `${task_code}\t${unit_code}`);
      const duplicates = keys.flatMap((key, at) => (keys.indexOf(key) < at ? [at] : []));
      duplicates.toReversed().forEach((at) => taken.splice(at, 1));
      return { duplicates, unitCodes: new Set(taken.map(({ unit_code }) => unit_code)) };
    },
    compare: () => Promise.resolve({ drift: null, replaced: null, questions: [] }),
    publish: () => Promise.reject(new Error('a dry run publishes nothing')),
    close: () => loading,
  };
}

function storedRow(fields: readonly string[]): StoredRow {
  const [, task_code = '', unit_code = '', title = ''] = fields;
  const [assigned_on = '', due_on = '', , completed_on = ''] = fields.slice(9);
  return { task_code, unit_code, title, assigned_on, due_on, completed_on };
}
