import { type Mutant, cellKey } from './mutant.ts';
import type { Random } from './random.ts';
import { CANONICAL, COLUMNS, type Column, type TrueRow, VIETNAMESE } from './true-list.ts';
import {
  DAY_FIRST,
  MONTH_FIRST,
  OFFICE,
  PLAIN,
  type Style,
  cellText,
  writeCsv,
} from './written.ts';

type Changed = Omit<Mutant, 'extension' | 'bytes' | 'truth'> & { text: string };
type Change = (rows: readonly TrueRow[], random: Random) => Changed;

const HEAD = [...COLUMNS].map((column) => VIETNAMESE[column]).join(';');
const BANNER = [
  'UBND TỈNH QUẢNG BÌNH;;;CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM;;',
  ';;;Độc lập - Tự do - Hạnh phúc;;',
];
const SKIPPED = [
  ';Tổng cộng;;;3;',
  'Cộng:;;;;12;4',
  ';I. KHỐI KINH TẾ;;;;',
  ';;;;;',
  '   ;;\u00a0;;;',
  HEAD,
  ';Cộng Sở Y tế;;;2;1',
];
const FOOTER = ['Nơi nhận:;;;;;', '- Như trên;;;;TM. ỦY BAN NHÂN DÂN;', ';;;;CHÁNH VĂN PHÒNG;'];

