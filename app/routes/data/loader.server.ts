import { latestRevisions } from '#app/model/as-of.ts';
import type { OpenFrame } from '../page/page-data.server.ts';

/** Every snapshot with what became of its rows, and the register of units. */
export function dataData({ view }: OpenFrame) {
  const { catalog } = view;
  const answering = new Set(latestRevisions(catalog.servable).map(({ id }) => id));
  const snapshots = catalog.snapshots.map((snapshot) => ({
    id: snapshot.id,
    as_of: snapshot.as_of,
    revision: snapshot.revision,
    source: snapshot.source,
    sha256: snapshot.source_file.sha256,
    rows_read: snapshot.rows_read,
    rows_accepted: snapshot.rows_accepted,
    rows_refused: snapshot.rows_refused,
    rows_skipped: snapshot.rows_skipped,
    imported_at: snapshot.imported_at,
    withdrawn: snapshot.withdrawn !== null,
    redacted: snapshot.redacted !== undefined,
    released: snapshot.released !== null,
    damaged: [...snapshot.damaged],
    answers: answering.has(snapshot.id),
  }));
  const units = catalog.units.map(({ code, name_vi, name_en, group, valid_from, valid_to }) => ({
    code,
    name_vi,
    name_en,
    group,
    valid_from,
    valid_to,
  }));
  return { snapshots, units, unreadable: catalog.listsProblem !== null };
}

export type DataData = ReturnType<typeof dataData>;
