import type { UnitBarRow } from '#app/charts/unit-bars.tsx';
import { type PageData, nameOf } from './page-data.ts';
import type { Words } from './words.ts';

const SHOWN = 8;

interface HoldingUnit {
  code: string;
  total: number;
  hanging: number;
}

interface TopUnits {
  /** What hangs is drawn apart. */
  hatched: boolean;
  href: (code: string) => string;
  /** "12 đơn vị khác" */
  others: (units: string) => string;
}

interface ToppedUnits {
  top: UnitBarRow[];
  /** All other units in one row; empty where there are none. */
  rest: UnitBarRow[];
}

/** The units with most tasks, most first as given, each with where it leads. */
export function topUnits(
  units: readonly HoldingUnit[],
  page: PageData,
  words: Words,
  { hatched, href, others }: TopUnits,
): ToppedUnits {
  const left = units.slice(SHOWN);
  const tasks = left.reduce((sum, { total }) => sum + total, 0);
  return {
    top: units.slice(0, SHOWN).map(({ code, total, hanging }) => ({
      name: nameOf(page, code, words.locale),
      value: total,
      hanging: hatched ? hanging : 0,
      printed: words.count(total),
      href: href(code),
    })),
    rest:
      left.length === 0
        ? []
        : [
            {
              name: others(words.count(left.length)),
              value: 0,
              hanging: 0,
              printed: words.count(tasks),
            },
          ],
  };
}
