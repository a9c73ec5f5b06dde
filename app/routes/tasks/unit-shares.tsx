import { UnitBars } from '#app/charts/unit-bars.tsx';
import { tasks } from '#app/i18n/texts/tasks.ts';
import { linkTo } from '#app/model/filters.ts';
import { topUnits } from '../page/top-units.ts';
import type { TasksProps } from './props.ts';

/** Whose tasks these are, most first; the sum under them is the list's own total. */
export function UnitShares({ data: { spread }, page, words }: TasksProps) {
  const texts = tasks[words.locale];
  const { units, total } = spread;
  if (units.length === 0) return null;
  const overdue = spread.open_overdue === total;
  const { top, rest } = topUnits(units, page, words, {
    hatched: overdue,
    href: (code) => linkTo('/tasks', { ...page.filters, unit: [code], group: [] }, page.kept),
    others: texts.moreUnits,
  });
  return (
    <UnitBars
      rows={[...top, ...rest]}
      tone={overdue ? 'open_overdue' : 'open_in_time'}
      heading={texts.byUnit}
      total={{ label: texts.byUnitTotal, printed: words.count(total) }}
      sentence={top
        .map((row) => texts.unitBar(row.name, row.printed, words.count(row.hanging)))
        .join('; ')}
    />
  );
}
