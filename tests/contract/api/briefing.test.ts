import { expect, test, vi } from 'vitest';
import { NO_FILTERS, parseQuery } from '#app/model/filters.ts';
import { flowBetween } from '#app/query/flow.ts';
import { type Briefing, briefing } from '#app/query/briefing.ts';
import { MOVES, movedTasks } from '#app/query/moved.ts';
import { demoOf } from './demo.ts';
import { type ListedTask, readList, recountBriefing } from './recount-briefing.ts';

vi.setConfig({ testTimeout: 120_000 });
const demo = demoOf('quang-binh');

async function listOf(id: string, day: string): Promise<ListedTask[]> {
  return readList(await demo.api.text(`/api/v1/tasks.csv?basis=tracked&as_of=${id}`), day);
}

const PAIRS: [since: string | undefined, asOf: string, query: string][] = [
  [undefined, '20190703T100000-r1', ''],
  ['2019-03-31', '20190703T100000-r1', ''],
  ['20180131T170000-r1', '20190430T170000-r1', ''],
  [undefined, '20190703T100000-r1', 'group=district'],
  ['2019-01-31', '20190703T100000-r1', 'unit=STNMT&unit=TP-DONGHOI'],
];

async function told(since: string | undefined, asOf: string, query: string) {
  const view = await demo.api.portal.view();
  const newer = view.catalog.servable.find(({ id }) => id === asOf);
  if (!newer) throw new Error(`no ${asOf}`);
  const { filters } = parseQuery(new URLSearchParams(query));
  const answer = await briefing(view, filters, newer, since);
  const older = view.catalog.servable.find(({ id }) => id === answer.since?.id);
  if (!older) throw new Error('nothing older');
  return { view, newer, older, filters, answer };
}

function movementOf({ movement }: Briefing) {
  if (movement === null) throw new Error('nothing older');
  return movement;
}

test.each(PAIRS)(
  'since %s up to %s, %s: every number is that of the two lists',
  async (...asked) => {
    const { view, newer, older, filters, answer } = await told(...asked);
    const [then, now] = await Promise.all([
      listOf(older.id, older.as_of_day),
      listOf(newer.id, newer.as_of_day),
    ]);
    const movement = movementOf(answer);
    const group = new Map(view.catalog.units.map((unit) => [unit.code, unit.group]));
    const isAsked = (code: string) =>
      (filters.unit.length === 0 || filters.unit.includes(code)) &&
      (filters.group.length === 0 || filters.group.some((one) => one === group.get(code)));
    const counted = recountBriefing(then, now, isAsked);
    expect(movement.flow.total).toMatchObject({
      opening: counted.opening,
      closing: counted.closing,
      appeared: counted.appeared,
      overdue_opening: counted.overdue_opening,
      overdue_closing: counted.overdue_closing,
      newly_overdue: counted.newly_overdue,
      cleared: counted.cleared,
      extended_out: counted.extended_out,
    });
    expect(movement.still.total).toBe(counted.still.length);
    expect(answer.worst.rows.map((task) => task.days_overdue)).toEqual(counted.worst);
    expect(answer.worst.total).toBe(counted.overdue_closing);
    for (const { moved, longest } of movement.units) {
      const own = recountBriefing(then, now, (code) => code === moved.unit.code);
      expect([
        moved.overdue_opening,
        moved.newly_overdue,
        moved.cleared,
        moved.overdue_closing,
      ]).toEqual([own.overdue_opening, own.newly_overdue, own.cleared, own.overdue_closing]);
      expect(longest?.days_overdue ?? 0).toBe(own.longest);
    }
    const question = await flowBetween(view, filters, older, newer);
    const { tasks } = await movedTasks(view, question, 'still_overdue', 10_000);
    expect(tasks.map((task) => `${task.task_code} ${task.unit_code}`).sort()).toEqual(
      counted.still,
    );
  },
);

test('each way of moving lists as many tasks as the flow counts', async () => {
  const { view, newer, older, answer } = await told('2018-06-30', '20190703T100000-r1', '');
  const question = await flowBetween(view, NO_FILTERS, older, newer);
  const { total } = movementOf(answer).flow;
  for (const move of MOVES) {
    const listed = await movedTasks(view, question, move, 10_000);
    expect([move, listed.tasks.length]).toEqual([move, listed.total]);
    if (move !== 'still_overdue') expect([move, listed.total]).toEqual([move, total[move]]);
  }
});

test('the rows of the units add up to the whole', async () => {
  const { answer } = await told('2018-12-31', '20190703T100000-r1', '');
  const { units, others, flow } = movementOf(answer);
  for (const name of ['overdue_opening', 'newly_overdue', 'cleared', 'overdue_closing'] as const) {
    const rows = [...units.map(({ moved }) => moved), ...others];
    expect(rows.reduce((sum, row) => sum + row[name], 0)).toBe(flow.total[name]);
  }
});

test('what cannot be compared is named with the nearest that can', async () => {
  for (const since of ['20190703T100000-r1', '2030-01-01', '2010-01-01', 'gestern']) {
    await expect(told(since, '20190531T170000-r1', '')).rejects.toMatchObject({
      problem: { status: 400, params: { name: 'since', value: since } },
    });
  }
  await expect(told('2019-07-03', '20190531T170000-r1', '')).rejects.toThrow('20190430T170000-r1');
});
