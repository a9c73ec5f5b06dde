import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MOST_SHEET_ROWS } from '#app/http/table/sheet-fit.ts';
import { column, longTableOf } from '#app/http/table/table.ts';
import { importFiles } from '#app/intake/import-files.server.ts';
import { answerApi } from '#app/routes/api/answer-api.server.ts';
import { RESOURCES } from '#app/routes/api/resources.ts';
import { type Api, openApi } from '../../fixtures/api.ts';
import { readWorkbook } from '../../fixtures/read-exports.ts';

/** Further down than the rows that an export has at hand before it begins. */
const ROWS = 5_000;
/** Units with short names and the longest codes: a list of a few letters a unit becomes one of 65. */
const UNITS = 600;
const names = Array.from({ length: UNITS }, (_, at) => at.toString(36).padStart(2, '0'));
const codeOf = (name: string) => name.padEnd(64, 'x');

let root: string;
let api: Api;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dondoc-sheet-'));
  const dataDir = join(root, 'store');
  await mkdir(dataDir);
  await writeFile(
    join(dataDir, 'units.csv'),
    [
      'code,name_vi,name_en,group,valid_from,valid_to',
      'A,Sở A,Department A,department,,',
      ...names.map((name) => `${codeOf(name)},${name},${name},other,,`),
      '',
    ].join('\n'),
  );
  const row = (at: number, title: string, coUnits: string) =>
    `T-${String(at).padStart(5, '0')},${title},A,2019-06-03,,,${coUnits}`;
  const file = join(root, 'list.csv');
  await writeFile(
    file,
    [
      'task_code,title,unit_code,assigned_on,due_on,completed_on,co_units',
      ...Array.from({ length: ROWS }, (_, at) => row(at, 'Việc', '')),
      row(ROWS, `Việc dài ${'x'.repeat(9_900)}`, ''),
      row(ROWS + 1, 'Việc của nhiều đơn vị', names.join(';')),
      '',
    ].join('\n'),
  );
  const outcome = await importFiles({
    dataDir,
    files: [file],
    asOf: '2019-06-30',
    source: 'test',
    importedBy: 'test',
  });
  expect(outcome.status).toBe('published');
  api = await openApi(dataDir);
}, 60_000);

afterAll(async () => {
  await api.close();
  await rm(root, { recursive: true });
});

async function refusal(response: Response) {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  const problem = (await response.json()) as { code: string; detail: string };
  expect(problem.detail).toMatch(/CSV/);
  return [response.status, problem.code];
}

describe('a text that no cell holds, at the end of a long list', () => {
  test.each(['', '&lang=en'])('is told before a workbook begins, naming CSV %s', async (lang) => {
    const response = await api.get(`/api/v1/tasks.xlsx?basis=tracked${lang}`);
    expect(await refusal(response)).toEqual([409, 'cell_full']);
  });

  test('comes whole in CSV', async () => {
    const text = await api.text('/api/v1/tasks.csv?basis=tracked');
    const rows: Record<string, string>[] = parse(text, { columns: true });
    expect(rows).toHaveLength(ROWS + 2);
    const last = rows.find((row) => row['task_code'] === `T-0${ROWS + 1}`);
    expect(last?.['co_units']).toBe(names.map(codeOf).join(';'));
    expect(last?.['co_units']?.length).toBeGreaterThan(32_767);
  });

  test('is no matter where the filters leave it out: a workbook comes whole, the longest title in it', async () => {
    const response = await api.get('/api/v1/tasks.xlsx?basis=tracked&q=viec dai');
    expect(response.status).toBe(200);
    const { rows } = await readWorkbook(new Uint8Array(await response.arrayBuffer()));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).toContain('x'.repeat(9_900));
  });
});

/** What the API answers of a list of that many rows, whatever is in it. */
function answered(format: string, rows: number, letters = 0): Promise<Response> {
  const columns = [column('code', 'text', (code: string) => code)];
  const piece = Array.from({ length: 4_095 }, () => 'T');
  const pieces = async function* () {
    for (let left = rows; left > 0; left -= piece.length) {
      yield await Promise.resolve(left < piece.length ? piece.slice(0, left) : piece);
    }
  };
  const texts = () => Promise.resolve({ longest: 1, letters });
  const table = longTableOf(columns, rows, pieces, texts);
  const portal = { answer: (ask: (view: object) => Promise<unknown>) => ask({}) };
  const request = new Request(`http://127.0.0.1/api/v1/tasks.${format}`);
  const args = { request, params: {}, context: { portal, requestId: 'test', nonce: 'n' } };
  const answer = { json: () => ({}), table: () => table };
  return answerApi(args as unknown as LoaderFunctionArgs, RESOURCES.tasks, () =>
    Promise.resolve(answer),
  );
}

async function bytesOf({ body }: Response): Promise<number> {
  let bytes = 0;
  const reader = body?.getReader();
  for (;;) {
    const next = await reader?.read();
    if (next === undefined || next.done) return bytes;
    bytes += next.value.length;
  }
}

describe('a list longer than a sheet', () => {
  test('is told before a workbook begins, naming CSV, which takes it', async () => {
    const rows = MOST_SHEET_ROWS + 1;
    expect(await refusal(await answered('xlsx', rows))).toEqual([409, 'sheet_full']);
    const csv = await answered('csv', rows);
    expect([csv.status, await bytesOf(csv)]).toEqual([
      200,
      'code\r\n'.length + rows * 'T\r\n'.length,
    ]);
  });

  test('is one by a single row: one row fewer fills the sheet to its last', async () => {
    const response = await answered('xlsx', MOST_SHEET_ROWS);
    expect(response.status).toBe(200);
    const { rows } = await readWorkbook(new Uint8Array(await response.arrayBuffer()));
    expect(rows).toHaveLength(MOST_SHEET_ROWS);
  }, 60_000);
});

test('a list that would make a sheet of over 4 GB is told before a workbook begins, naming CSV', async () => {
  expect(await refusal(await answered('xlsx', 100_000, 1.5e9))).toEqual([409, 'workbook_full']);
  expect((await answered('xlsx', 100_000, 1e9)).status).toBe(200);
});
