import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Mapping, mappingSchema } from '#app/intake/mapping.ts';
import { HEADER, catalogOf, dataFolder, importOne, line, writeList } from '../store/data-folder.ts';

async function importText(content: string | Buffer, mapping?: Mapping, units?: string) {
  const dataDir = await dataFolder(units);
  const file = join(dataDir, 'list.csv');
  await writeFile(file, content);
  return { dataDir, outcome: await importOne(dataDir, file, mapping ? { mapping } : {}) };
}

async function issuesOf(lines: readonly string[]) {
  const { outcome } = await importText([HEADER, ...lines, ''].join('\n'));
  expect(outcome.rows_read).toBe(outcome.rows_accepted + outcome.rows_refused);
  const places = outcome.issues.map(({ row, column, code }) => [row, column, code]);
  return { outcome, places };
}

/** Enough good rows that a single bad one is no more than one in a hundred. */
const GOOD = Array.from({ length: 120 }, (_, at) => line(`good-${at}`));

test.each([
  ['bad_date', 'assigned_on', { assigned_on: '2019-02-30' }],
  ['bad_date', 'due_on', { due_on: '30/06/2019' }],
  ['required_empty', 'title', { title: ' \u00a0' }],
  ['required_empty', 'task_code', { task_code: '' }],
  ['required_empty', 'assigned_on', { assigned_on: '' }],
  ['unknown_unit', 'unit_code', { unit_code: 'Sở Không Có' }],
  ['bad_boolean', 'evidence_of_completion', { evidence_of_completion: 'maybe' }],
  ['completed_after_as_of', 'completed_on', { completed_on: '2019-07-04' }],
])('%s in %s is named with its row', async (code, column, changes) => {
  const { outcome, places } = await issuesOf([...GOOD, line('bad', changes)]);
  expect(places).toEqual([[122, column, code]]);
  expect(outcome).toMatchObject({ status: 'published', rows_refused: 1, rows_accepted: 120 });
  expect(outcome.issues[0]?.message.length).toBeGreaterThan(20);
});

test('completed on the as-of day itself is accepted', async () => {
  const { places } = await issuesOf([line('1', { completed_on: '2019-07-03' })]);
  expect(places).toEqual([]);
});

test('a row with several mistakes names each and counts once', async () => {
  const { outcome, places } = await issuesOf([
    line('1'),
    line('2', { title: '', due_on: 'x', unit_code: '?' }),
  ]);
  expect(places.map(([, column]) => column).sort()).toEqual(['due_on', 'title', 'unit_code']);
  expect(outcome.rows_refused).toBe(1);
});

test('too many or too few fields refuse the row; blank and totals rows do not count', async () => {
  const short = line('2').split(',').slice(0, 5).join(',');
  const totals = `,Tổng cộng:${','.repeat(8)}`;
  const { outcome, places } = await issuesOf([
    line('1'),
    short,
    '',
    `${line('3')},more`,
    ' , '.repeat(10).slice(2),
    totals,
  ]);
  expect(places).toEqual([
    [3, null, 'field_count'],
    [5, null, 'field_count'],
  ]);
  expect(outcome).toMatchObject({ rows_read: 3, rows_accepted: 1, rows_skipped: 3 });
});

test('the first acceptable row of a key wins', async () => {
  const { outcome, places } = await issuesOf([
    line('1', { due_on: 'never' }),
    line('1', { title: 'thắng' }),
    line('1'),
    line('1', { unit_code: 'Sở Alpha' }),
    line('1', { unit_code: 'so-b' }),
  ]);
  expect(places).toEqual([
    [2, 'due_on', 'bad_date'],
    [4, null, 'duplicate_key'],
    [5, null, 'duplicate_key'],
  ]);
  expect(outcome.rows_accepted).toBe(2);
});

test('odd dates are accepted and said', async () => {
  const { outcome, places } = await issuesOf([
    line('1', { assigned_on: '2019-07-04' }),
    line('2', { due_on: '2019-05-31' }),
    line('3', { completed_on: '2019-05-31' }),
  ]);
  expect(places).toEqual([]);
  expect(outcome.warnings.map(({ row, column, code }) => [row, column, code])).toEqual([
    [2, 'assigned_on', 'assigned_after_as_of'],
    [3, 'due_on', 'due_before_assigned'],
    [4, 'completed_on', 'completed_before_assigned'],
  ]);
});

