import { type Filters, linkTo } from '#app/model/filters.ts';
import { SimpleTable } from '#app/tables/simple-table.tsx';
import { unitName } from '../../page/page-data.ts';
import { type DriftProps, asOf } from './props.ts';

/** Units that lost most of their rows; nothing where none did. */
export function DriftUnits({ drift, data, page, words }: DriftProps) {
  const texts = words.quality.driftFigure.units;
  if (drift.units.length === 0) return null;
  const cell = (rows: number, code: string, shown: { id: string; linked: boolean }) => ({
    text: words.count(rows),
    ...(shown.linked && rows > 0 && { href: unitHref(code, shown.id, page.filters) }),
  });
  return (
    <div className="drift-part">
      <h3 className="chart-title">{texts.title}</h3>
      <SimpleTable
        caption={texts.title}
        columns={[
          { id: 'unit', label: texts.unit },
          { id: 'then', label: texts.then, numeric: true },
          { id: 'now', label: texts.now, numeric: true },
        ]}
        rows={drift.units.map(({ unit_code: code, then, now }) => {
          const unit = data.units.find((one) => one.code === code);
          return [
            unit ? unitName(unit, words.locale) : code,
            cell(then, code, drift.before),
            cell(now, code, data.snapshot),
          ];
        })}
      />
    </div>
  );
}

function unitHref(code: string, id: string, filters: Filters): string {
  return linkTo('/tasks', { ...asOf(id, filters), basis: 'tracked', unit: [code] });
}
