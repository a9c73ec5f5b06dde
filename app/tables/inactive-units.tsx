import { useMemo } from 'react';
import type { LinkedText, TableColumn } from './column.ts';
import { DataTable } from './data-table.tsx';
import { Linked } from './linked.tsx';

export interface InactiveUnit {
  code: string;
  unit: LinkedText;
  /** Why no rate is given: never 0 %, never 100 %. */
  reason: string;
}

export interface InactiveUnitsProps {
  texts: { caption: string; heading: string; note: string; unit: string; reason: string };
  units: readonly InactiveUnit[];
}

/** "Chưa sử dụng hệ thống", under the league and in its columns. */
export function InactiveUnits({ texts, units }: InactiveUnitsProps) {
  const columns = useMemo(
    (): TableColumn<InactiveUnit>[] => [
      {
        id: 'unit',
        header: texts.unit,
        label: '',
        rowHeader: true,
        cell: ({ unit }) => <Linked to={unit} className="nobreak" />,
      },
      { id: 'reason', header: texts.reason, label: '', cell: ({ reason }) => reason },
    ],
    [texts],
  );
  return (
    <DataTable
      className="league league-inactive"
      caption={texts.caption}
      columns={columns}
      groups={[{ id: 'inactive', heading: texts.heading, note: texts.note, rows: units }]}
      rowId={({ code }) => code}
    />
  );
}
