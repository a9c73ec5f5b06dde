import { redirect } from '@remix-run/node';
import { notFound } from '#app/model/errors.ts';
import { nearestUnits } from '#app/model/nearest-units.ts';
import { ROLLING_DUE } from '#app/model/population.ts';
import { knownUnits } from '#app/query/known-units.ts';
import { league } from '#app/query/league.ts';
import { type Scope, scopeOf, trackedScope, withPopulation } from '#app/query/scope.ts';
import { summary } from '#app/query/summary.ts';
import { mayReadTasksOf } from '#app/query/readable.ts';
import { DEFAULT_TASK_ORDER, countTasks, tasks } from '#app/query/tasks.ts';
import { recentMonths } from '#app/query/recent-months.ts';
import { lineageOf } from '#app/query/structure.ts';
import type { View } from '#app/query/view.ts';
import { unitHref } from '../page/links.ts';
import type { OpenPage } from '../page/open-page.ts';
import { unitChanges } from './changes.ts';

const LISTED = 8;
const OVERDUE = { status: ['open_overdue'] } as const;

/** One unit: its figures, its place among its peers, what it has to finish first. @throws DondocError 404 */
export async function unitData({ view, scope: whole, filters }: OpenPage, code: string) {
  const { structure } = filters;
  const units = await knownUnits(view, whole.snapshot);
  const unit = units.find((one) => one.code === code);
  if (!unit) throw notFound('unit', code, nearestUnits(units, code));
  const today = lineageOf(view, structure, whole.snapshot).unitOf(code);
  // On today's structure the page of a unit that went into another one is that one's.
  if (today !== code) throw redirect(unitHref(filters, today));
  const scope: Scope = { ...whole, unitCodes: [code] };
  const stock = trackedScope(scope);
  const peers = await scopeOf(
    view,
    { ...filters, basis: null, period: null, unit: [], group: [unit.group] },
    ROLLING_DUE,
  );
  const [now, standing, allOverdue, lists, months] = await Promise.all([
    summary(view, scope),
    league(view, peers),
    countTasks(view, withPopulation(stock, OVERDUE)),
    mayReadTasksOf(view, code) ? firstTasks(view, stock) : null,
    recentMonths(view, scope),
  ]);
  const dueSoonDays = scope.snapshot.settings.due_soon_days;
  const changes = unitChanges(view, code);
  return { unit, changes, now, standing, allOverdue, lists, dueSoonDays, months };
}

/** What the unit has to answer for, and what comes next. */
async function firstTasks(view: View, stock: Scope) {
  const [overdue, dueSoon] = await Promise.all([
    tasks(view, withPopulation(stock, OVERDUE), {
      order: DEFAULT_TASK_ORDER,
      limit: LISTED,
      cursor: null,
    }),
    tasks(view, withPopulation(stock, { flag: 'due_soon' }), {
      order: { by: 'due_on', descending: false },
      limit: LISTED,
      cursor: null,
    }),
  ]);
  return { overdue, dueSoon };
}

export type UnitData = Awaited<ReturnType<typeof unitData>>;