/** What people and systems do to a list as a whole. */
export const CHANGES: Record<string, Change> = {
  'columns in another order': (rows, random) => {
    const order = [...COLUMNS].sort(() => random.next() - 0.5);
    const style = random.chance(0.5) ? PLAIN : OFFICE;
    const line = (textOf: (column: Column) => string) =>
      order.map((column) => quoted(textOf(column), style.delimiter)).join(style.delimiter);
    const lines = [line((column) => style.headings[column])];
    rows.forEach((row) => lines.push(line((column) => cellText(row, column, style))));
    return { kind: '', text: lines.join('\n'), tasks: rows.length };
  },
  'lines that are no tasks': (rows, random) => {
    const [head = '', ...lines] = officeLines(rows);
    const at = 1 + random.below(lines.length);
    lines.splice(at, 0, random.one(SKIPPED), random.one(SKIPPED));
    const above = random.chance(0.5) ? BANNER : [];
    const below = random.chance(0.5) ? FOOTER : [];
    return { kind: '', text: [...above, head, ...lines, ...below].join('\n'), tasks: rows.length };
  },
  'rows twice': (rows, random) => {
    const again = [...rows, ...rows.filter(() => random.chance(0.5)), ...rows.slice(0, 1)];
    return { kind: '', text: writeCsv(again, PLAIN).text, tasks: again.length };
  },
  'rows torn': (rows, random) => {
    const [head = '', ...lines] = officeLines(rows);
    const at = random.below(lines.length);
    const line = lines[at] ?? '';
    lines[at] = random.one([`${line};thừa`, line.slice(0, line.lastIndexOf(';')), `;${line}`]);
    return { kind: '', text: [head, ...lines].join('\n'), tasks: rows.length };
  },
  'a row cut in two': (rows, random) => {
    const [head = '', ...lines] = officeLines(rows);
    const at = random.below(lines.length);
    const line = lines[at] ?? '';
    const cut = line.indexOf(';') + 3 + random.below(8);
    lines.splice(at, 1, line.slice(0, cut), line.slice(cut));
    return { kind: '', text: [head, ...lines].join('\n') };
  },
  'one date in the other order': (rows, random) => {
    const style: Style = { ...OFFICE, date: DAY_FIRST };
    const at = random.below(rows.length);
    const other = rows.map((row, index) =>
      index === at ? { ...row, assigned_on: '2019-05-25' } : row,
    );
    const { text } = writeCsv(other, style);
    return { kind: '', text: text.replace('25/05/2019', '05/25/2019'), mustRefuse: true };
  },
  'month first': (rows) => ({
    kind: '',
    text: writeCsv(rows, { ...OFFICE, date: MONTH_FIRST }).text,
    tasks: rows.length,
  }),
  'only dates of two readings': (rows) => {
    const early = rows.map((row) => ({
      ...row,
      assigned_on: '2019-02-03',
      due_on: '2019-09-08',
      completed_on: '',
    }));
    return { kind: '', text: writeCsv(early, OFFICE).text, mustRefuse: true };
  },
  'years of two figures': (rows) => ({
    kind: '',
    text: writeCsv(rows, { ...OFFICE, date: (day) => DAY_FIRST(day).replace('/2019', '/19') }).text,
    mustRefuse: true,
  }),
  'dates in another writing': (rows, random) => {
    const date = random.one<Style['date']>([
      (day) => day.replaceAll('-', '/'),
      (day) => DAY_FIRST(day).replaceAll('/', '.'),
      (day) => DAY_FIRST(day).replace(/\b0/g, ''),
      (day) => `${DAY_FIRST(day)} 10:15:00 CH`,
      (day) => `${MONTH_FIRST(day)} 11:59:59 PM`,
      (day) => `${day}T23:30:00`,
      (day) => `${day}T16:30:00Z`,
      (day) => `${day} 00:00:00.000`,
    ]);
    return { kind: '', text: writeCsv(rows, { ...OFFICE, date }).text, tasks: rows.length };
  },
  'dates that are none': (rows, random) => {
    const at = random.below(rows.length);
    const wrong = random.one([
      '31/02/2019',
      '00/00/0000',
      '32/13/2019',
      'quý III',
      '2019',
      '43617',
      '13/06/19',
    ]);
    const { text, spans } = writeCsv(rows, OFFICE);
    const span = spans.find(({ row, column }) => row === at && column === 'assigned_on');
    if (span === undefined) throw new Error('no such cell');
    return {
      kind: '',
      text: text.slice(0, span.start) + wrong + text.slice(span.end),
      tasks: rows.length,
    };
  },
  'a heading lost': (rows, random) => {
    const column = random.one(['task_code', 'title', 'unit', 'assigned_on'] as const);
    const headings = { ...VIETNAMESE, [column]: random.one(['', '???', 'Cột 7', 'Ghi chú']) };
    return { kind: '', text: writeCsv(rows, { ...OFFICE, headings }).text, mustRefuse: true };
  },
  'a heading twice': (rows, random) => {
    const [column, other] = random.one([
      ['title', 'completed_on'],
      ['assigned_on', 'due_on'],
      ['unit', 'task_code'],
    ] as const);
    const headings = { ...CANONICAL, [other]: CANONICAL[column] };
    return { kind: '', text: writeCsv(rows, { ...PLAIN, headings }).text, mustRefuse: true };
  },
  'no headings': (rows) => ({
    kind: '',
    text: officeLines(rows).slice(1).join('\n'),
    mustRefuse: true,
  }),
  'units unknown': (rows, random) => {
    const at = random.below(rows.length);
    const unit = random.one([
      'Huyện Quảng Trạch',
      'Sở Y tê2',
      'Đoàn Thanh niên',
      'SYTE',
      '-',
      'Y tế',
    ]);
    const other = rows.map((row, index) => (index === at ? { ...row, unit } : row));
    return { kind: '', text: writeCsv(other, OFFICE).text, tasks: rows.length };
  },
  'units otherwise written': (rows, random) => {
    const write = random.one<(row: TrueRow) => string>([
      ({ unit_code }) => unit_code,
      ({ unit }) => unit.toUpperCase(),
      ({ unit }) => `  ${unit.replaceAll(' ', '\u00a0 ')} `,
      ({ unit }) => unit.normalize('NFD'),
      ({ unit }) => unit.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd'),
    ]);
    const other = rows.map((row) => ({ ...row, unit: write(row) }));
    return { kind: '', text: writeCsv(other, OFFICE).text, tasks: rows.length };
  },
  'another delimiter': (rows, random) => {
    const delimiter = random.one([',', ';', '\t', '|', '^']);
    const newline = random.one(['\n', '\r\n', '\r']);
    return {
      kind: '',
      text: writeCsv(rows, { ...OFFICE, delimiter, newline }).text,
      tasks: rows.length,
    };
  },
  'secret rows': (rows, random) => {
    const mark = random.one(['Mật', 'TỐI MẬT', 'tuyệt mật', '(Mật)', 'Độ mật: Mật']);
    const lines = officeLines(rows).map(
      (line, at) => `${line};${at === 0 ? 'Độ mật' : at % 3 === 1 ? mark : ''}`,
    );
    return { kind: '', text: lines.join('\n'), tasks: rows.length };
  },
  'the day of the list too early': (rows) => {
    const late = rows.map((row) => ({ ...row, completed_on: '2019-07-29' }));
    return { kind: '', text: writeCsv(late, OFFICE).text, mustRefuse: true };
  },
  'deadlines shifted by a wrong mapping': (rows) => ({
    kind: '',
    text: writeCsv(rows, OFFICE).text,
    mapping: { columns: { due_on: 'Hạn' } },
    mustRefuse: true,
  }),
  'deadlines of 1970': (rows) => {
    const none = rows.map((row, at) => (at % 2 === 0 ? { ...row, due_on: '1970-01-01' } : row));
    const also = new Map(rows.map((_, at) => [cellKey(at, 'due_on'), ['']]));
    return { kind: '', text: writeCsv(none, OFFICE).text, tasks: rows.length, also };
  },
  'a column in two': (rows) => {
    const { text } = writeCsv(rows, OFFICE);
    return { kind: '', text: text.replace(VIETNAMESE.title, 'Nội dung; nhiệm vụ') };
  },
};

export function changedList(rows: readonly TrueRow[], random: Random): Changed {
  const [kind, change] = random.one(Object.entries(CHANGES));
  return { ...change(rows, random), kind };
}

function officeLines(rows: readonly TrueRow[]): string[] {
  return writeCsv(rows, { ...OFFICE, newline: '\n' })
    .text.trimEnd()
    .split('\n');
}

function quoted(text: string, delimiter: string): string {
  return text.includes(delimiter) ? `"${text}"` : text;
}