test('more than one row in a hundred completed after the as-of moment refuses the file', async () => {
  const late = (code: string) => line(code, { completed_on: '2019-07-04' });
  const one = await issuesOf([...GOOD.slice(0, 99), late('x')]);
  expect(one.outcome.status).toBe('published');
  const two = await issuesOf([...GOOD.slice(0, 99), late('x'), late('y')]);
  expect(two.outcome).toMatchObject({ status: 'refused', rows_accepted: 0, rows_read: 101 });
  expect(two.places).toContainEqual([null, null, 'as_of_too_early']);
});

const body = [HEADER, line('1'), line('2'), line('3'), ''].join('\n');

test.each<[string, string | Buffer]>([
  ['encoding_unclear', Buffer.from(body.replace('Nhiệm', 'Nhi\xeam'), 'latin1')],
  ['not_utf8', body.replace('Nhiệm', 'Nhi\0ệm')],
  ['unclosed_quote', body.replace('Nhiệm vụ 3', '"Nhiệm vụ 3')],
  ['stray_quote', body.replace('Nhiệm vụ 1', '"Nhiệm" vụ 1')],
  ['swallowed_rows', body.replace('Nhiệm vụ 1', '"Nhiệm').replace('vụ 3', 'vụ 3"')],
  ['swallowed_rows', body.replace('Nhiệm vụ 1', '"Nhiệm vụ 1').replace('vụ 3,', 'vụ 3",x,')],
  ['swallowed_rows', body.replace('Nhiệm vụ 1', '"Nhiệm vụ 1').replace('vụ 2,', 'vụ 2",')],
  ['missing_column', body.replace('assigned_on', 'ngay')],
  ['empty_file', ''],
  ['ambiguous_column', body.replace('field', 'title')],
  ['no_tasks', HEADER],
  ['no_tasks', `${HEADER}\n,Tổng cộng:${','.repeat(8)}\n`],
  ['no_rows', `${HEADER}\n${line('1', { assigned_on: 'x' })}\n`],
  ['record_too_long', `${body}${'x'.repeat(3 << 20)}\n`],
  ['unclosed_quote', `${body}"${'x\n'.repeat(3 << 20)}`],
])('%s refuses the whole file and publishes nothing', async (code, content) => {
  const { dataDir, outcome } = await importText(content);
  expect(outcome.issues.map((issue) => issue.code)).toContain(code);
  expect(outcome).toMatchObject({ status: 'refused', snapshot: null, rows_accepted: 0 });
  expect((await catalogOf(dataDir)).snapshots).toEqual([]);
  expect(await readdir(join(dataDir, 'tmp'))).toEqual([]);
});

test('a text of several lines is a text, however many delimiters its lines have', async () => {
  const names = ['Y tế', 'Giáo dục', 'Nội vụ', 'Tài chính', 'Xây dựng', 'Công Thương'];
  for (let count = 1; count <= 14; count += 1) {
    const listed = Array.from({ length: count }, (_, at) => names[at % names.length]).join(', ');
    const title = `"Giao các sở:\n${listed}\n${listed}"`;
    const { outcome, places } = await issuesOf([line('1'), line('2', { title }), line('3')]);
    expect(places).toEqual([]);
    expect(outcome).toMatchObject({ status: 'published', rows_accepted: 3 });
  }
});

test('a text of several lines in the first or last column, before or after the date, is a text', async () => {
  const columns = { task_code: 'a', title: 'b', unit_code: 'c', assigned_on: 'd' };
  const cells = { a: '1', b: '"Một,\nhai, ba,\nbốn"', c: 'so-a', d: '2019-06-01' };
  const { a, b, c, d } = cells;
  for (const [header, row] of [
    ['b,c,d,a', [b, c, d, a]],
    ['a,c,d,b', [a, c, d, b]],
    ['d,b,c,a', [d, b, c, a]],
  ] as const) {
    const mapping = mappingSchema.parse({ columns });
    const { outcome } = await importText(`${header}\n${row.join(',')}\n`, mapping);
    expect(outcome).toMatchObject({ status: 'published', rows_accepted: 1 });
  }
});

