import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { dayNumber } from '#app/model/day.ts';
import { type Month, addMonths } from './calendar.ts';
import { type Handover, handedOver } from './handover.ts';
import { type Plan, type UnitHabits, provinceFile } from './plan.ts';
import { type Province, habitsOf, provinceOf } from './province.ts';
import { scaledTasks } from './scaled-tasks.ts';
import { type DemoSnapshot, monthEnd } from './snapshots.ts';
import type { Task } from './task-row.ts';
import type { Places } from './wording.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** data/demo/lang-son/reform.json: the year in which departments merge and the districts end. */
const reform = z.strictObject({
  first_month: z.string().regex(/^\d{4}-\d{2}$/),
  months: z.number().int().positive(),
  /** Over all its snapshots together. */
  rows: z.number().int().positive(),
  holidays: z.array(day),
  merged_on: day,
  /** Departments and what each became a part of. */
  merged: z.record(z.string(), z.string()),
  regrouped_on: day,
  /** What stands after a commune's name where a district stood. */
  province: z.string(),
  /** The new communes and wards, by the district on whose ground they are. */
  communes: z.record(z.string(), z.record(z.string(), z.string())),
});
type Reform = z.infer<typeof reform>;

export interface ReformedYear {
  snapshots: DemoSnapshot[];
  tasks: Iterable<Task>;
}

/** Month-ends of the reform's year, and tasks that pass to the units that the reform leaves. */
export function reformedYear(province: Province, seed: number): ReformedYear {
  const file = provinceFile(province.name, 'reform.json');
  const year = reform.parse(JSON.parse(readFileSync(file, 'utf8')));
  const snapshots = Array.from({ length: year.months }, (_, index) =>
    monthEnd(addMonths(year.first_month, index)),
  );
  return { snapshots, tasks: tasksOf(province, year, snapshots, seed) };
}

function* tasksOf(
  province: Province,
  year: Reform,
  snapshots: readonly DemoSnapshot[],
  seed: number,
): Generator<Task> {
  const holidays = [...province.plan.holidays, ...year.holidays];
  const before = provinceOf(province.name, { ...province.plan, holidays }, province.wording);
  const merged = withMerged(before, year);
  const regrouped = withCommunes(merged, year);
  const eraOf = (month: Month) => {
    if (month >= year.regrouped_on.slice(0, 7)) return regrouped;
    return month >= year.merged_on.slice(0, 7) ? merged : before;
  };
  const handovers: Handover[] = [
    { on: dayNumber(year.merged_on), heirs: listed(year.merged) },
    { on: dayNumber(year.regrouped_on), heirs: new Map(communesOf(year)) },
  ];
  for (const task of scaledTasks(eraOf, snapshots, year.rows, seed)) {
    yield handedOver(task, handovers, seed);
  }
}

function listed(merged: Reform['merged']): Map<string, string[]> {
  return new Map(Object.entries(merged).map(([from, into]) => [from, [into]]));
}

function communesOf({ communes }: Reform): [string, string[]][] {
  return Object.entries(communes).map(([district, names]) => [district, Object.keys(names)]);
}

/** Each department with the work and the habits of those that it was merged from. */
function withMerged(province: Province, { merged }: Reform): Province {
  const units: Plan['units'] = {};
  for (const [code, habits] of Object.entries(province.plan.units)) {
    const into = merged[code] ?? code;
    const sofar = units[into];
    units[into] = sofar ? together(sofar, habits) : { ...habits, bulk_days: [] };
  }
  return provinceOf(province.name, { ...province.plan, units }, province.wording);
}

function together(a: UnitHabits, b: UnitHabits): UnitHabits {
  return {
    ...a,
    themes: [...a.themes, ...b.themes],
    kept: a.kept + b.kept,
    late: a.late + b.late,
    free: a.free + b.free,
    extension_rate: (a.extension_rate + b.extension_rate) / 2,
  };
}

/** Communes in the place of the districts; what is told of a place names the commune and the province. */
function withCommunes(province: Province, year: Reform): Province {
  const units: Plan['units'] = Object.fromEntries(
    Object.entries(province.plan.units).filter(([code]) => !(code in year.communes)),
  );
  const districts: Places['districts'] = {};
  for (const [district, names] of Object.entries(year.communes)) {
    const habits = habitsOf(province, district);
    const slots = province.wording.places.districts[district]?.slots ?? {};
    const share = 1 / Object.keys(names).length;
    for (const [code, name] of Object.entries(names)) {
      units[code] = {
        ...habits,
        kept: habits.kept * share,
        late: habits.late * share,
        bulk_days: [],
      };
      districts[code] = { name: year.province, communes: [name], slots };
    }
  }
  const wording = { ...province.wording, places: { ...province.wording.places, districts } };
  return provinceOf(province.name, { ...province.plan, units }, wording);
}
