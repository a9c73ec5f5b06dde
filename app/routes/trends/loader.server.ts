import { addMonths } from '#app/model/period.ts';
import { flowAnswer, flowQuestion, snapshotBefore } from '#app/query/flow.ts';
import { parseAxis, ratesBy } from '#app/query/rates-by.ts';
import { byMonth, monthSeries } from '#app/query/month-series.ts';
import { explained, restatements } from '#app/query/restatements.ts';
import { parseSeries } from '#app/query/trend.ts';
import { closedMonthsNear, trendMonths } from '#app/query/trend-months.ts';
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
  const [told, before, restated, rates, moved] = await Promise.all([
    monthSeries(view, scope, months, series),
    monthSeries(view, scope, yearBefore, series),
    restatements(view, monthly, months),
    ratesBy(view, scope, by),
    movement(open),
  ]);
  const newest = await explained(view, monthly, restated.slice(0, EXPLAINED), LISTED);
  const isEmpty = told.volume.points.every(({ counts }) => counts === null);
  /** What there is instead, where the period has no month to tell of. */
  const nearest = isEmpty ? closedMonthsNear(view, scope) : [];
  return { months: told, before, nearest, restated, explained: newest, rates, moved };
}

/** What moved up to the snapshot in view: since the one that was asked for, or the one before. */
async function movement({ view, scope, filters, extras: { from } }: OpenPage) {
  if (from === undefined && snapshotBefore(view, scope.snapshot) === undefined) return null;
  const question = await flowQuestion(view, filters, { from, to: scope.snapshot.id });
  const { total, ageing, from: older } = await flowAnswer(view, question);
  return { ...total, from: older.as_of, olderId: older.id, isAsked: from !== undefined, ageing };
}

export type Movement = NonNullable<Awaited<ReturnType<typeof movement>>>;
