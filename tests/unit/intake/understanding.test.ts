import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keepMapping, listMappings } from '#app/intake/kept-mappings.server.ts';
import { readMapping } from '#app/intake/mapping-file.server.ts';
import { type Mapping, mappingSchema } from '#app/intake/mapping.ts';
import { understandFile } from '#app/intake/understand.server.ts';
import { AS_OF, dataFolder, importOne } from '../store/data-folder.ts';

const BANNER = ['UBND TỈNH;;;;;;;', 'BÁO CÁO NHIỆM VỤ;;;;;;;', ';;;;;;;'];
const HEAD = [
  'STT;Mã NV;Nội dung nhiệm vụ;Đ/v chủ trì;Thời gian;;Kết quả;Độ mật',
  ';;;;Ngày giao;Hạn xử lý;Ngày HT;',
  '(1);(2);(3);(4);(5);(6);(7);(8)',
];
const ROWS = [
  'I;Sở, ban, ngành;;;;;;',
  '1;NV-1;Một;Sở Alpha;01/06/2019;13/06/2019;;',
  '2;NV-2;Hai;SỞ  ALPHA ;02/06/2019;14/06/2019;13/06/2019;Thường',
  ';Cộng Sở Alpha;;;2;;;',
  '3;NV-3;Ba;Sở Beeta;13/06/2019;Không thời hạn;;',
  '4;NV-4;Bí mật lớn;Sở Bí ẩn;14/06/2019;;;Tối mật',
  '5;NV-5;Năm;Sở Kín;14/06/2019;;;Loại 2',
  ';Tổng cộng: 5;;;;;;',
  'Nơi nhận:;;;;;;TM. UBND TỈNH;',
];
const LIST = [...BANNER, ...HEAD, ...ROWS, ''].join('\r\n');

async function listIn(content: string) {
  const dataDir = await dataFolder();
  const file = join(dataDir, 'list.csv');
  await writeFile(file, content);
  const understand = (mapping?: Mapping) =>
    understandFile(file, { dataDir, asOf: AS_OF, ...(mapping ? { mapping } : {}) });
  const dryRun = (mapping?: Mapping) =>
    importOne(dataDir, file, { dryRun: true, ...(mapping ? { mapping } : {}) });
  return { dataDir, file, understand, dryRun };
}

describe('what a file is taken for', () => {
  test('is said whole, before anything is imported', async () => {
    const { understand, dataDir } = await listIn(LIST);
    const seen = await understand();
    expect(seen).toMatchObject({
      format: 'csv',
      encoding: 'utf-8',
      sheet: null,
      header_row: 4,
      header_rows: 2,
      rows: { tasks: 5, skipped: 8 },
      questions: [],
    });
    expect(seen.columns.filter(({ by }) => by).map(({ column, place }) => [column, place])).toEqual(
      [
        ['task_code', 1],
        ['title', 2],
        ['unit', 3],
        ['assigned_on', 4],
        ['due_on', 5],
        ['completed_on', 6],
        ['secrecy', 7],
      ],
    );
    expect(seen.dates.map(({ column, formats, proven }) => [column, formats, proven])).toEqual([
      ['assigned_on', ['dd/MM/yyyy'], true],
      ['due_on', ['dd/MM/yyyy'], true],
      ['completed_on', ['dd/MM/yyyy'], true],
    ]);
    expect(seen.units).toEqual([
      { text: 'Sở Beeta', rows: 1, offers: [{ code: 'so-b', name_vi: 'Sở Beta' }] },
    ]);
    expect((await readdir(dataDir)).sort()).toEqual(['list.csv', 'units.csv']);
  });

  test('shows nothing of rows that are or may be secret', async () => {
    const { understand, dryRun } = await listIn(LIST);
    const text = JSON.stringify(await understand());
    for (const canary of ['Bí mật', 'Bí ẩn', 'Sở Kín', 'NV-4', 'NV-5']) {
      expect(text).not.toContain(canary);
    }
    const outcome = await dryRun();
    expect(outcome.issues.map(({ row, code }) => [row, code])).toEqual([
      [11, 'unknown_unit'],
      [12, 'secret'],
      [13, 'secrecy_unclear'],
    ]);
    expect(outcome.issues[0]?.suggestion).toEqual(['so-b']);
    expect(JSON.stringify(outcome)).not.toContain('Kín');
  });

  test('comes as a mapping that reads the file the same', async () => {
    const { understand, dryRun } = await listIn(LIST);
    const { mapping } = await understand();
    expect(mappingSchema.parse(mapping)).toEqual(mapping);
    expect({ ...(await dryRun(mapping)), source: '' }).toEqual({ ...(await dryRun()), source: '' });
    expect((await understand(mapping)).mapping).toEqual(mapping);
    expect(mapping.columns).toMatchObject({
      task_code: 'Mã NV',
      officer: null,
      unit: 'Đ/v chủ trì',
    });
  });

  test('of a file that nobody can read is the reason', async () => {
    const { understand } = await listIn('');
    expect(await understand()).toMatchObject({ format: null, questions: [{ code: 'empty_file' }] });
    const torn = await listIn(`${LIST}9;NV-9;"Chín`);
    expect((await torn.understand()).questions).toMatchObject([{ code: 'unclosed_quote' }]);
  });
});

