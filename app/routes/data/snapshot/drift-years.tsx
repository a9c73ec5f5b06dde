import { type Filters, linkTo } from '#app/model/filters.ts';
import { parsePeriod } from '#app/model/period.ts';
import { SimpleTable } from '#app/tables/simple-table.tsx';
import { type DriftProps, asOf } from './props.ts';

/** Tasks of earlier years, then and now: what a new year's export tends to leave behind. */
export function DriftYears({ drift, page, words, data }: DriftProps) {
  const texts = words.quality.driftFigure.years;
  const { by_year, missing } = drift.earlier_years;
  if (by_year.length === 0) return null;
  const cell = (rows: number, year: number, shown: { id: string; linked: boolean }) => ({
    text: words.count(rows),
    ...(shown.linked && rows > 0 && { href: yearHref(year, shown.id, page.filters) }),
  });
  return (
    <div className="drift-part">
      <h3 className="chart-title">{texts.title}</h3>
      <p className="note">{missing > 0 ? texts.missing(words.count(missing)) : texts.complete}</p>
      <SimpleTable
        caption={texts.title}
        columns={[
          { id: 'year', label: texts.year },
          { id: 'then', label: texts.then, numeric: true },
          { id: 'now', label: texts.now, numeric: true },
        ]}
        rows={by_year.map(({ year, then, now }) => [
          String(year),
          cell(then, year, drift.before),
          cell(now, year, data.snapshot),
        ])}
      />
    </div>
  );
}

function yearHref(year: number, id: string, filters: Filters): string {
  const period = parsePeriod(String(year));
  return linkTo('/tasks', { ...asOf(id, filters), basis: 'assigned', period });
}
