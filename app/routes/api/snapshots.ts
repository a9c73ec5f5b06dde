import type { LoaderFunctionArgs } from '@remix-run/node';
import { csvText } from '#app/http/csv.ts';
import { latestRevisions } from '#app/model/as-of.ts';
import type { Snapshot } from '#app/store/catalog.server.ts';
import { answerApi } from './answer-api.server.ts';

/** Every snapshot, newest first, with what became of its rows and whether it answers. */
export const loader = (args: LoaderFunctionArgs) =>
  answerApi(args, ({ view: { catalog } }) => {
    const answering = latestRevisions(catalog.servable);
    const snapshots = catalog.snapshots.map((snapshot) => describe(snapshot, answering));
    const columns = Object.keys(snapshots[0] ?? {});
    return Promise.resolve({
      json: { newest: answering[0]?.id ?? null, snapshots },
      csv: () =>
        csvText(
          columns,
          snapshots.map((snapshot) => Object.values(snapshot)),
        ),
    });
  });

function describe(snapshot: Snapshot, answering: readonly Snapshot[]) {
  return {
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
    damaged: snapshot.damaged.length > 0,
    answers: answering.includes(snapshot),
  };
}