describe('dates', () => {
  const dated = (days: readonly string[]) =>
    [
      'Mã NV,Nội dung nhiệm vụ,Cơ quan chủ trì,Ngày giao,Hạn xử lý',
      ...days.map((day, at) => `${at},Một,so-a,01/06/2019,${day}`),
      'z,Một,so-a,13/06/2019,',
    ].join('\n');

  test('that fit two formats are a question, and the answer reads them', async () => {
    const { understand, dryRun } = await listIn(dated(['03/07/2019', '04/07/2019 17:00']));
    const seen = await understand();
    expect(seen.questions).toEqual([
      { file: 'list.csv', row: null, column: 'Hạn xử lý', code: 'dates_unclear' },
    ]);
    expect(seen.dates[1]).toEqual({
      column: 'due_on',
      formats: ['dd/MM/yyyy', 'MM/dd/yyyy'],
      proven: false,
      examples: [
        { row: 2, text: '03/07/2019' },
        { row: 3, text: '04/07/2019 17:00' },
      ],
    });
    expect(await dryRun()).toMatchObject({
      status: 'refused',
      issues: [{ code: 'dates_unclear' }],
    });
    const answered = { ...seen.mapping, dates: { due_on: 'dd/MM/yyyy' as const } };
    expect(await dryRun(answered)).toMatchObject({ status: 'dry_run', rows_accepted: 3 });
    expect((await understand(answered)).questions).toEqual([]);
  });

  test('that contradict each other refuse the file, given ones only their row', async () => {
    const { dryRun, understand } = await listIn(dated(['25/06/2019', '06/25/2019']));
    expect(await dryRun()).toMatchObject({
      status: 'refused',
      issues: [{ code: 'dates_contradict', row: 3, column: 'Hạn xử lý' }],
    });
    expect((await understand()).questions).toMatchObject([{ code: 'dates_contradict', row: 3 }]);
    const given = mappingSchema.parse({ columns: {}, dates: 'dd/MM/yyyy' });
    expect(await dryRun(given)).toMatchObject({ issues: [{ code: 'bad_date', row: 3 }] });
  });

  test('that are proven only far below are decided there, and none is guessed before', async () => {
    const late = (last: string) =>
      dated([...Array.from({ length: 4000 }, () => ''), '03/07/2019', last]);
    const proven = await listIn(late('25/07/2019'));
    const outcome = await proven.dryRun();
    expect(outcome).toMatchObject({ status: 'dry_run', rows_accepted: 4003 });
    const open = await listIn(late('05/07/2019'));
    expect(await open.dryRun()).toMatchObject({
      status: 'refused',
      issues: [{ code: 'dates_unclear', column: 'Hạn xử lý' }],
    });
    const contradicting = await listIn(
      dated(['25/06/2019', ...Array.from({ length: 4000 }, () => ''), '06/25/2019']),
    );
    expect(await contradicting.dryRun()).toMatchObject({ issues: [{ code: 'dates_contradict' }] });
  });
});

test('what has to be asked is asked all at once', async () => {
  const { dryRun } = await listIn(
    'STT,Nội dung nhiệm vụ,Ngày giao,Ngày kết thúc\n1,a,01/06/2019,\n',
  );
  const { status, issues, rows_read } = await dryRun();
  expect([status, rows_read]).toEqual(['refused', 0]);
  expect(issues.map(({ code, column }) => [code, column]).sort()).toEqual([
    ['missing_column', 'task_code'],
    ['missing_column', 'unit_code'],
    ['unclear_column', 'completed_on'],
    ['unclear_column', 'due_on'],
  ]);
});

