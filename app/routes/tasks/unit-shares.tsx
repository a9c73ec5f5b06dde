import { type UnitBarRow, UnitBars } from '#app/charts/unit-bars.tsx';
import { linkTo } from '#app/model/filters.ts';
import { nameOf } from '../page/page-data.ts';
import type { TasksProps } from './props.ts';

const SHOWN = 8;

/** Whose tasks these are, most first; the sum under them is the list's own total. */
export function UnitShares({ data: { spread }, page, words }: TasksProps) {
  const texts = words.tasks;
  const { units, total } = spread;
  if (units.length === 0) return null;
  const overdue = spread.open_overdue === total;
  const rows = units.slice(0, SHOWN).map((unit): UnitBarRow => ({
    name: nameOf(page, unit.code, words.locale),
    value: unit.total,
    hanging: overdue ? unit.hanging : 0,
    printed: words.count(unit.total),
    href: linkTo('/tasks', { ...page.filters, unit: [unit.code], group: [] }, page.kept),
  }));
  const others = units.slice(SHOWN);
  const rest = others.reduce((sum, unit) => sum + unit.total, 0);
  const last: UnitBarRow[] =
    others.length === 0
      ? []
      : [
          {
            name: texts.moreUnits(words.count(others.length)),
            value: 0,
            hanging: 0,
            printed: words.count(rest),
          },
        ];
  return (
    <UnitBars
      rows={[...rows, ...last]}
      tone={overdue ? 'open_overdue' : 'open_in_time'}
      heading={texts.byUnit}
      total={{ label: texts.byUnitTotal, printed: words.count(total) }}
      sentence={rows
        .map((row) => texts.unitBar(row.name, row.printed, words.count(row.hanging)))
        .join('; ')}
    />
  );
}
