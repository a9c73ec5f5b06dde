import { addMonths } from '#app/model/period.ts';
import { flowAnswer, flowQuestion, snapshotBefore } from '#app/query/flow.ts';
import { parseAxis, ratesBy } from '#app/query/rates-by.ts';
import { byMonth } from '#app/query/recent-months.ts';
import { explained, restatements } from '#app/query/restatements.ts';
import { trackedScope } from '#app/query/scope.ts';
import { parseSeries, trend, trendMonths } from '#app/query/trend.ts';
import type { OpenPage } from '../page/open-page.ts';

/** The newest months that differ are explained here, with some tasks of each kind; the rest stands on each month's own page. */
const EXPLAINED = 3;
const LISTED = 3;

/**
 * Since when: each month of the series beside the same one a year before, the overdue stock, and where the two ways of
 * telling differ.
 */
export async function trendsData(open: OpenPage) {
  const { view, scope, filters, extras } = open;
  const series = parseSeries(extras.series);
  const by = parseAxis(extras.by);
  const months = trendMonths(view, scope, filters.period !== null);
  const yearBefore = months.map((month) => addMonths(month, -12));
  const monthly = byMonth(scope);
  const tracked = trackedScope(scope);
  const [volume, stock, volumeBefore, stockBefore, restated, rates, moved] = await Promise.all([
    trend(view, monthly, months, series),
    trend(view, tracked, months, 'as-recorded'),
    trend(view, monthly, yearBefore, series),
    trend(view, tracked, yearBefore, 'as-recorded'),
    restatements(view, monthly, months),
    ratesBy(view, scope, by),
    movement(open),
  ]);
  const newest = await explained(view, monthly, restated.slice(0, EXPLAINED), LISTED);
  const before = { volume: volumeBefore.points, stock: stockBefore.points };
  return { volume, stock, before, restated, explained: newest, rates, moved };
}

/** What moved up to the snapshot in view: since the one that was asked for, or the one before. */
async function movement({ view, scope, filters, extras: { from } }: OpenPage) {
  if (from === undefined && snapshotBefore(view, scope.snapshot) === undefined) return null;
  const question = await flowQuestion(view, filters, { from, to: scope.snapshot.id });
  const { total, ageing, from: older } = await flowAnswer(view, question);
  return { ...total, from: older.as_of, olderId: older.id, isAsked: from !== undefined, ageing };
}

export type Movement = NonNullable<Awaited<ReturnType<typeof movement>>>;
