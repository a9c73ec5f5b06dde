import { expect, test, vi } from 'vitest';
import type { Flow, FlowAnswer } from '#app/query/flow.ts';
import type { SnapshotsAnswer } from '#app/routes/api/answers.ts';
import { demoOf } from './demo.ts';

vi.setConfig({ testTimeout: 180_000 });
const demo = demoOf('quang-binh');

async function snapshots(): Promise<string[]> {
  const answer = await demo.api.json<SnapshotsAnswer>('/api/v1/snapshots');
  return answer.snapshots.map(({ id }) => id).sort();
}

function flowOf(question: Record<string, string>): Promise<FlowAnswer> {
  return demo.api.json(`/api/v1/flow?${new URLSearchParams(question).toString()}`);
}

function expectBalanced(moved: Flow) {
  const { opening, appeared, reopened, transferred_in } = moved;
  const { completed, vanished, transferred_out, closing } = moved;
  expect(opening + appeared + reopened + transferred_in).toBe(
    closing + completed + vanished + transferred_out,
  );
  expect(moved.overdue_opening + moved.newly_overdue + moved.overdue_transferred_in).toBe(
    moved.overdue_closing + moved.cleared + moved.extended_out + moved.overdue_transferred_out,
  );
}

function sumOf(rows: readonly { tasks: number }[]): number {
  return rows.reduce((sum, { tasks }) => sum + tasks, 0);
}

test('between any two snapshots opening + in = closing + out, in all and for each unit', async () => {
  const ids = await snapshots();
  const stock = new Map<string, { open: number; overdue: number }>();
  for (const id of ids) {
    const { counts } = await demo.summary({ basis: 'tracked', as_of: id });
    stock.set(id, { open: counts.open, overdue: counts.open_overdue });
  }
  let pairs = 0;
  for (const [at, from] of ids.entries()) {
    for (const to of ids.slice(at + 1)) {
      const { total, units, ageing } = await flowOf({ from, to });
      pairs += 1;
      expectBalanced(total);
      units.forEach(expectBalanced);
      for (const name of Object.keys(total) as (keyof Flow)[]) {
        expect(units.reduce((sum, unit) => sum + unit[name], 0)).toBe(total[name]);
      }
      expect([total.opening, total.overdue_opening]).toEqual(Object.values(stock.get(from) ?? {}));
      expect([total.closing, total.overdue_closing]).toEqual(Object.values(stock.get(to) ?? {}));
      expect(total.transferred_in).toBe(total.transferred_out);
      expect(sumOf(ageing.from)).toBe(total.overdue_opening);
      expect(sumOf(ageing.to)).toBe(total.overdue_closing);
    }
  }
  expect(pairs).toBe(153);
});

test('of one unit it balances too, and its transfers have another side', async () => {
  const [from = ''] = await snapshots();
  const whole = await flowOf({ from });
  const moving = whole.units.find((unit) => unit.transferred_in > 0);
  expect(moving).toBeDefined();
  const { total, units, population } = await flowOf({ from, unit: moving?.unit.code ?? '' });
  expect(units).toHaveLength(1);
  expect(total).toEqual({ ...total, transferred_in: moving?.transferred_in });
  expect(population).toMatchObject({ basis: 'tracked', period: null, unit: [moving?.unit.code] });
});

test('without from and to it is the newest against the one before', async () => {
  const ids = await snapshots();
  const answer = await flowOf({});
  expect([answer.from.id, answer.snapshot.id]).toEqual(ids.slice(-2));
  const byDay = await flowOf({ from: '2019-05-31', to: '2019-07-03T10:00+07:00' });
  expect(byDay).toEqual(answer);
});

test('as CSV it has a row for each unit', async () => {
  const { units } = await flowOf({});
  const lines = (await demo.api.text('/api/v1/flow.csv')).trim().split('\r\n');
  expect(lines).toHaveLength(units.length + 1);
  expect(lines[0]).toMatch(/^from,to,unit_code,unit_name,opening,appeared,/);
});

test.each([
  ['from', 'from=2019-07-03&to=2019-05-31', '2019-07-03', 'invalid_parameter'],
  [
    'from',
    'from=20190703T100000-r1&to=20190703T100000-r1',
    '20190703T100000-r1',
    'invalid_parameter',
  ],
  ['from', 'from=2017-01-01', '2017-01-01', 'as_of_before_first'],
  ['to', 'to=ngay-mai', 'ngay-mai', 'invalid_parameter'],
  ['to', 'to=2018-01-31', '2018-01-31', 'invalid_parameter'],
])('a wrong %s is named with what there is: %s', async (parameter, query, value, code) => {
  const answer = await demo.api.get(`/api/v1/flow?${query}`);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({
    code,
    params: { name: parameter, value },
  });
});
