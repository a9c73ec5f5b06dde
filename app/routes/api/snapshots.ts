import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { csvText } from '#app/http/csv.ts';
import { latestRevisions } from '#app/model/as-of.ts';
import { MONTH_ASSIGNED } from '#app/model/population.ts';
import { scopeOf } from '#app/query/scope.ts';
import type { Snapshot } from '#app/store/catalog.server.ts';
import { answerApi } from './answer-api.server.ts';
import { SNAPSHOT_COLUMNS, type ListedSnapshot, type SnapshotsAnswer } from './answers.ts';
import { RESOURCES } from './resources.ts';
import { submitImport } from './submit-import.server.ts';

/** Takes in a file that is to become the next one. */
export const action = (args: ActionFunctionArgs) => submitImport(args);

/** Every snapshot, newest first, with what became of its rows and whether it answers. */
export const loader = (args: LoaderFunctionArgs) =>
  answerApi(args, RESOURCES.snapshots, async ({ view, filters }) => {
    const { catalog } = view;
    const answering = latestRevisions(catalog.servable);
    if (answering.length > 0) await scopeOf(view, filters, MONTH_ASSIGNED);
    const snapshots = catalog.snapshots.map((snapshot) => describe(snapshot, answering));
    const answer: SnapshotsAnswer = { newest: answering[0]?.id ?? null, snapshots };
    return {
      json: answer,
      csv: () =>
        csvText(
          SNAPSHOT_COLUMNS,
          snapshots.map((snapshot) => SNAPSHOT_COLUMNS.map((name) => snapshot[name])),
        ),
    };
  });

function describe(snapshot: Snapshot, answering: readonly Snapshot[]): ListedSnapshot {
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
