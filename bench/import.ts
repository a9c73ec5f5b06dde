/**
 * How long an import with full checking takes, against DuckDB's own COPY of the same file to
 * Parquet, and how much memory the importing process takes. Both in turn, in one run:
 *
 *     npx tsx bench/import.ts [--rows 1000000] [--runs 3]
 */
import { mkdtemp, copyFile, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { describeMachine } from './machine.ts';
import { median, printTable } from './table.ts';
import { type Taken, takeProcess } from './taken.ts';

const COPY = fileURLToPath(new URL('copy-to-parquet.ts', import.meta.url));
const DONDOC = fileURLToPath(new URL('../bin/dondoc.mjs', import.meta.url));
const TSX = import.meta.resolve('tsx');
const AS_OF = '2019-07-03T10:00+07:00';
const LISTS = ['units.csv', 'unit_aliases.csv', 'unit_events.csv'];

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    runs: { type: 'string', default: '3' },
  },
});
const rows = Number(values.rows);
const runs = Number(values.runs);

const folder = await mkdtemp(join(tmpdir(), 'dondoc-bench-'));
try {
  const source = join(folder, 'source');
  await takeProcess([DONDOC, 'demo', '--tasks', String(rows), '--months', '1', '--out', source]);
  const name = (await readdir(source)).find((file) => /^\d{4}-.*\.csv$/.test(file)) ?? '';
  const csv = join(source, name);
  const copies: Taken[] = [];
  const imports: Taken[] = [];
  for (let run = 0; run < runs; run += 1) {
    copies.push(await copyOf(csv, join(folder, 'copy.parquet')));
    imports.push(await importInto(join(folder, `store-${run}`), source, csv));
  }
  const ratio =
    median(imports.map((taken) => taken.seconds)) / median(copies.map((t) => t.seconds));
  const memory = Math.max(...imports.map((taken) => taken.peakMegabytes));
  printTable(
    `Import of ${rows} rows (${((await stat(csv)).size / 1e6).toFixed(0)} MB) against COPY; medians of ${runs} runs`,
    ['', 'seconds', 'CPU seconds', 'peak MB of one process'],
    [line('COPY to Parquet (zstd)', copies), line('dondoc import', imports)],
  );
  console.log(`ratio of time ${ratio.toFixed(2)} (bar 8), peak ${memory.toFixed(0)} MB (bar 512)`);
  const machine = describeMachine();
  console.log(machine.text);
  console.log(
    JSON.stringify({ bench: 'import', rows, runs, ratio, memory, copies, imports, machine }),
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Only the statement's own time counts; the import's is that of the whole command. */
async function copyOf(csv: string, parquet: string): Promise<Taken> {
  const taken = await takeProcess(['--import', TSX, COPY, csv, parquet]);
  return { ...taken, seconds: Number(taken.output) };
}

async function importInto(dataDir: string, source: string, csv: string): Promise<Taken> {
  await mkdir(dataDir);
  for (const list of LISTS) await copyFile(join(source, list), join(dataDir, list));
  const taken = await takeProcess([DONDOC, 'import', csv, '--as-of', AS_OF], { DATA_DIR: dataDir });
  await rm(dataDir, { recursive: true });
  return taken;
}

function line(name: string, taken: readonly Taken[]): string[] {
  return [
    name,
    median(taken.map(({ seconds }) => seconds)).toFixed(2),
    median(taken.map(({ cpuSeconds }) => cpuSeconds)).toFixed(2),
    Math.max(...taken.map(({ peakMegabytes }) => peakMegabytes)).toFixed(0),
  ];
}
