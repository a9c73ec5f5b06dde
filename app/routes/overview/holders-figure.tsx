import { memo } from 'react';
import { ChartFigure } from '#app/charts/chart-figure.tsx';
import { UnitBars } from '#app/charts/unit-bars.tsx';
import { overview } from '#app/i18n/texts/overview.ts';
import { SimpleTable } from '#app/tables/simple-table.tsx';
import { Link } from '#app/ui/link.tsx';
import { narrowedHref, tasksHref } from '../page/links.ts';
import { nameOf } from '../page/page-data.ts';
import { topUnits } from '../page/top-units.ts';
import type { OverviewProps } from './props.ts';

/** Whose the matching tasks are: a choice of status, flag or age ranks nobody, it asks who holds them. */
export const HoldersFigure = memo(function HoldersFigure({ data, page, words }: OverviewProps) {
  const texts = overview[words.locale].holders;
  const holders = data.holders ?? [];
  const total = holders.reduce((sum, one) => sum + one.total, 0);
  const hatched = page.filters.status.length === 1 && page.filters.status[0] === 'open_overdue';
  const { top, rest } = topUnits(holders, page, words, {
    hatched,
    href: (code) => narrowedHref(page, { unit: [code] }),
    others: texts.others,
  });
  return (
    <ChartFigure
      title={texts.title(words.count(holders.length))}
      subtitle={texts.subtitle(words.count(total))}
      tableLabel={words.frame.showTable}
      table={<HoldersTable holders={holders} total={total} page={page} words={words} />}
      links={[
        <Link key="all" href={tasksHref(page.filters, page.population)}>
          {texts.all(words.count(total))}
        </Link>,
      ]}
    >
      <UnitBars
        rows={[...top, ...rest]}
        tone={page.filters.status[0] ?? 'open_overdue'}
        heading={texts.heading}
        total={{ label: texts.total, printed: words.count(total) }}
        sentence={top.map((row) => texts.unit(row.name, row.printed)).join('; ')}
      />
    </ChartFigure>
  );
});

interface HoldersTableProps extends Omit<OverviewProps, 'data'> {
  holders: NonNullable<OverviewProps['data']['holders']>;
  total: number;
}

function HoldersTable({ holders, total, page, words }: HoldersTableProps) {
  const texts = overview[words.locale].holders;
  return (
    <SimpleTable
      caption={texts.title(words.count(holders.length))}
      columns={[
        { id: 'unit', label: words.frame.filters.unit },
        { id: 'tasks', label: texts.heading, numeric: true },
      ]}
      rows={holders.map(({ code, total: held }) => [
        {
          text: nameOf(page, code, words.locale),
          href: narrowedHref(page, { unit: [code] }),
        },
        {
          text: words.count(held),
          href: tasksHref(page.filters, page.population, { unit: [code] }),
        },
      ])}
      total={[texts.total, words.count(total)]}
    />
  );
}
