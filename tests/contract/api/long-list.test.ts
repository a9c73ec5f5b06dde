import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from '@uwdata/flechette';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Entry, type Options, type ZipFile, open } from 'yauzl';
import { writeDemo } from '#app/demo/write-demo.ts';
import type { Cell } from '#app/http/table/table.ts';
import { importFiles } from '#app/intake/import-files.server.ts';
import type { TakenByExport } from '../../fixtures/export-child.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const ROWS = 200_000;
/** However long the list: what the engine sorts at once, a few pieces of rows, and what is not yet collected. */
const MOST_GROWTH_MB = 300;
const BETWEEN = '\u001f';

const COLUMNS = [
  'task_code',
  'title',
  'document_no',
  'document_date',
  'assigner',
  'unit_code',
  'unit_name',
  'co_units',
  'field',
  'assigned_on',
  'due_on',
  'original_due_on',
  'completed_on',
  'evidence_of_completion',
  'source_status',
  'state_note',
  'status',
  'hanging',
  'due_soon',
  'extended',
  'days_overdue',
  'inherited_from',
  'today_unit_code',
];

let root: string;
let dataDir: string;
let wanted: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dondoc-long-'));
  dataDir = join(root, 'store');
  const sources = join(root, 'sources');
  await mkdir(dataDir);
  const { snapshots } = await writeDemo({ out: sources, tasks: ROWS, months: 1 });
  for (const list of ['units.csv', 'unit_aliases.csv', 'unit_events.csv']) {
    await copyFile(join(sources, list), join(dataDir, list));
  }
  const [list] = snapshots;
  const outcome = await importFiles({
    dataDir,
    files: [join(sources, list?.file ?? '')],
    asOf: list?.as_of ?? '',
    source: 'test',
    importedBy: 'test',
  });
  if (outcome.status !== 'published') throw new Error(outcome.status);
  wanted = await digestOf(await storedLines());
});

afterAll(() => rm(root, { recursive: true }));

/** Every cell of every row in order, as one number: what differs anywhere differs here. */
async function digestOf(lines: AsyncIterable<string> | Iterable<string>): Promise<string> {
  const hash = createHash('sha256');
  let rows = 0;
  for await (const line of lines) {
    hash.update(`${line}\n`);
    rows += 1;
  }
  return `${rows} ${hash.digest('hex')}`;
}

async function asked(sql: string): Promise<string[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(sql);
  const lines = reader.getColumns()[0] ?? [];
  connection.closeSync();
  instance.closeSync();
  return lines.map(String);
}

const lineSql = (columns: readonly string[]) =>
  `select concat_ws(chr(31), ${columns.map((name) => `coalesce(cast(${name} as varchar), '')`).join(', ')})`;

/** Straight from what was stored, in the order of an export. */
async function storedLines(): Promise<string[]> {
  const [id = ''] = await readdir(join(dataDir, 'snapshots'));
  const columns = COLUMNS.map((name) =>
    name === 'unit_name' ? 'name_vi' : name === 'today_unit_code' ? 'null' : `t.${name}`,
  );
  return asked(
    `${lineSql(columns)} from '${join(dataDir, 'snapshots', id, 'tasks.parquet')}' t
      join read_csv('${join(dataDir, 'units.csv')}', all_varchar = true) u on u.code = t.unit_code
      order by days_overdue desc nulls last, task_code, t.unit_code`,
  );
}

const LINES: Record<string, (file: string) => Promise<AsyncIterable<string> | Iterable<string>>> = {
  csv: (file) =>
    asked(
      `${lineSql(COLUMNS)} from read_csv('${file}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', strict_mode = true)`,
    ),
  parquet: (file) => asked(`${lineSql(COLUMNS)} from read_parquet('${file}')`),
  arrow: async (file) => arrowLines(await readFile(file)),
  xlsx: (file) => Promise.resolve(sheetLines(file)),
};

