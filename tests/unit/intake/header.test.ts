import { describe, expect, test } from 'vitest';
import { findHeader } from '#app/intake/header.ts';
import { CANONICAL_MAPPING, mappingSchema } from '#app/intake/mapping.ts';

const rowsOf = (rows: readonly string[][]) => rows.map((fields, at) => ({ row: at + 1, fields }));
const find = (
  rows: readonly string[][],
  mapping = CANONICAL_MAPPING,
  merges: readonly Merge[] = [],
) => findHeader(rowsOf(rows), merges, mapping);
type Merge = { top: number; bottom: number; left: number; right: number };

const HEAD = ['STT', 'Mã NV', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Ngày giao', 'Hạn xử lý'];
const ROW = ['1', 'NV-1', 'Báo cáo', 'Sở Y tế', '01/06/2019', '13/06/2019'];
const BANNER = [
  ['UBND TỈNH', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', '', ''],
  ['', '', '', 'Độc lập - Tự do - Hạnh phúc', '', ''],
  ['BÁO CÁO TÌNH HÌNH THỰC HIỆN NHIỆM VỤ, HẠN XỬ LÝ', '', '', '', '', ''],
  ['Đơn vị tính: nhiệm vụ', '', '', '', '', ''],
  ['', '', '', '', '', ''],
];

describe('the headings of a list', () => {
  test('are found under a banner', () => {
    const found = find([...BANNER, HEAD, ROW]);
    expect(found?.head).toMatchObject({ row: 6, rows: 1, names: HEAD });
    expect(found?.questions).toEqual([]);
    expect(found?.places.ordinalAt).toBe(0);
  });

  test('take two rows where titles stand over them, merged or empty beside', () => {
    const upper = ['STT', 'Mã NV', 'Nội dung', 'Đơn vị', '', 'Thời gian', '', ''];
    const lower = ['', '', '', 'Chủ trì', 'Phối hợp', 'Giao', 'Ngày giao', 'Hạn xử lý'];
    const row = ['1', 'a', 'b', 'c', '', '', '01/06/2019', '02/06/2019'];
    const found = find([...BANNER, upper, lower, row]);
    expect(found?.head).toMatchObject({ row: 6, rows: 2 });
    expect(found?.head.names).toEqual([
      'STT',
      'Mã NV',
      'Nội dung',
      'Chủ trì',
      'Phối hợp',
      'Thời gian / Giao',
      'Ngày giao',
      'Hạn xử lý',
    ]);
    const merges = [
      { top: 6, bottom: 6, left: 3, right: 4 },
      { top: 6, bottom: 6, left: 5, right: 7 },
      { top: 6, bottom: 7, left: 1, right: 1 },
    ];
    expect(find([...BANNER, upper, lower, row], CANONICAL_MAPPING, merges)?.head.rows).toBe(2);
  });

  test('take three rows where a title stands over titles', () => {
    const rows = [
      ['Mã NV', 'Nội dung', 'Đơn vị chủ trì', 'Kết quả', '', ''],
      ['', '', '', 'Thời gian', '', 'Khác'],
      ['', '', '', 'Ngày giao', 'Ngày hoàn thành', ''],
      ['a', 'b', 'c', '01/06/2019', '13/06/2019', ''],
    ];
    const found = find(rows);
    expect(found?.head).toMatchObject({ row: 1, rows: 3 });
    expect(found?.places.at).toMatchObject({ assigned_on: 3, completed_on: 4 });
  });

  test('never take in a row of data, whatever is empty over it', () => {
    const head = ['Mã NV', '', 'Nội dung', '', 'Đơn vị chủ trì', '', 'Ngày giao', ''];
    const row = ['a', 'x', 'b', 'y', 'c', 'z', '01/06/2019', ''];
    const words = ['a', 'x', 'b', 'y', 'c', 'z', 'd', 'w'];
    expect(find([head, row, row])?.head.rows).toBe(1);
    expect(find([head, words, words])?.head.rows).toBe(1);
    expect(find([HEAD, ROW, ROW])?.head.rows).toBe(1);
  });

  test('are where the mapping says', () => {
    const mapping = mappingSchema.parse({ columns: {}, header_row: 8 });
    expect(find([...BANNER, HEAD, ROW, HEAD, ROW], mapping)?.head.row).toBe(8);
  });

  test('are found by the names in the mapping, too', () => {
    const mapping = mappingSchema.parse({
      columns: { task_code: 'alpha', title: 'beta', unit: 'gamma', assigned_on: 'delta' },
    });
    expect(
      find(
        [
          ['x', '', '', ''],
          ['alpha', 'beta', 'gamma', 'delta'],
        ],
        mapping,
      )?.head.row,
    ).toBe(2);
  });

  test('are not certain where no row looks like them', () => {
    const found = find([
      ['a', 'b'],
      ['c', 'd', 'e'],
      ['f', 'g', 'h'],
    ]);
    expect(found).toMatchObject({ isCertain: false, head: { row: 2 } });
    expect(find([['', ''], ['']])).toBeNull();
  });
});

describe('columns', () => {
  const headings = (...names: string[]) =>
    find([
      [...HEAD.slice(1), ...names],
      [...ROW, '', ''],
    ]);
  const codes = (...names: string[]) =>
    headings(...names)?.questions.map(({ code, column }) => [code, column]);

  test('that two headings claim alike are a question', () => {
    expect(codes('Hạn hoàn thành')).toEqual([['ambiguous_column', 'due_on']]);
    expect(codes('Nội dung nhiệm vụ')).toEqual([['ambiguous_column', 'title']]);
  });

  test('are taken from the heading that says so beside one that usually means it', () => {
    expect(codes('Đơn vị', 'Nội dung')).toEqual([]);
    expect(headings('Đơn vị', 'Nội dung')?.places.at).toMatchObject({ unit_code: 2, title: 1 });
    expect(headings('Ngày hoàn thành', 'Ngày hoàn thành thực tế')?.places.at.completed_on).toBe(6);
  });

  test('of deadlines and completions are asked for where it is not certain which they are', () => {
    const head = [
      'Mã NV',
      'Nội dung nhiệm vụ',
      'Cơ quan chủ trì',
      'Ngày giao',
      'Ngày hoàn thành',
      'Ngày hoàn thành thực tế',
    ];
    expect(find([head])?.questions.map(({ code, column }) => [code, column])).toEqual([
      ['unclear_column', 'due_on'],
    ]);
    const mapping = mappingSchema.parse({ columns: { due_on: null } });
    expect(find([head], mapping)?.questions).toEqual([]);
    const extended = [...HEAD.slice(1, 5), 'Hạn xử lý ban đầu', 'Hạn hoàn thành sau gia hạn'];
    expect(find([extended])?.questions.map(({ code }) => code)).toEqual(['unclear_column']);
  });

  test('of deadlines and completions are asked for where the heading has a slip in it', () => {
    const head = ['Mã NV', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Ngày giao'];
    const asked = (...headings: string[]) =>
      find([[...head, ...headings]])?.questions.map(({ code, column }) => [code, column]);
    expect(asked('Hạn xử lx')).toEqual([['unclear_column', 'due_on']]);
    expect(asked('Hạn sử lý', 'Ngày hoàn thnàh')).toEqual([
      ['unclear_column', 'due_on'],
      ['unclear_column', 'completed_on'],
    ]);
    expect(asked('Hạn xử lý', 'Hạn xử lx')).toEqual([]);
    expect(asked('Hạng', 'Ghi chú thêm')).toEqual([]);
  });

  test('that are needed and not there are named', () => {
    expect(
      find([['STT', 'Nội dung nhiệm vụ', 'Ngày giao']])?.questions.map(({ column }) => column),
    ).toEqual(['task_code', 'unit_code']);
  });

  test('that the mapping declares absent or constant are not looked for', () => {
    const mapping = mappingSchema.parse({ columns: { due_on: null }, constants: { field: 'x' } });
    const found = find([[...HEAD.slice(1), 'Lĩnh vực'], ROW], mapping);
    expect(found?.places.at).not.toHaveProperty('due_on');
    expect(found?.places.at).not.toHaveProperty('field');
    expect(found?.places.unused).toEqual([4, 5]);
  });

  test('of one name are told apart by their number', () => {
    const head = [...HEAD.slice(1, 4), 'Ngày', 'Ngày'];
    const row = [...ROW.slice(1, 4), '01/06/2019', '13/06/2019'];
    expect(find([head, row])?.places.headings.slice(3)).toEqual(['Ngày (1)', 'Ngày (2)']);
    const named = (assigned_on: string) =>
      find([head, row], mappingSchema.parse({ columns: { assigned_on } }));
    expect(named('Ngày (2)')?.places.at.assigned_on).toBe(4);
    expect(named('ngay (1)')?.places.at.assigned_on).toBe(3);
    expect(named('Ngày')?.questions.map(({ code }) => code)).toContain('ambiguous_column');
  });

  test('say how sure they are, and why', () => {
    const mapping = mappingSchema.parse({ columns: { title: 'Việc' } });
    const found = find(
      [['task_code', 'Việc', 'Đ/v chủ trì', 'Ngày giao', 'Tiến độ', 'Ghi chú']],
      mapping,
    );
    expect(found?.columns.map(({ column, confidence, by }) => [column, confidence, by])).toEqual([
      ['task_code', 1, 'canonical'],
      ['title', 1, 'mapping'],
      ['unit', 0.98, 'heading'],
      ['assigned_on', 0.98, 'heading'],
      ['source_status', 0.6, null],
      [null, 0, null],
    ]);
  });
});
