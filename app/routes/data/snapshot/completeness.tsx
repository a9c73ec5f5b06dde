import type { StoredColumn } from '#app/model/quality.ts';
import { FillTable } from '#app/tables/fill-table.tsx';
import { Section } from '#app/ui/section.tsx';
import { type SnapshotProps, percentOf, shareOf } from './props.ts';

type Quality = NonNullable<SnapshotProps['data']['quality']>;

/** How many of the accepted rows fill each column. */
export function Completeness({ words, quality }: SnapshotProps & { quality: Quality }) {
  const texts = words.quality.completeness;
  const columns = Object.entries(quality.filled) as [StoredColumn, number][];
  return (
    <Section title={texts.title} subtitle={texts.subtitle(words.count(quality.rows))}>
      <FillTable
        texts={{ ...texts, name: texts.column, rows: texts.filled }}
        rows={columns.map(([column, filled]) => ({
          id: column,
          name: words.quality.columns[column],
          rows: { text: words.count(filled) },
          share: words.percent(shareOf(filled, quality.rows)),
          percent: percentOf(filled, quality.rows),
        }))}
      />
      <p className="note table-notes">{texts.note}</p>
    </Section>
  );
}