function* arrowLines(bytes: Uint8Array): Generator<string> {
  const table = tableFromIPC(bytes);
  const columns = COLUMNS.map((name): ArrayLike<unknown> => table.getChild(name).toArray());
  const days = new Map<number, string>();
  const isDay = COLUMNS.map((name) => /_on$|_date$/.test(name));
  const text = (value: unknown, at: number): string => {
    if (typeof value !== 'number' || isDay[at] !== true)
      return value === null ? '' : `${value as Cell}`;
    const known = days.get(value) ?? new Date(value).toISOString().slice(0, 10);
    days.set(value, known);
    return known;
  };
  for (let row = 0; row < table.numRows; row += 1) {
    yield columns.map((column, at) => text(column[row], at)).join(BETWEEN);
  }
}

const CELL =
  /<c r="([A-Z]+)\d+"(?: s="(\d+)")?(?: t="(\w+)")?>(?:<is><t xml:space="preserve">([^<]*)<\/t><\/is>|<v>([^<]*)<\/v>)<\/c>/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The first sheet's rows under its headings, out of the XML itself. */
async function* sheetLines(file: string): AsyncGenerator<string> {
  let rest = '';
  let isHeading = true;
  for await (const chunk of await sheetXml(file)) {
    const rows = (rest + chunk).split('</row>');
    rest = rows.pop() ?? '';
    for (const row of rows) {
      if (!isHeading) yield sheetLine(row);
      isHeading = false;
    }
  }
}

const PLACES = new Map(COLUMNS.map((_, at) => [String.fromCharCode(65 + at), at]));
const SHEET_DAYS = new Map<string, string>();

function sheetLine(row: string): string {
  const cells = COLUMNS.map(() => '');
  for (const [, letters = '', , type, text, value = ''] of row.matchAll(CELL)) {
    const at = PLACES.get(letters) ?? -1;
    if (type === 'inlineStr') {
      cells[at] = (text ?? '').replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '');
    } else if (type === 'b') cells[at] = String(value === '1');
    else if (COLUMNS[at] === 'days_overdue') cells[at] = value;
    else cells[at] = sheetDay(value);
  }
  return cells.join(BETWEEN);
}

function sheetDay(serial: string): string {
  const known = SHEET_DAYS.get(serial);
  if (known !== undefined) return known;
  const day = new Date((Number(serial) - 25_569) * 86_400_000).toISOString().slice(0, 10);
  SHEET_DAYS.set(serial, day);
  return day;
}

async function sheetXml(file: string): Promise<AsyncIterable<string>> {
  const zip = await promisify<string, Options, ZipFile>(open)(file, { lazyEntries: true });
  for (;;) {
    zip.readEntry();
    const [entry] = (await once(zip, 'entry')) as [Entry];
    if (entry.fileName !== 'xl/worksheets/sheet1.xml') continue;
    const stream = await promisify<Entry, Readable>(zip.openReadStream.bind(zip))(entry);
    return stream.setEncoding('utf8') as AsyncIterable<string>;
  }
}

const CHILD = fileURLToPath(new URL('../../fixtures/export-child.ts', import.meta.url));

test(`${ROWS} tasks in every format are the stored ones, cell by cell, in bounded memory`, async () => {
  const formats = Object.keys(LINES);
  const args = ['--import', 'tsx', CHILD, dataDir, root, ...formats];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const taken = JSON.parse(stdout) as TakenByExport[];
  const told = taken.map(({ format, seconds, megabytes }) => {
    return `${format} ${seconds.toFixed(1)} s, +${megabytes.toFixed(0)} MB`;
  });
  process.stdout.write(`${ROWS} tasks: ${told.join('; ')}\n`);
  for (const [format, linesOf] of Object.entries(LINES)) {
    const lines = await linesOf(join(root, `tasks.${format}`));
    expect([format, await digestOf(lines)]).toEqual([format, wanted]);
  }
  for (const { format, megabytes } of taken) {
    expect([format, megabytes < MOST_GROWTH_MB]).toEqual([format, true]);
  }
});
