import { byMonth } from '#app/query/month-series.ts';
import { explained, parseMonth, restatements } from '#app/query/restatements.ts';
import { closingOf } from '#app/query/trend.ts';
import type { OpenPage } from '../../page/open-page.ts';

const MOST = 200;

/** Every task by which a month differs from what was recorded. */
export async function restatedData({ view, scope, extras }: OpenPage) {
  const month = parseMonth(extras.month, scope);
  const monthly = byMonth(scope);
  const differing = await restatements(view, monthly, [month]);
  const [restated] = await explained(view, monthly, differing, MOST);
  return { month, closed: closingOf(view, scope, month) !== null, restated: restated ?? null };
}
