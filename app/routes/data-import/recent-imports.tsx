import { SimpleTable } from '#app/tables/simple-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Section } from '#app/ui/section.tsx';
import type { Words } from '../data-words.ts';
import { jobHref } from './addresses.ts';
import type { UploadData } from './upload-data.server.ts';

/** What was received lately, newest first, and what became of it. */
export function RecentImports({ recent, words }: { recent: UploadData['recent']; words: Words }) {
  const { recent: texts, states } = words.importing;
  const counted = (count: number | null) => (count === null ? null : words.count(count));
  if (recent.length === 0) return <EmptyState title={texts.none}>{texts.noneBody}</EmptyState>;
  return (
    <Section title={texts.title}>
      <SimpleTable
        caption={texts.caption}
        columns={[
          { id: 'file', label: texts.file },
          { id: 'state', label: texts.state },
          { id: 'as-of', label: texts.asOf },
          { id: 'accepted', label: texts.accepted, numeric: true },
          { id: 'refused', label: texts.refused, numeric: true },
          { id: 'created', label: texts.created },
          { id: 'by', label: texts.by },
        ]}
        rows={recent.map((job) => [
          { text: job.name, href: jobHref(job.id, words.locale) },
          states[job.state],
          job.as_of === null ? null : words.instant(job.as_of),
          counted(job.accepted),
          counted(job.refused),
          words.instant(job.created_at),
          words.importer(job.by),
        ])}
      />
    </Section>
  );
}
