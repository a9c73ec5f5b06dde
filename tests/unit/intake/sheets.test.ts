import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mappingSchema } from '#app/intake/mapping.ts';
import { understandFile } from '#app/intake/understand.server.ts';
import { AS_OF, dataFolder, importOne } from '../store/data-folder.ts';
import { workbookParts, zipOf } from './read/workbook-file.ts';

type Cell = string | number | null;
const STYLES =
  '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>';
const HEAD = ['TT', 'Mã NV', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Ngày giao', 'Hạn xử lý'];
const task = (number: number, assigned: Cell, due: Cell): Cell[] => [
  String(number),
  `NV-${number}`,
  'Báo cáo',
  'Sở Alpha',
  assigned,
  due,
];

function rowsOf(rows: readonly (readonly Cell[])[]): string {
  return rows
    .map((cells, at) => {
      const xml = cells.map((cell, place) => {
        const name = `${String.fromCharCode(65 + place)}${at + 1}`;
        if (cell === null || cell === '') return '';
        return typeof cell === 'number'
          ? `<c r="${name}" s="1"><v>${cell}</v></c>`
          : `<c r="${name}" t="inlineStr"><is><t>${cell}</t></is></c>`;
      });
      return `<row r="${at + 1}">${xml.join('')}</row>`;
    })
    .join('');
}

interface Sheet {
  name: string;
  state?: string;
  rows: readonly (readonly Cell[])[];
}

async function workbook(...sheets: readonly Sheet[]) {
  const dataDir = await dataFolder();
  const file = join(dataDir, 'list.xlsx');
  const parts = workbookParts({
    styles: STYLES,
    sheets: sheets.map(({ rows, ...sheet }) => ({ ...sheet, rows: rowsOf(rows) })),
  });
  await writeFile(file, zipOf(parts));
  return {
    understand: () => understandFile(file, { dataDir, asOf: AS_OF }),
    dryRun: (mapping?: object) =>
      importOne(dataDir, file, {
        dryRun: true,
        ...(mapping ? { mapping: mappingSchema.parse({ columns: {}, ...mapping }) } : {}),
      }),
  };
}

const LIST = [
  ['BÁO CÁO NHIỆM VỤ'],
  [],
  HEAD,
  task(1, 43617, 43629),
  task(2, '13/06/2019', '25/06/2019'),
  ['Tổng cộng', null, null, null, '2'],
];

describe('of several sheets', () => {
  test('the list is the one that is shown and has all that is needed', async () => {
    const { understand, dryRun } = await workbook(
      { name: 'Bìa', rows: [['Báo cáo'], ['Nội dung', 'Ngày giao']] },
      { name: 'Nháp', state: 'hidden', rows: LIST },
      { name: 'Mẫu', rows: [HEAD] },
      { name: 'Tháng 6', rows: LIST },
    );
    const seen = await understand();
    expect(seen).toMatchObject({ format: 'xlsx', sheet: 'Tháng 6', header_row: 3, questions: [] });
    expect(seen.mapping.sheet).toBe('Tháng 6');
    expect(await dryRun()).toMatchObject({ rows_accepted: 2, rows_refused: 0 });
  });

  test('two lists are a question, which the mapping answers, the hidden one too', async () => {
    const { dryRun } = await workbook(
      { name: 'Tháng 5', rows: LIST },
      { name: 'Tháng 6', rows: [...LIST.slice(0, 5), task(3, 43629, null)] },
      { name: 'Cũ', state: 'hidden', rows: LIST.slice(0, 4) },
    );
    expect(await dryRun()).toMatchObject({
      status: 'refused',
      issues: [{ code: 'ambiguous_sheet' }],
    });
    const dates = 'dd/MM/yyyy';
    expect(await dryRun({ sheet: 'thang 6', dates })).toMatchObject({ rows_accepted: 3 });
    expect(await dryRun({ sheet: 'Cũ' })).toMatchObject({ rows_accepted: 1 });
    expect(await dryRun({ sheet: 'Tháng 7' })).toMatchObject({
      issues: [{ code: 'missing_sheet' }],
    });
  });
});

describe('dates by type', () => {
  test('need no format, and stand beside texts that prove theirs', async () => {
    const { understand, dryRun } = await workbook({
      name: 'S',
      rows: [
        HEAD,
        task(1, 43617, 43629),
        task(2, 43629, '03/07/2019'),
        task(3, 43629, '25/06/2019'),
      ],
    });
    expect((await understand()).dates).toMatchObject([
      { column: 'assigned_on', formats: [], proven: true },
      { column: 'due_on', formats: ['dd/MM/yyyy'], proven: true },
    ]);
    expect(await dryRun()).toMatchObject({ rows_accepted: 3, issues: [] });
  });

  test('that a spreadsheet made of days and months it had exchanged refuse the file', async () => {
    const firsts = [0, 31, 59, 90, 120, 151, 181, 212, 243].map((days) => 43466 + days);
    const early = firsts.map((day, at) => task(at, 43470, day + 1));
    const late = firsts.map((_, at) => task(at + 20, 43470, `${at + 14}/06/2019`));
    const { understand, dryRun } = await workbook({ name: 'S', rows: [HEAD, ...early, ...late] });
    const question = { code: 'dates_contradict', row: 2, column: 'Hạn xử lý' };
    expect(await dryRun()).toMatchObject({ status: 'refused', issues: [question] });
    expect((await understand()).questions).toMatchObject([question]);
    expect(await dryRun({ dates: 'dd/MM/yyyy' })).toMatchObject({ status: 'dry_run' });
  });
});

test('a row that is shorter than the headings is a row like any other', async () => {
  const { dryRun } = await workbook({ name: 'S', rows: [HEAD, task(1, 43629, null).slice(0, 5)] });
  expect(await dryRun()).toMatchObject({ rows_accepted: 1 });
});
