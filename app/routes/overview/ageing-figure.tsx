import { memo } from 'react';
import { AgeingBars } from '#app/charts/ageing-bars.tsx';
import { ChartFigure } from '#app/charts/chart-figure.tsx';
import { overview } from '#app/i18n/texts/overview.ts';
import { capitalised } from '#app/i18n/texts/periods.ts';
import type { AgeingRow } from '#app/query/ageing.ts';
import { SimpleTable } from '#app/tables/simple-table.tsx';
import { Link } from '#app/ui/link.tsx';
import { isNarrowed, narrowedHref, tasksHref, trackedTasksHref } from '../page/links.ts';
import type { OverviewProps } from './props.ts';

const OVER_A_MONTH = new Set(['31-90', 'over-90']);

function sum(rows: readonly AgeingRow[], column: 'tasks' | 'hanging'): number {
  return rows.reduce((total, row) => total + row[column], 0);
}

/** The overdue stock by age: what hangs and what is not done, the period's own share beside it. */
export const AgeingFigure = memo(function AgeingFigure({ data, page, words }: OverviewProps) {
  const texts = overview[words.locale].ageing;
  const { stock, ofPeriod } = data;
  const { population } = page;
  const filters = { ...page.filters, ageing: null };
  const total = sum(stock, 'tasks');
  const hanging = sum(stock, 'hanging');
  const long = sum(
    stock.filter((row) => OVER_A_MONTH.has(row.band)),
    'tasks',
  );
  const title = total === 0 ? texts.titleNone : texts.title(words.count(total), words.count(long));
  const stockHref = trackedTasksHref(filters, { status: ['open_overdue'] });
  const inPeriod = (band: string) => ofPeriod?.find((row) => row.band === band)?.tasks ?? 0;
  const dash = (count: number) => (count === 0 ? words.terms.none : words.count(count));
  return (
    <ChartFigure
      title={title}
      subtitle={isNarrowed(filters) ? texts.subtitleNarrowed : texts.subtitle}
      tableLabel={words.frame.showTable}
      table={
        <SimpleTable
          caption={title}
          columns={[
            { id: 'band', label: texts.columns.band },
            { id: 'solid', label: texts.columns.solid, numeric: true },
            { id: 'hanging', label: texts.columns.hanging, numeric: true },
            { id: 'total', label: texts.columns.total, numeric: true },
          ]}
          rows={stock.map((row) => [
            { text: words.terms.ageing[row.band], href: narrowedHref(page, { ageing: row.band }) },
            words.count(row.tasks - row.hanging),
            words.count(row.hanging),
            words.count(row.tasks),
          ])}
          total={[
            texts.total,
            words.count(total - hanging),
            words.count(hanging),
            words.count(total),
          ]}
        />
      }
      links={
        total === 0
          ? []
          : [
              <Link key="all" href={stockHref}>
                {texts.all(words.count(total))}
              </Link>,
            ]
      }
    >
      <AgeingBars
        sentence={title}
        heading={texts.heading}
        {...(ofPeriod === null
          ? {}
          : {
              periodHeading: `${words.terms.basisVerb[population.basis]} ${words.period(population) ?? ''}`,
            })}
        bands={stock.map((row) => ({
          label: words.terms.ageing[row.band],
          solid: row.tasks - row.hanging,
          hanging: row.hanging,
          value: words.count(row.tasks),
          sentence: capitalised(
            texts.band(
              words.terms.ageing[row.band],
              words.count(row.tasks),
              words.count(row.hanging),
            ),
          ),
          chosen: page.filters.ageing === row.band,
          ...(row.tasks === 0
            ? {}
            : {
                barHref: narrowedHref(page, { ageing: row.band }),
                href: trackedTasksHref(filters, {
                  status: ['open_overdue'],
                  ageing: row.band,
                }),
              }),
          ...(ofPeriod === null
            ? {}
            : {
                period: {
                  value: dash(inPeriod(row.band)),
                  ...(inPeriod(row.band) === 0
                    ? {}
                    : {
                        href: tasksHref(filters, population, {
                          status: ['open_overdue'],
                          ageing: row.band,
                        }),
                      }),
                },
              }),
        }))}
        total={{
          label: texts.total,
          value: words.count(total),
          equation: texts.equation(words.count(total - hanging), words.count(hanging)),
          ...(ofPeriod === null ? {} : { period: words.count(sum(ofPeriod, 'tasks')) }),
        }}
      />
    </ChartFigure>
  );
});
