import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/**
 * A second count of the demo's source files that uses none of the product's code: dates are compared as texts, windows
 * are told day by day, nothing is looked up in a rollup.
 */
export interface RecountedTask {
  code: string;
  unit: string;
  group: string;
  words: string;
  field: string;
  assigner: string;
  assigned: string;
  due: string;
  completed: string;
  status: string;
  flags: Set<string>;
  days: number | null;
  bulk: boolean;
}

export interface RecountedSnapshot {
  asOf: string;
  day: string;
  tasks: RecountedTask[];
}

export interface RecountedUnit {
  code: string;
  name: string;
  group: string;
}

export interface Recount {
  units: RecountedUnit[];
  /** Oldest first. */
  snapshots: RecountedSnapshot[];
}

type SourceRow = Record<string, string>;

export async function recount(sources: string): Promise<Recount> {
  const read = async (file: string): Promise<SourceRow[]> =>
    parse(await readFile(join(sources, file)), { columns: true });
  const units = (await read('units.csv')).map((row) => ({
    code: row['code'] ?? '',
    name: row['name_vi'] ?? '',
    nameEn: row['name_en'] ?? '',
    group: row['group'] ?? '',
  }));
  const listed = JSON.parse(await readFile(join(sources, 'snapshots.json'), 'utf8')) as {
    file: string;
    as_of: string;
  }[];
  const unitOf = new Map(units.map((unit) => [unit.code, unit]));
  const least = new Map<string, string>();
  let before: SourceRow[] | null = null;
  let inherited = new Set<string>();
  const snapshots: RecountedSnapshot[] = [];
  for (const { file, as_of: asOf } of listed) {
    const rows = await read(file);
    const day = asOf.slice(0, 10);
    const handed = handedOver(before ?? [], rows);
    const present = new Set(rows.map(keyOf));
    inherited = new Set([...inherited, ...handed.keys()].filter((key) => present.has(key)));
    for (const [key, left] of handed) {
      const known = [least.get(key), least.get(keyOf(left)), left['original_due_on']];
      const [first] = known.filter((due) => due !== undefined && due !== '').sort();
      if (first !== undefined) least.set(key, first);
    }
    const bulk = bulkDays(rows);
    const tasks = rows.map((row): RecountedTask => {
      const { unit_code: unit = '', due_on: due = '', completed_on: completed = '' } = row;
      const status = statusOf(due, completed, day);
      const earliest = [row['original_due_on'] ?? '', least.get(keyOf(row)) ?? '']
        .filter((one) => one !== '')
        .sort()[0];
      const flags = new Set<string>();
      if (status === 'open_overdue' && row['evidence_of_completion'] === 'true')
        flags.add('hanging');
      if (status === 'open_in_time' && daysApart(day, due) <= 5) flags.add('due_soon');
      if (due !== '' && earliest !== undefined && due > earliest) flags.add('extended');
      if (inherited.has(keyOf(row))) flags.add('inherited');
      if (row['state_note']) flags.add(row['state_note']);
      const { name = '', nameEn = '', group = '' } = unitOf.get(unit) ?? {};
      return {
        code: row['task_code'] ?? '',
        unit,
        group,
        words: [row['title'], row['document_no'], row['task_code'], '\n', name, '\n', nameEn]
          .map((text) => plain(text ?? ''))
          .join(' '),
        field: row['field'] ?? '',
        assigner: row['assigner'] ?? '',
        assigned: row['assigned_on'] ?? '',
        due,
        completed,
        status,
        flags,
        days:
          status === 'open_overdue'
            ? daysApart(due, day)
            : status === 'done_late'
              ? daysApart(due, completed)
              : null,
        bulk: bulk.has(`${unit} ${completed}`),
      };
    });
    for (const row of rows) {
      const due = row['due_on'] ?? '';
      const known = least.get(keyOf(row));
      if (due !== '' && (known === undefined || due < known)) least.set(keyOf(row), due);
    }
    before = rows;
    snapshots.push({ asOf, day, tasks });
  }
  return { units, snapshots };
}

function keyOf(row: SourceRow): string {
  return `${row['task_code'] ?? ''} ${row['unit_code'] ?? ''}`;
}

function statusOf(due: string, completed: string, day: string): string {
  if (completed !== '') {
    if (due === '') return 'done_no_deadline';
    return completed > due ? 'done_late' : 'done_on_time';
  }
  if (due === '') return 'open_no_deadline';
  return due < day ? 'open_overdue' : 'open_in_time';
}

