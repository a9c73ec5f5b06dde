import { useMemo } from 'react';
import type { TableColumn } from '#app/tables/column.ts';
import { DataTable } from '#app/tables/data-table.tsx';
import { unitHref } from '../page/links.ts';
import { unitName } from '../page/page-data.ts';
import { Linked } from '#app/tables/linked.tsx';
import { type CompareRow, compareRows } from './compare-rows.tsx';
import type { CompareProps } from './props.ts';

/** One column a unit, one row a measure. */
export function CompareTable(props: CompareProps) {
  const { data, page, words, texts } = props;
  const columns = useMemo(
    (): TableColumn<CompareRow>[] => [
      {
        id: 'measure',
        header: texts.table.measure,
        label: '',
        rowHeader: true,
        cell: ({ label }) => label,
      },
      ...data.units.map(({ row: { unit } }, index): TableColumn<CompareRow> => {
        const text = unitName({ name_vi: unit.name, name_en: unit.name_en }, words.locale);
        return {
          id: `unit-${index}`,
          header: <Linked to={{ text, href: unitHref(page.filters, unit.code) }} />,
          label: text,
          numeric: true,
          cell: ({ cells }) => cells[index],
        };
      }),
    ],
    [data, page, texts, words.locale],
  );
  return (
    <DataTable
      className="compare"
      caption={texts.table.caption}
      columns={columns}
      groups={compareRows(props)}
      rowId={({ id }) => id}
    />
  );
}
