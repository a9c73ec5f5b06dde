import { encode } from '../unit/intake/read/encoders.ts';
import { workbook } from '../unit/intake/read/workbook-file.ts';

export const IMPORT_UNITS = `code,name_vi,name_en,group,valid_from,valid_to
SYT,Sở Y tế,Department of Health,department,,
SXD,Sở Xây dựng,Department of Construction,department,,
STC,Sở Tài chính,Department of Finance,department,,
H-LETHUY,UBND huyện Lệ Thủy,Lệ Thủy district,district,,
`;
const NAMES = ['Sở Y tế', 'Sở Xây dựng', 'Sở Tài chính', 'UBND huyện Lệ Thủy'];

const WORKBOOK_ROWS = 100_000;
/** Rows whose unit nobody knows, and secret ones. */
const STRANGE_EVERY = 25_000;
const SECRET_EVERY = 50_000;
export const WORKBOOK_COUNTS = {
  read: WORKBOOK_ROWS,
  strange: WORKBOOK_ROWS / STRANGE_EVERY,
  secret: WORKBOOK_ROWS / SECRET_EVERY,
};
const DAY_MS = 86_400_000;
/** Day 0 of the spreadsheets' calendar. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_ASSIGNED = Date.UTC(2018, 0, 2);

/**
 * A workbook as a tracking system exports it: a banner over all columns, headings in two rows that
 * are merged both ways, dates as cells of that type and as text by turns, a line of totals.
 */
export function officeWorkbook(): Buffer {
  const rows = [
    row(1, [text('A', 1, 'UBND TỈNH MẪU')]),
    row(2, [text('A', 2, 'DANH SÁCH NHIỆM VỤ ĐƯỢC GIAO')]),
    row(
      4,
      ['STT', 'Mã nhiệm vụ', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian']
        .map((title, at) => text(LETTERS.charAt(at), 4, title))
        .concat(text('H', 4, 'Độ mật')),
    ),
    row(
      5,
      ['Ngày giao', 'Hạn xử lý', 'Ngày hoàn thành'].map((title, at) =>
        text(LETTERS.charAt(at + 4), 5, title),
      ),
    ),
  ];
  for (let number = 1; number <= WORKBOOK_ROWS; number += 1) rows.push(taskRow(number));
  const last = WORKBOOK_ROWS + FIRST_ROW;
  rows.push(
    row(last, [text('A', last, 'Tổng cộng'), text('C', last, `${WORKBOOK_ROWS} nhiệm vụ`)]),
  );
  const merged = ['A1:H1', 'A2:H2', 'A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:G4', 'H4:H5'];
  return workbook({
    rows: rows.join(''),
    after: `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    styles:
      '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>',
  });
}

const LETTERS = 'ABCDEFGH';
const FIRST_ROW = 6;

function taskRow(number: number): string {
  const at = number + FIRST_ROW - 1;
  const assigned = FIRST_ASSIGNED + (number % 480) * DAY_MS;
  const due = assigned + 20 * DAY_MS;
  const unit = number % STRANGE_EVERY === 1 ? 'Ban Không Có Trong Danh Mục' : NAMES[number % 4];
  return row(at, [
    `<c r="A${at}"><v>${number}</v></c>`,
    text('B', at, `NV-${number}`),
    text('C', at, `Báo cáo kết quả thực hiện nhiệm vụ số ${number}`),
    text('D', at, unit ?? ''),
    date('E', at, assigned, number % 2 === 0),
    date('F', at, due, number % 2 === 0),
    number % 3 === 0 ? '' : date('G', at, assigned + 9 * DAY_MS, number % 2 === 1),
    text('H', at, number % SECRET_EVERY === 2 ? 'Mật' : 'Thường'),
  ]);
}

function row(at: number, cells: readonly string[]): string {
  return `<row r="${at}">${cells.join('')}</row>`;
}

function text(column: string, at: number, value: string): string {
  return `<c r="${column}${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

function date(column: string, at: number, time: number, typed: boolean): string {
  if (typed) return `<c r="${column}${at}" s="1"><v>${(time - EPOCH) / DAY_MS}</v></c>`;
  const [year, month, day] = new Date(time).toISOString().slice(0, 10).split('-');
  return text(column, at, `${day}/${month}/${year}`);
}

export const CSV_ROWS = 20;

/** A short list in TCVN3 whose dates fit two orders, with a unit's name mistyped. */
export function oldEncodingList(): Buffer {
  const lines = Array.from({ length: CSV_ROWS }, (_, at) => {
    const unit = at % 5 === 0 ? 'Sở Tài chín' : NAMES[at % 4];
    const day = `0${(at % 6) + 1}`;
    const done = at % 2 === 0 ? `${day}/06/2019` : '';
    return `TV-${at},Nhiệm vụ thường xuyên số ${at},${unit},${day}/05/2019,${day}/07/2019,${done}`;
  });
  const heading =
    'Mã nhiệm vụ,Nội dung nhiệm vụ,Đơn vị chủ trì,Ngày giao,Hạn xử lý,Ngày hoàn thành';
  return encode([heading, ...lines, ''].join('\r\n'), 'tcvn3');
}

/** The list before it: half as long again, so that many rows are gone. */
export const LIST_BEFORE = [
  'task_code,title,unit_code,assigned_on,due_on,completed_on',
  ...Array.from(
    { length: CSV_ROWS * 2 },
    (_, at) => `TV-${at},Nhiệm vụ số ${at},SYT,2019-05-02,2019-07-02,`,
  ),
  '',
].join('\n');
