import { readDelimited, readTable } from './recount-csv.ts';

/** The main job once more, from the domain's text alone: none of the product's code is used here. */

export interface Recounted {
  task_code: string;
  unit_code: string;
  title: string;
  field: string;
  assigner: string;
  co_units: string[];
  assigned_on: string;
  due_on: string | null;
  original_due_on: string | null;
  completed_on: string | null;
  evident: boolean;
  state_note: string | null;
  status: string;
  hanging: boolean;
  due_soon: boolean;
  extended: boolean;
  days_overdue: number | null;
  inherited_from: string | null;
}

export interface Finding {
  row: number;
  column: string | null;
  code: string;
}

export interface RecountedList {
  day: string;
  rows: Recounted[];
  read: number;
  skipped: number;
  refusals: Finding[];
  warnings: Finding[];
}

export interface ListSource {
  text: string;
  units: string;
  aliases: string;
  /** The as-of day in the office's clock. */
  day: string;
  /** The list before, where there was one. */
  before?: RecountedList;
}

const HEADER_ROW = 3;
const NO_DEADLINE = ['', '0', '01/01/1970', 'khong han'];
const SECRET = ['mat', 'toi mat', 'tuyet mat'];
const NOTES: Record<string, string> = {
  'xin gia han': 'extension_requested',
  'cho xac nhan': 'awaiting_confirmation',
  'tam dung': 'paused',
  'tra lai': 'returned',
};

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
    .trim();
}

function plain(text: string): string {
  const bare = tidy(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  return bare.replaceAll('đ', 'd');
}

function readDate(text: string): string | null {
  const match = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text);
  if (!match) return null;
  const [, day = '', month = '', year = ''] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const same = date.getUTCDate() === Number(day) && date.getUTCMonth() === Number(month) - 1;
  return same ? `${year}-${month}-${day}` : null;
}

