import { ChartFigure } from '#app/charts/chart-figure.tsx';
import { type UnitBarRow, UnitBars } from '#app/charts/unit-bars.tsx';
import { SimpleTable } from '#app/tables/simple-table.tsx';
import { Link } from '#app/ui/link.tsx';
import { narrowedHref, tasksHref } from '../page/links.ts';
import { nameOf } from '../page/page-data.ts';
import type { OverviewProps } from './props.ts';

const SHOWN = 8;

/** Whose the matching tasks are: a choice of status, flag or age ranks nobody, it asks who holds them. */
export function HoldersFigure({ data, page, words }: OverviewProps) {
  const texts = words.overview.holders;
  const holders = data.holders ?? [];
  const total = holders.reduce((sum, { tasks }) => sum + tasks, 0);
  const hanging = page.filters.status.length === 1 && page.filters.status[0] === 'open_overdue';
  const name = (code: string) => nameOf(page, code, words.locale);
  const bars = holders.slice(0, SHOWN).map((one): UnitBarRow => ({
    name: name(one.code),
    value: one.tasks,
    hanging: hanging ? one.hanging : 0,
    printed: words.count(one.tasks),
    href: narrowedHref(page, { unit: [one.code] }),
  }));
  const others = holders.slice(SHOWN);
  const rest = others.reduce((sum, { tasks }) => sum + tasks, 0);
  return (
    <ChartFigure
      title={texts.title(words.count(holders.length))}
      subtitle={texts.subtitle(words.count(total))}
      tableLabel={words.frame.showTable}
      table={
        <SimpleTable
          caption={texts.title(words.count(holders.length))}
          columns={[
            { id: 'unit', label: words.frame.filters.unit },
            { id: 'tasks', label: texts.heading, numeric: true },
          ]}
          rows={holders.map((one) => [
            { text: name(one.code), href: narrowedHref(page, { unit: [one.code] }) },
            {
              text: words.count(one.tasks),
              href: tasksHref(page.filters, page.population, { unit: [one.code] }),
            },
          ])}
          total={[texts.total, words.count(total)]}
        />
      }
      links={[
        <Link key="all" href={tasksHref(page.filters, page.population)}>
          {texts.all(words.count(total))}
        </Link>,
      ]}
    >
      <UnitBars
        rows={
          others.length === 0
            ? bars
            : [
                ...bars,
                {
                  name: texts.others(words.count(others.length)),
                  value: 0,
                  hanging: 0,
                  printed: words.count(rest),
                },
              ]
        }
        tone={page.filters.status[0] ?? 'open_overdue'}
        heading={texts.heading}
        total={{ label: texts.total, printed: words.count(total) }}
        sentence={bars.map((row) => texts.unit(row.name, row.printed)).join('; ')}
      />
    </ChartFigure>
  );
}
