import { parse } from 'csv-parse/sync';

/**
 * Two exported task lists held against each other in plain code that uses none of the product's: dates are compared as
 * texts, rows by their keys.
 */
export interface ListedTask {
  key: string;
  code: string;
  unit: string;
  assigned: string;
  due: string;
  isOpen: boolean;
  isOverdue: boolean;
  status: string;
  days: number;
}

export function readList(csv: string, day: string): ListedTask[] {
  const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true });
  return rows.map((row) => {
    const { task_code: code = '', unit_code: unit = '', due_on: due = '' } = row;
    const { assigned_on: assigned = '', completed_on: completed = '' } = row;
    const isOpen = completed === '';
    return {
      key: `${code} ${unit}`,
      code,
      unit,
      assigned,
      due,
      isOpen,
      isOverdue: isOpen && due !== '' && due < day,
      status: statusOf(due, completed, day),
      days: due === '' ? 0 : Math.round((Date.parse(day) - Date.parse(due)) / 86_400_000),
    };
  });
}

function statusOf(due: string, completed: string, day: string): string {
  if (completed === '')
    return due === '' ? 'open_no_deadline' : due < day ? 'open_overdue' : 'open_in_time';
  return due === '' ? 'done_no_deadline' : completed > due ? 'done_late' : 'done_on_time';
}

/** Keys in the older list, each with the one that it has in the newer list: an open task that was handed to another unit. */
export function handedOver(then: ListedTask[], now: ListedTask[]): Map<string, string> {
  const keysThen = new Set(then.map(({ key }) => key));
  const keysNow = new Set(now.map(({ key }) => key));
  const gone = then.filter(({ key }) => !keysNow.has(key));
  const come = now.filter(({ key }) => !keysThen.has(key));
  const same = (a: ListedTask, b: ListedTask) => a.code === b.code && a.assigned === b.assigned;
  const pairs = new Map<string, string>();
  for (const left of gone) {
    const arrived = come.filter((one) => same(one, left));
    const others = gone.filter((one) => same(one, left));
    if (left.isOpen && arrived.length === 1 && others.length === 1 && arrived[0]) {
      pairs.set(left.key, arrived[0].key);
    }
  }
  return pairs;
}

/** What a briefing counts, of the tasks of some units. */
export function recountBriefing(
  then: ListedTask[],
  now: ListedTask[],
  ofUnit: (unit: string) => boolean,
) {
  const pairs = handedOver(then, now);
  const arrived = new Map([...pairs].map(([from, to]) => [to, from]));
  const before = new Map(then.map((task) => [task.key, task]));
  const after = new Map(now.map((task) => [task.key, task]));
  const here = now.filter(({ unit }) => ofUnit(unit));
  const there = then.filter(({ unit }) => ofUnit(unit));
  const overdue = here.filter(({ isOverdue }) => isOverdue);
  const left = there.filter(({ isOverdue, key }) => isOverdue && !pairs.has(key));
  const laterDeadline = (task: ListedTask) => {
    const now = after.get(task.key);
    return now !== undefined && now.isOpen && task.due < now.due;
  };
  const cleared = left.filter(({ key }) => after.get(key)?.isOverdue !== true);
  const still = overdue.filter(
    ({ key }) => before.get(arrived.get(key) ?? key)?.isOverdue === true,
  );
  const isNew = ({ key }: ListedTask) => !before.has(key);
  return {
    opening: there.filter(({ isOpen }) => isOpen).length,
    closing: here.filter(({ isOpen }) => isOpen).length,
    appeared: here.filter((task) => isNew(task) && !arrived.has(task.key)).length,
    overdue_opening: there.filter(({ isOverdue }) => isOverdue).length,
    overdue_closing: overdue.length,
    newly_overdue: overdue.filter(
      ({ key }) => !arrived.has(key) && before.get(key)?.isOverdue !== true,
    ).length,
    cleared: cleared.filter((task) => !laterDeadline(task)).length,
    extended_out: cleared.filter(laterDeadline).length,
    still: still.map(({ key }) => key).sort(),
    longest: Math.max(0, ...overdue.map(({ days }) => days)),
    worst: overdue
      .map(({ days }) => days)
      .sort((a, b) => b - a)
      .slice(0, 10),
  };
}
