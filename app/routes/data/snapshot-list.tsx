import { linkTo } from '#app/model/filters.ts';
import { SnapshotTable } from '#app/tables/snapshot-table.tsx';
import { travelling } from '../page/links.ts';
import type { FrameData } from '../page/page-data.ts';
import type { Words } from '../data-words.ts';
import type { DataData } from './loader.server.ts';

interface SnapshotListProps {
  snapshots: DataData['snapshots'];
  page: FrameData;
  words: Words;
}

/** Newest first; what does not answer says why. */
export function SnapshotList({ snapshots, page, words }: SnapshotListProps) {
  const texts = words.data;
  const pageOf = (id: string) => linkTo(`/data/${id}`, travelling(page.filters));
  const newest = snapshots.find((snapshot) => snapshot.answers)?.id;
  return (
    <SnapshotTable
      texts={texts.table}
      rows={snapshots.map((snapshot) => ({
        id: snapshot.id,
        asOf: {
          text: words.instant(snapshot.as_of),
          ...(snapshot.withdrawn || snapshot.damaged.length > 0
            ? {}
            : { href: linkTo('/', { ...travelling(page.filters), as_of: snapshot.id }) }),
        },
        revision: String(snapshot.revision),
        source: snapshot.source,
        read: words.count(snapshot.rows_read),
        accepted: words.count(snapshot.rows_accepted),
        refused: {
          text: words.count(snapshot.rows_refused),
          ...(snapshot.rows_refused > 0 && { href: pageOf(snapshot.id) }),
        },
        quality: { text: snapshot.id, href: pageOf(snapshot.id) },
        skipped: words.count(snapshot.rows_skipped),
        sha256: snapshot.sha256.slice(0, 12),
        imported: words.instant(snapshot.imported_at),
        ...stateOf(snapshot, snapshot.id === newest, texts),
      }))}
    />
  );
}

function stateOf(snapshot: DataData['snapshots'][number], isNewest: boolean, texts: Words['data']) {
  if (snapshot.damaged.length > 0) {
    return { state: { text: texts.damagedFiles(snapshot.damaged.join(', ')), alarming: true } };
  }
  if (snapshot.withdrawn) return { state: { text: texts.states.withdrawn, alarming: false } };
  if (!snapshot.answers) return { state: { text: texts.states.superseded, alarming: false } };
  const states = [
    ...(isNewest ? [texts.states.newest] : []),
    ...(snapshot.released ? [texts.states.released] : []),
    ...(snapshot.redacted ? [texts.states.redacted] : []),
  ];
  return states.length > 0 ? { state: { text: states.join(', '), alarming: false } } : {};
}
