import { DataTable } from '#app/tables/data-table.tsx';
import type { TableColumn } from '#app/tables/column.ts';
import { Section } from '#app/ui/section.tsx';
import { columnName } from './column-names.ts';
import { shownColumn } from './mapping-fields.ts';
import type { EditorProps, Understood } from './props.ts';

type SampleRow = Understood['sample'][number];

/** The first rows as they are read, under the file's headings and what those are taken for. */
export function SampleRows({ understood, words }: Pick<EditorProps, 'understood' | 'words'>) {
  const texts = words.importing.sample;
  const { sample, columns } = understood;
  if (sample.length === 0) return null;
  const shown = columns.filter(
    ({ place, heading }) => heading !== '' || sample.some(({ fields }) => fields[place]),
  );
  const defined: TableColumn<SampleRow>[] = [
    {
      id: 'row',
      header: texts.row,
      label: '',
      rowHeader: true,
      cell: ({ row }) => (
        <>
          <span className="sample-row">{texts.row} </span>
          {words.count(row)}
        </>
      ),
    },
    ...shown.map((column): TableColumn<SampleRow> => {
      const { place, heading } = column;
      const meaning = shownColumn(column);
      const label = heading === '' ? words.importing.columns.nameless(String(place + 1)) : heading;
      return {
        id: `place-${place}`,
        header: (
          <>
            <strong>{label}</strong>
            <span className="second-line">
              {meaning === '' ? words.importing.columns.unused : columnName(meaning, words)}
            </span>
          </>
        ),
        label,
        cell: ({ fields }) => <span className="sample-text">{fields[place] ?? ''}</span>,
        blank: ({ fields }) => (fields[place] ?? '') === '',
      };
    }),
  ];
  return (
    <Section id="sample" title={texts.title(words.count(sample.length))} subtitle={texts.subtitle}>
      <DataTable
        caption={texts.caption}
        className="sample"
        columns={defined}
        rows={sample}
        rowId={({ row }) => String(row)}
      />
    </Section>
  );
}
