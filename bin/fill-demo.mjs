import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { loadBundled } from './bundle.mjs';
import { FILLING } from './demo-data.mjs';
import { say } from './steps.mjs';

const { fillWithProvince } = /** @type {typeof import('../app/cli/fill-with-province.ts')} */ (
  await loadBundled('fill-with-province')
);

/** The mark goes last: where it stands, the next start imports what is missing. */
const dataDir = process.argv[2];
if (dataDir === undefined) throw new Error('a data directory is needed');
const mark = join(dataDir, FILLING);
mkdirSync(dataDir, { recursive: true });
writeFileSync(mark, '');
say('Importing the demo …');
await fillWithProvince(dataDir, 'quang-binh', say);
rmSync(mark);
