import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { column, tableOf } from '#app/http/table/table.ts';
import { latestRevisions } from '#app/model/as-of.ts';
import { MONTH_ASSIGNED } from '#app/model/population.ts';
import { scopeOf } from '#app/query/scope.ts';
import type { Snapshot } from '#app/store/catalog.server.ts';
import { answerApi } from './answer-api.server.ts';
import type { ListedSnapshot, SnapshotsAnswer } from './answers.ts';
import { RESOURCES } from './resources.ts';
import { submitImport } from './submit-import.server.ts';

const COLUMNS = [
  column('id', 'text', ({ id }: ListedSnapshot) => id),
  column('as_of', 'instant', (listed: ListedSnapshot) => listed.as_of),
  column('revision', 'integer', ({ revision }: ListedSnapshot) => revision),
  column('source', 'text', ({ source }: ListedSnapshot) => source),
  column('sha256', 'text', ({ sha256 }: ListedSnapshot) => sha256),
  column('rows_read', 'integer', (listed: ListedSnapshot) => listed.rows_read),
  column('rows_accepted', 'integer', (listed: ListedSnapshot) => listed.rows_accepted),
  column('rows_refused', 'integer', (listed: ListedSnapshot) => listed.rows_refused),
  column('rows_skipped', 'integer', (listed: ListedSnapshot) => listed.rows_skipped),
  column('imported_at', 'instant', (listed: ListedSnapshot) => listed.imported_at),
  column('withdrawn', 'boolean', ({ withdrawn }: ListedSnapshot) => withdrawn),
  column('damaged', 'boolean', ({ damaged }: ListedSnapshot) => damaged),
  column('answers', 'boolean', ({ answers }: ListedSnapshot) => answers),
];

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
    return { json: () => answer, table: () => tableOf(COLUMNS, snapshots) };
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
