import { NO_FILTERS, linkTo } from '#app/model/filters.ts';
import { SimpleTable } from '#app/tables/simple-table.tsx';
import { Section } from '#app/ui/section.tsx';
import type { SnapshotProps } from './props.ts';

/** Every publication of the same moment; nothing where there was only one. */
export function Revisions({ data, page, words }: SnapshotProps) {
  const texts = words.quality.revisions;
  if (data.revisions.length < 2) return null;
  return (
    <Section title={texts.title}>
      <SimpleTable
        caption={texts.caption}
        columns={[
          { id: 'revision', label: texts.revision },
          { id: 'state', label: texts.state },
          { id: 'accepted', label: texts.accepted, numeric: true },
          { id: 'imported', label: texts.imported },
          { id: 'by', label: texts.by },
        ]}
        rows={data.revisions.map((revision) => [
          revision.id === data.snapshot.id
            ? texts.this(String(revision.revision))
            : {
                text: String(revision.revision),
                href: linkTo(`/data/${revision.id}`, { ...NO_FILTERS, lang: page.filters.lang }),
              },
          words.quality.states[revision.state],
          words.count(revision.rows_accepted),
          words.instant(revision.imported_at),
          words.importer(revision.imported_by),
        ])}
      />
    </Section>
  );
}
