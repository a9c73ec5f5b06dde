import { dayNumber, dayOfInstant } from '#app/model/day.ts';
import { Closures } from './calendar.ts';
import { type Plan, type ProvinceName, readPlan, type UnitHabits } from './plan.ts';
import { TitleWriter } from './title.ts';
import { readWording, type Wording } from './wording.ts';

/** All that the generator knows of a province. */
export interface Province {
  name: ProvinceName;
  plan: Plan;
  wording: Wording;
  titles: TitleWriter;
  closures: Closures;
  closingDay: number;
  unitCodes: readonly string[];
  /** Units that use the system, among which tasks are passed on. */
  colleagues: readonly string[];
  unitsByTheme: ReadonlyMap<string, string>;
}

export function readProvince(name: ProvinceName): Province {
  return provinceOf(name, readPlan(name), readWording(name));
}

export function provinceOf(name: ProvinceName, plan: Plan, wording: Wording): Province {
  const units = Object.entries(plan.units);
  return {
    name,
    plan,
    wording,
    titles: new TitleWriter(wording.places, wording.titles.endings),
    closures: new Closures(plan.holidays),
    closingDay: dayNumber(dayOfInstant(plan.closing)),
    unitCodes: units.map(([code]) => code),
    colleagues: units.filter(([, { absent }]) => !absent).map(([code]) => code),
    unitsByTheme: new Map(
      units.flatMap(([code, { themes }]) => themes.map((theme) => [theme, code] as const)),
    ),
  };
}

export function habitsOf({ plan }: Province, unit: string): UnitHabits {
  const habits = plan.units[unit];
  if (!habits) throw new Error(`the plan has no unit ${unit}`);
  return habits;
}
