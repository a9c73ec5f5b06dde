import { expect, test, vi } from 'vitest';
import { parseQuery } from '#app/model/filters.ts';
import { MONTH_ASSIGNED } from '#app/model/population.ts';
import { STATUSES } from '#app/model/status.ts';
import { type ExplainedRestatement, explained, restatements } from '#app/query/restatements.ts';
import { scopeOf } from '#app/query/scope.ts';
import { trendMonths } from '#app/query/trend-months.ts';
import { demoOf } from './demo.ts';
import { type ListedTask, readList } from './recount-briefing.ts';

vi.setConfig({ testTimeout: 180_000 });
const demo = demoOf('quang-binh');
const lists = new Map<string, Promise<ListedTask[]>>();

/** The whole list of a snapshot, as it is exported. */
function listOf(id: string): Promise<ListedTask[]> {
  const day = `${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}`;
  const list =
    lists.get(id) ??
    demo.api
      .text(`/api/v1/tasks.csv?basis=tracked&as_of=${id}`)
      .then((text) => readList(text, day));
  lists.set(id, list);
  return list;
}

async function explainedMonths(query: string) {
  const view = await demo.api.portal.view();
  const { filters } = parseQuery(new URLSearchParams(query));
  const scope = await scopeOf(view, filters, MONTH_ASSIGNED);
  const months = await restatements(view, scope, trendMonths(view, scope, false));
  const group = new Map(view.catalog.units.map((unit) => [unit.code, unit.group]));
  const isAsked = ({ unit }: ListedTask) =>
    (filters.unit.length === 0 || filters.unit.includes(unit)) &&
    (filters.group.length === 0 || filters.group.some((one) => one === group.get(unit)));
  const date = ({ assigned, due }: ListedTask) =>
    scope.population.basis === 'due' ? due : assigned;
  const counted = async (id: string, month: string) =>
    (await listOf(id)).filter((task) => date(task).startsWith(month) && isAsked(task));
  return {
    newest: scope.snapshot.id,
    months: await explained(view, scope, months, 10_000),
    counted,
  };
}

function sumOf(
  { groups }: ExplainedRestatement,
  side: 'older_status' | 'newer_status',
  status: string,
) {
  return groups
    .filter((group) => group[side] === status && group.older_status !== group.newer_status)
    .reduce((sum, { tasks }) => sum + tasks, 0);
}

test.each([
  'basis=assigned',
  'basis=due',
  'basis=due&group=district',
  'unit=STNMT&unit=TP-DONGHOI',
])(
  'of %s every difference is explained: then + in − out = now, for every month and status',
  async (query) => {
    const { newest, months, counted } = await explainedMonths(query);
    expect(months.length).toBeGreaterThan(10);
    for (const restated of months) {
      const { month, closedBy, groups } = restated;
      const then = await counted(closedBy.id, month);
      const now = await counted(newest, month);
      for (const status of STATUSES) {
        const having = (tasks: ListedTask[]) => tasks.filter((one) => one.status === status).length;
        expect([month, status, restated.then[status], restated.now[status]]).toEqual([
          month,
          status,
          having(then),
          having(now),
        ]);
        const into = sumOf(restated, 'newer_status', status);
        const out = sumOf(restated, 'older_status', status);
        expect([month, status, having(then) + into - out]).toEqual([month, status, having(now)]);
      }
      const thenBy = new Map(then.map((task) => [task.key, task]));
      const nowBy = new Map(now.map((task) => [task.key, task]));
      const wrong = groups.flatMap(({ kind, older_status, newer_status, listed }) =>
        listed.filter((task) => {
          const key = `${task.task_code} ${task.unit_code}`;
          const wasKey =
            kind === 'transferred' ? `${task.task_code} ${task.older_unit ?? ''}` : key;
          return (
            (thenBy.get(wasKey)?.status ?? null) !== older_status ||
            (nowBy.get(key)?.status ?? null) !== newer_status
          );
        }),
      );
      expect([month, wrong]).toEqual([month, []]);
      expect(groups.map(({ listed }) => listed.length)).toEqual(groups.map(({ tasks }) => tasks));
    }
  },
);

test('each kind of change says what the two lists say', async () => {
  const { newest, months } = await explainedMonths('basis=due');
  const now = new Set((await listOf(newest)).map(({ key }) => key));
  const seen = new Set<string>();
  for (const { closedBy, groups } of months) {
    const then = new Set((await listOf(closedBy.id)).map(({ key }) => key));
    for (const { kind, listed } of groups) {
      seen.add(kind);
      const keys = listed.map((task) => `${task.task_code} ${task.unit_code}`);
      const shouldHaveBeen = ['status', 'day_into', 'day_out', 'vanished'].includes(kind);
      const wrong = keys.filter(
        (key) => then.has(key) !== shouldHaveBeen || now.has(key) !== (kind !== 'vanished'),
      );
      expect([kind, wrong]).toEqual([kind, []]);
    }
  }
  expect([...seen].sort()).toEqual(
    expect.arrayContaining(['day_out', 'status', 'transferred', 'vanished']),
  );
});