function daysApart(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** One row gone and one come with the same code and day of assignment, open before: the key it has now, what it was. */
function handedOver(before: SourceRow[], now: SourceRow[]): Map<string, SourceRow> {
  const handed = new Map<string, SourceRow>();
  const present = new Set(now.map(keyOf));
  const past = new Set(before.map(keyOf));
  const pairOf = (row: SourceRow) => `${row['task_code'] ?? ''} ${row['assigned_on'] ?? ''}`;
  const gone = grouped(
    before.filter((row) => !present.has(keyOf(row))),
    pairOf,
  );
  const come = grouped(
    now.filter((row) => !past.has(keyOf(row))),
    pairOf,
  );
  for (const [pair, rows] of come) {
    const [row, ...others] = rows;
    const [left, ...otherLeft] = gone.get(pair) ?? [];
    if (!row || !left || others.length > 0 || otherLeft.length > 0) continue;
    if (left['completed_on'] === '') handed.set(keyOf(row), left);
  }
  return handed;
}

function grouped<T>(rows: T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

/** Days on which a unit closed more than 10 tasks and more than half of its month. */
function bulkDays(rows: SourceRow[]): Set<string> {
  const days = new Map<string, number>();
  const months = new Map<string, number>();
  for (const { unit_code: unit = '', completed_on: completed = '' } of rows) {
    if (completed === '') continue;
    const [day, month] = [`${unit} ${completed}`, `${unit} ${completed.slice(0, 7)}`];
    days.set(day, (days.get(day) ?? 0) + 1);
    months.set(month, (months.get(month) ?? 0) + 1);
  }
  const bulk = [...days].filter(
    ([day, closed]) => closed > 10 && closed > (months.get(day.slice(0, -3)) ?? 0) / 2,
  );
  return new Set(bulk.map(([day]) => day));
}

/** Lower case, without accents, đ as d, single spaces. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/ +/g, ' ')
    .trim();
}

/** A question, with the parameters of the query string; what is absent does not restrict. */
export interface Question {
  basis: string;
  period?: string;
  window?: string;
  unit?: string[];
  group?: string[];
  field?: string[];
  assigner?: string[];
  status?: string[];
  flag?: string;
  ageing?: string;
  q?: string;
}

export function matching({ tasks, day }: RecountedSnapshot, question: Question): RecountedTask[] {
  const { basis, period, window = 'calendar', ageing } = question;
  const [least = 1, most = Infinity] =
    ageing === 'over-90' ? [91] : (ageing?.split('-').map(Number) ?? []);
  const words = plain(question.q ?? '');
  const allows = (wanted: string[] | undefined, value: string) =>
    wanted === undefined || wanted.length === 0 || wanted.includes(value);
  return tasks.filter((task) => {
    const date = basis === 'due' ? task.due : task.assigned;
    return (
      (basis === 'tracked' || (date !== '' && isIn(date, period ?? '', window, day))) &&
      allows(question.unit, task.unit) &&
      allows(question.group, task.group) &&
      allows(question.field, task.field) &&
      allows(question.assigner, task.assigner) &&
      allows(question.status, task.status) &&
      (question.flag === undefined || task.flags.has(question.flag)) &&
      (ageing === undefined ||
        (task.status === 'open_overdue' &&
          Number(task.days) >= least &&
          Number(task.days) <= most)) &&
      task.words.includes(words)
    );
  });
}

/** The month that a day counts to: under Decree 09 from the 15th on it is the next. */
export function monthOf(day: string, window: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return window === 'nd09' && date >= 15 ? monthAfter(year, month, 1) : monthAfter(year, month, 0);
}

function monthAfter(year: number, month: number, months: number): string {
  const at = year * 12 + month - 1 + months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** The last month of which no day is still to come after the as-of day. */
export function lastMonth(asOfDay: string, window: string): string {
  const tomorrow = new Date(Date.parse(asOfDay) + 86_400_000).toISOString().slice(0, 10);
  const [year = 0, month = 0] = monthOf(tomorrow, window).split('-').map(Number);
  return monthAfter(year, month, -1);
}

/** The months whose every day lies in a period, as far as they have ended. */
export function endedMonths(period: string, window: string, asOfDay: string): string[] {
  const last = lastMonth(asOfDay, window);
  const whole = new Map<string, boolean>();
  for (
    let at = Date.parse('2017-01-01');
    at < Date.parse(asOfDay) + 62 * 86_400_000;
    at += 86_400_000
  ) {
    const day = new Date(at).toISOString().slice(0, 10);
    const month = monthOf(day, window);
    whole.set(month, (whole.get(month) ?? true) && isIn(day, period, window, asOfDay));
  }
  return [...whole].flatMap(([month, isWhole]) => (isWhole && month <= last ? [month] : []));
}

function isIn(date: string, period: string, window: string, asOfDay: string): boolean {
  if (period.includes('..')) {
    const [from = '', to = ''] = period.split('..');
    return date >= from && date <= to;
  }
  const month = monthOf(date, window);
  if (period === 'rolling-12m') {
    const last = lastMonth(asOfDay, window);
    const [year = 0, number = 0] = last.split('-').map(Number);
    return month <= last && month >= monthAfter(year, number, -11);
  }
  const [year = '', part = ''] = period.split('-');
  if (!month.startsWith(year)) return false;
  const number = Number(month.slice(5));
  if (part === '') return true;
  if (part === 'YTD') return date <= asOfDay;
  if (part === '9M') return number <= 9;
  if (part.startsWith('Q')) return Math.ceil(number / 3) === Number(part.slice(1));
  if (part.startsWith('H')) return Math.ceil(number / 6) === Number(part.slice(1));
  return number === Number(part);
}

/** The counts as the API prints them. */
export function countsOf(tasks: RecountedTask[]): Record<string, number> {
  const having = (status: string) => tasks.filter((task) => task.status === status).length;
  const flagged = (flag: string) => tasks.filter((task) => task.flags.has(flag)).length;
  const done = tasks.filter((task) => task.completed !== '').length;
  return {
    total: tasks.length,
    done,
    open: tasks.length - done,
    done_on_time: having('done_on_time'),
    done_late: having('done_late'),
    done_no_deadline: having('done_no_deadline'),
    open_in_time: having('open_in_time'),
    open_overdue: having('open_overdue'),
    open_no_deadline: having('open_no_deadline'),
    hanging: flagged('hanging'),
    due_soon: flagged('due_soon'),
    extended: flagged('extended'),
  };
}

/** Linear interpolation between the two nearest (percentile_cont); null of nothing. */
export function percentile(values: number[], share: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? 0;
  const high = sorted[Math.ceil(at)] ?? 0;
  return low + (high - low) * (at - Math.floor(at));
}