export function days(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function aliveOn(source: ListSource, day: string): (code: string) => boolean {
  const units = readTable(source.units);
  return (code) =>
    units.some(
      (unit) =>
        unit['code'] === code &&
        (unit['valid_from'] === '' || (unit['valid_from'] ?? '') <= day) &&
        (unit['valid_to'] === '' || (unit['valid_to'] ?? '') >= day),
    );
}

/** The codes that a name may mean on a day. */
function unitFinder(source: ListSource): (text: string) => string[] {
  const units = readTable(source.units);
  const aliases = readTable(source.aliases);
  const alive = aliveOn(source, source.day);
  return (text) => {
    if (units.some((unit) => unit['code'] === tidy(text))) return [tidy(text)];
    const named = units.filter((unit) => plain(unit['name_vi'] ?? '') === plain(text));
    const called = aliases.filter((alias) => plain(alias['alias'] ?? '') === plain(text));
    const codes = [
      ...named.map((unit) => unit['code'] ?? ''),
      ...called.map((alias) => alias['unit_code'] ?? ''),
    ];
    return codes.length > 1 ? codes.filter(alive) : codes;
  };
}

export function recount(source: ListSource): RecountedList {
  const { day, before } = source;
  const records = readDelimited(source.text, ';');
  const headings = (records[HEADER_ROW - 1] ?? []).map(tidy);
  const find = unitFinder(source);
  const list: RecountedList = {
    day,
    rows: [],
    read: 0,
    skipped: HEADER_ROW - 1,
    refusals: [],
    warnings: [{ row: HEADER_ROW, column: 'TT', code: 'unknown_column' }],
  };
  const taken = new Set<string>();

  records.slice(HEADER_ROW).forEach((record, index) => {
    const row = index + HEADER_ROW + 1;
    if (record.every((cell) => cell.trim() === '') || plain(record[0] ?? '') === 'tong cong') {
      list.skipped += 1;
      return;
    }
    list.read += 1;
    const wrong: Finding[] = [];
    const refuse = (column: string | null, code: string) => wrong.push({ row, column, code });
    const cell = (heading: string) => tidy(record[headings.indexOf(heading)] ?? '');
    const required = (heading: string) => {
      if (cell(heading) === '') refuse(heading, 'required_empty');
      return cell(heading);
    };
    const date = (heading: string) => {
      const read = readDate(cell(heading));
      if (cell(heading) !== '' && read === null) refuse(heading, 'bad_date');
      return read;
    };
    const deadline = (heading: string) =>
      NO_DEADLINE.includes(plain(cell(heading))) ? null : date(heading);
    const unit = (heading: string, text: string) => {
      const codes = find(text);
      if (text !== '' && codes.length !== 1) {
        refuse(heading, codes.length === 0 ? 'unknown_unit' : 'ambiguous_unit');
      }
      return codes[0] ?? '';
    };

    if (record.length !== headings.length) {
      list.refusals.push({ row, column: null, code: 'field_count' });
      return;
    }
    if (SECRET.includes(plain(cell('Độ mật')))) {
      list.refusals.push({ row, column: 'Độ mật', code: 'secret' });
      return;
    }
    const task_code = required('Mã việc');
    const title = required('Trích yếu công việc');
    date('Ngày văn bản');
    const unit_code = unit('Đơn vị chủ trì', required('Đơn vị chủ trì'));
    const co_units = cell('Phối hợp')
      .split(';')
      .filter((text) => text !== '')
      .map((text) => unit('Phối hợp', text));
    required('Giao ngày');
    const assigned_on = date('Giao ngày') ?? '';
    const due_on = deadline('Hạn hiện hành');
    const original_due_on = deadline('Hạn ban đầu');
    const completed_on = date('Xong ngày');
    if (completed_on !== null && completed_on > day && wrong.length === 0) {
      refuse('Xong ngày', 'completed_after_as_of');
    }
    if (wrong.length === 0 && taken.has(`${task_code} ${unit_code}`)) {
      refuse(null, 'duplicate_key');
    }
    if (wrong.length > 0) {
      list.refusals.push(...wrong);
      return;
    }
    taken.add(`${task_code} ${unit_code}`);
    const warn = (column: string, code: string) => list.warnings.push({ row, column, code });
    const isOutOfForce = [day, completed_on ?? day].every((on) => !aliveOn(source, on)(unit_code));
    if (isOutOfForce) warn('Đơn vị chủ trì', 'unit_not_valid');
    if (assigned_on > day) warn('Giao ngày', 'assigned_after_as_of');
    if (due_on !== null && due_on < assigned_on) warn('Hạn hiện hành', 'due_before_assigned');
    if (completed_on !== null && completed_on < assigned_on) {
      warn('Xong ngày', 'completed_before_assigned');
    }
    const evident = plain(cell('Tình trạng trên hệ thống')) === 'da xong, chua cap nhat';
    const earlier = before?.rows.find(
      (one) => one.task_code === task_code && one.unit_code === unit_code,
    );
    const known = [original_due_on, earlier?.due_on ?? null, earlier?.original_due_on ?? null];
    const task = { due_on, completed_on };
    const status = statusOf(task, day);
    list.rows.push({
      task_code,
      unit_code,
      title,
      field: cell('Khối'),
      assigner: cell('Người giao'),
      co_units,
      assigned_on,
      due_on,
      original_due_on,
      completed_on,
      evident,
      state_note: NOTES[plain(cell('Vướng mắc'))] ?? null,
      status,
      hanging: status === 'open_overdue' && evident,
      due_soon: status === 'open_in_time' && due_on !== null && days(day, due_on) <= 5,
      extended: due_on !== null && known.slice(0, 2).some((each) => each !== null && due_on > each),
      days_overdue:
        due_on === null
          ? null
          : status === 'open_overdue'
            ? days(due_on, day)
            : status === 'done_late'
              ? days(due_on, completed_on ?? '')
              : null,
      inherited_from: null,
    });
  });
  if (before) markInherited(before, list);
  return list;
}

/** Six rules, each on its own, so that a gap or an overlap between them shows. */
function statusOf(
  { due_on, completed_on }: { due_on: string | null; completed_on: string | null },
  day: string,
): string {
  const done = completed_on !== null && completed_on <= day;
  const rules: Record<string, boolean> = {
    done_on_time: done && due_on !== null && completed_on <= due_on,
    done_late: done && due_on !== null && completed_on > due_on,
    done_no_deadline: done && due_on === null,
    open_in_time: !done && due_on !== null && due_on >= day,
    open_overdue: !done && due_on !== null && due_on < day,
    open_no_deadline: !done && due_on === null,
  };
  const hold = Object.keys(rules).filter((status) => rules[status]);
  if (hold.length !== 1) throw new Error(`${hold.join(' and ')} hold`);
  return hold[0] ?? '';
}

/** A transfer is exactly one vanished and one appeared row with the same code and day of assignment. */
export function transfers(before: RecountedList, after: RecountedList): [Recounted, Recounted][] {
  const has = (list: RecountedList, row: Recounted) =>
    list.rows.some((one) => one.task_code === row.task_code && one.unit_code === row.unit_code);
  const gone = before.rows.filter((row) => !has(after, row));
  const come = after.rows.filter((row) => !has(before, row));
  const alike = (a: Recounted) => (b: Recounted) =>
    a.task_code === b.task_code && a.assigned_on === b.assigned_on;
  return gone
    .filter((row) => row.completed_on === null)
    .flatMap((row): [Recounted, Recounted][] => {
      const [taken, ...others] = come.filter(alike(row));
      const alone = gone.filter(alike(row)).length === 1 && others.length === 0;
      return taken && alone ? [[row, taken]] : [];
    });
}

function markInherited(before: RecountedList, after: RecountedList): void {
  for (const [from, to] of transfers(before, after)) to.inherited_from = from.unit_code;
}
