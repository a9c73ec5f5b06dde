import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { engineError } from '#app/engine/engine-error.ts';
import { openWorkbench } from '#app/engine/workbench.server.ts';

test.each([
  ['Conversion Error: Could not convert string "Phạm Mật" to DATE\nLINE 1: …', 'Conversion Error'],
  ['Invalid Input Error: CSV Error on Line: 2\nOriginal Line: Phạm Mật\n', 'Invalid Input Error'],
  [
    'IO Error: Could not write file "/srv/Phạm Mật.tsv": No space left on device',
    'IO Error: No space left on device',
  ],
  [
    'Binder Error: Referenced column "x" not found',
    'Binder Error: Referenced column "x" not found',
  ],
])('of %j only what quotes no row is said', (words, said) => {
  expect(engineError(new Error(words))).toMatchObject({ message: `engine error: ${said}` });
});

test('an error that is not the engine’s stays what it is', () => {
  const error = new Error('two columns of the answer share a name');
  expect(engineError(error)).toBe(error);
});

test('a staged row that cannot be loaded is quoted nowhere', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dondoc-bench-'));
  const bench = await openWorkbench({ folder });
  try {
    const file = join(folder, 'rows.tsv');
    await writeFile(file, 'Phạm Mật\t2019-02-30\n');
    const load = `select * from read_csv('${file}', delim = '\t', header = false, columns = {a: 'varchar', b: 'date'})`;
    const error: unknown = await bench.run(load).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    const { message, stack = '', cause } = error as Error;
    expect(message).toMatch(/^engine error: \w[\w ]* Error$/);
    for (const told of [message, stack, String(cause)]) {
      expect(told).not.toMatch(/Phạm|2019-02-30|rows\.tsv/);
    }
  } finally {
    await bench.close();
    await rm(folder, { recursive: true });
  }
});