test('a text of several lines with a delimiter too many refuses its row alone', async () => {
  const { outcome, places } = await issuesOf([
    line('1'),
    line('2', { title: '"Một,\nhai",ba' }),
    line('3'),
  ]);
  expect(places).toEqual([[3, null, 'field_count']]);
  expect(outcome).toMatchObject({ status: 'published', rows_accepted: 2 });
});

test('of secret rows nothing is kept but their number', async () => {
  const header = `${HEADER},secrecy,officer`;
  const canary = 'Chim Hoàng Yến';
  const secret = ['Mật', 'TỐI MẬT', ' tuyệt  mật '].map(
    (word, at) =>
      `${line(`${canary} ${at}`, { title: canary, unit_code: canary })},${word},${canary}`,
  );
  const mapping = mappingSchema.parse({ columns: {}, unknown_units: 'create' });
  const { dataDir, outcome } = await importText(
    [header, `${line('1')},Thường,`, ...secret, ''].join('\n'),
    mapping,
  );
  expect(outcome.issues.map(({ row, code }) => [row, code])).toEqual([
    [3, 'secret'],
    [4, 'secret'],
    [5, 'secret'],
  ]);
  expect(outcome.created_units).toEqual([]);
  expect(JSON.stringify(outcome)).not.toContain(canary);
  for (const entry of await readdir(dataDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === 'list.csv') continue;
    const bytes = await readFile(join(entry.parentPath, entry.name));
    expect(bytes.includes(canary)).toBe(false);
  }
});

test('several files are one snapshot, their rows numbered each from its own header', async () => {
  const dataDir = await dataFolder();
  const a = await writeList(dataDir, 'a.csv', [line('1'), line('2')]);
  const b = await writeList(dataDir, 'b.csv', [line('2'), line('3')]);
  const outcome = await importOne(dataDir, a, { files: [a, b] });
  expect(outcome).toMatchObject({ rows_read: 4, rows_accepted: 3 });
  expect(outcome.issues).toMatchObject([{ file: 'b.csv', row: 2, code: 'duplicate_key' }]);
});

test('a mapping reads a file with its own headings, words and dates', async () => {
  const mapping = mappingSchema.parse({
    name: 'ioffice',
    columns: {
      task_code: 'Mã NV',
      title: 'Nội dung nhiệm vụ',
      unit: 'Cơ quan chủ trì',
      assigned_on: 'Ngày giao',
      due_on: 'Hạn xử lý',
      completed_on: 'ngay HOAN thanh',
    },
    dates: 'dd/MM/yyyy',
    constants: { assigner: 'UBND tỉnh' },
    evidence_of_completion: { column: 'Trạng thái', values: ['Đã xong, chưa cập nhật'] },
    state_note: { column: 'Trạng thái', values: { 'Xin gia hạn': 'extension_requested' } },
    header_row: 3,
    unknown_units: 'create',
  });
  const { dataDir, outcome } = await importText(
    [
      'UBND TỈNH;;;;;;',
      ';;;;;;',
      'Mã NV;Nội dung nhiệm vụ;Cơ quan chủ trì;Ngày giao;Hạn xử lý;Ngày hoàn thành;Trạng thái',
      '1;"Một; hai";SỞ ALPHA;01/06/2019;01/01/1970;;Xin gia hạn',
      '2;Ba;Ban Quản lý Đất;02/06/2019;10/06/2019;;đã xong, chưa cập nhật',
      ';Tổng số;2;;;;',
    ].join('\r\n'),
    mapping,
  );
  expect(outcome).toMatchObject({
    status: 'published',
    source: 'ioffice',
    rows_read: 2,
    rows_accepted: 2,
    rows_skipped: 3,
    created_units: ['ban-quan-ly-dat'],
  });
  const { units } = await catalogOf(dataDir);
  expect(units.at(-1)).toMatchObject({
    code: 'ban-quan-ly-dat',
    name_vi: 'Ban Quản lý Đất',
    group: 'other',
  });
});
