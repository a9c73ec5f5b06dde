import { briefing } from '#app/i18n/texts/briefing.ts';
import { invalidParameter } from '#app/model/errors.ts';
import { olderOf } from '#app/query/briefing.ts';
import { flowBetween } from '#app/query/flow.ts';
import { movedTasks, parseMove } from '#app/query/moved.ts';
import type { OpenPage } from '../../page/open-page.ts';
import { wordsIn } from '../../page/words.ts';

const MOST = 500;

/** The tasks behind one count of a briefing. */
export async function movedData({ view, scope, filters, extras }: OpenPage) {
  const moved = parseMove(extras.moved);
  const older = olderOf(view, scope.snapshot, extras.since);
  if (older === undefined)
    throw invalidParameter('as_of', scope.snapshot.id, `> ${scope.snapshot.id}`);
  const question = await flowBetween(view, filters, older, scope.snapshot);
  const { total, tasks } = await movedTasks(view, question, moved, MOST);
  const words = wordsIn(filters.lang);
  return {
    moved,
    since: { id: older.id, as_of: older.as_of },
    total,
    tasks,
    printed: briefing[words.locale].printed(
      words.instant(scope.snapshot.as_of),
      words.instant(older.as_of),
      words.about(question.scope.population),
    ),
  };
}
