import { SimpleTable } from '#app/tables/simple-table.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Section } from '#app/ui/section.tsx';
import type { SnapshotProps } from './props.ts';

/** The file, its mapping, who brought it and when; and what was stored of it, with its hashes. */
export function Received({ data: { snapshot }, words }: SnapshotProps) {
  const texts = words.quality.received;
  const { source_file: file } = snapshot;
  const facts: [string, string][] = [
    [texts.file, `${file.name} (${texts.bytes(words.count(file.bytes))})`],
    [texts.fileHash, file.sha256],
    [texts.source, snapshot.source],
    [texts.mappingHash, snapshot.mapping_sha256],
    [texts.imported, words.instant(snapshot.imported_at)],
    [texts.by, words.importer(snapshot.imported_by)],
    [texts.state, words.quality.states[snapshot.state]],
    ...(snapshot.redacted
      ? [
          [texts.texts, texts.removed(words.instant(snapshot.redacted.at))] satisfies [
            string,
            string,
          ],
        ]
      : []),
    [texts.dueSoon, texts.dueSoonDays(words.count(snapshot.due_soon_days))],
  ];
  return (
    <Section title={texts.title}>
      {file.sha256 !== '' && (
        <DefinitionList
          items={facts.map(([term, detail]) => ({
            term,
            detail: <span className="hash">{detail}</span>,
          }))}
        />
      )}
      {snapshot.files.length > 0 && (
        <details className="chart-table stored-files">
          <summary>{texts.stored}</summary>
          <div className="chart-table-body">
            <SimpleTable
              caption={texts.storedCaption}
              columns={[
                { id: 'file', label: texts.storedFile },
                { id: 'bytes', label: texts.storedBytes, numeric: true },
                { id: 'state', label: texts.storedState },
                { id: 'hash', label: texts.storedHash },
              ]}
              rows={snapshot.files.map(({ path, bytes, sha256, damaged }) => [
                path,
                words.count(bytes),
                damaged ? texts.broken : texts.intact,
                sha256,
              ])}
            />
          </div>
        </details>
      )}
    </Section>
  );
}