test('a text of more than a task’s length refuses its row', async () => {
  const { dryRun } = await listIn(
    `task_code,title,unit_code,assigned_on\n1,${'x'.repeat(10_001)},so-a,2019-06-01\n2,${'x'.repeat(9000)},so-a,2019-06-01\n`,
  );
  expect(await dryRun()).toMatchObject({
    rows_accepted: 1,
    issues: [{ row: 2, column: 'title', code: 'too_long' }],
  });
});

test('a mark of secrecy counts in a column that feeds nothing, too', async () => {
  const { dryRun } = await listIn(
    'task_code,title,unit_code,assigned_on,Loại\n1,a,so-a,2019-06-01,Mật\n2,b,so-a,2019-06-01,Thường\n',
  );
  expect(await dryRun()).toMatchObject({ rows_accepted: 1, issues: [{ row: 2, code: 'secret' }] });
});

test('a first date below thousands of rows is asked about all the same', async () => {
  const lines = Array.from({ length: 12_000 }, (_, at) => `${at},a,so-a,2019-06-01,2019-07-01,`);
  const list = ['task_code,title,unit_code,assigned_on,due_on,Ghi xong', ...lines];
  const { understand, dryRun } = await listIn(
    [...list, 'x,a,so-a,2019-06-01,,2019-06-02'].join('\n'),
  );
  const questions = [{ row: 1, column: 'completed_on', code: 'unclear_column' }];
  expect((await understand()).questions).toMatchObject(questions);
  const outcome = await dryRun();
  expect(outcome).toMatchObject({ status: 'refused', rows_read: 12_001, issues: questions });
  const said = mappingSchema.parse({ columns: { completed_on: null } });
  expect((await understand(said)).questions).toEqual([]);
  expect((await dryRun(said)).rows_accepted).toBe(12_001);
});

describe('kept mappings', () => {
  test('are found by name, and offered for a header that has all their headings', async () => {
    const { dataDir, understand } = await listIn(LIST);
    const { mapping } = await understand();
    await keepMapping(dataDir, 'iOffice Sở Nội vụ', mapping);
    await keepMapping(dataDir, 'khac', mappingSchema.parse({ columns: { title: 'Việc' } }));
    await keepMapping(dataDir, 'trong', mappingSchema.parse({ columns: {} }));
    expect((await understand()).offered).toEqual(['iOffice Sở Nội vụ']);
    const kept = { ...mapping, name: 'iOffice Sở Nội vụ' };
    expect(await readMapping(dataDir, 'iOffice Sở Nội vụ')).toEqual(kept);
    expect((await listMappings(dataDir)).map(({ name }) => name)).toEqual([
      'iOffice Sở Nội vụ',
      'khac',
      'trong',
    ]);
    await keepMapping(dataDir, 'khac', mapping);
    expect((await understand()).offered).toHaveLength(2);
    expect(await readdir(join(dataDir, 'tmp'))).toEqual([]);
  });

  test('are not offered for a file that has a column which they say is not there', async () => {
    const { dataDir, understand } = await listIn(LIST);
    const { columns } = (await understand()).mapping;
    for (const absent of ['secrecy', 'completed_on']) {
      const kept = { columns: { ...columns, [absent]: null } };
      await keepMapping(dataDir, absent, mappingSchema.parse(kept));
    }
    await keepMapping(dataDir, 'field', mappingSchema.parse({ columns }));
    expect((await understand()).offered).toEqual(['field']);
  });

  test('that cannot be read are left out', async () => {
    const { dataDir } = await listIn(LIST);
    await keepMapping(dataDir, 'a', mappingSchema.parse({ columns: {} }));
    const file = join(dataDir, 'mappings', 'a.json');
    await writeFile(join(dataDir, 'mappings', 'b.json'), (await readFile(file, 'utf8')).slice(1));
    expect((await listMappings(dataDir)).map(({ name }) => name)).toEqual(['a']);
  });

  test.each(['../x', 'a/b', '', '.x', 'x'.repeat(200), 'a\0b'])('%j is no name', async (name) => {
    const { dataDir } = await listIn(LIST);
    const kept = keepMapping(dataDir, name, mappingSchema.parse({ columns: {} }));
    await expect(kept).rejects.toMatchObject({ problem: { status: 400 } });
  });
});
