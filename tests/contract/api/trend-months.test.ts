import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TrendAnswer } from '#app/query/trend.ts';
import { type Portal, openPortal } from '#app/query/portal.server.ts';
import { loader as trendsPage } from '#app/routes/trends/route.tsx';
import { type Api, openApi } from '../../fixtures/api.ts';
import { type OwnStore, ownStore, readPage } from '../../fixtures/own-store.ts';

/** Lists of January, February and May: nobody closed March and April. */
const TAKEN = ['2019-01-31', '2019-02-28', '2019-05-31', '2019-06-12'];
const ROWS = [
  'T-1,One,A,2018-11-05,2018-12-10,',
  'T-2,Two,A,2019-03-04,2019-04-10,2019-04-09',
  'T-3,Three,A,2019-06-03,2019-06-10,',
];

let store: OwnStore;
let api: Api;
let portal: Portal;

beforeAll(async () => {
  store = await ownStore();
  await store.register(['A,Sở A,Department A,department,,']);
  for (const day of TAKEN) {
    await store.take(
      ROWS.filter((row) => (row.split(',')[3] ?? '') <= day).map((row) => {
        const [completed = ''] = row.split(',').slice(-1);
        return completed > day ? row.slice(0, -completed.length) : row;
      }),
      day,
    );
  }
  api = await openApi(store.dataDir);
  portal = await openPortal({ dataDir: store.dataDir });
});
afterAll(async () => {
  await portal.close();
  await api.close();
  await store.remove();
});

/** None of these periods holds a whole month that ended by 12 June. */
const WITHOUT_MONTHS: [period: string, nearest: string[]][] = [
  ['2019-06', ['2019-05']],
  ['2019-06-01..2019-06-12', ['2019-05']],
  ['2019-05-10..2019-05-20', ['2019-05']],
  ['2019-01-15..2019-02-15', ['2019-01', '2019-02']],
  ['2019-03-05..2019-04-20', ['2019-02', '2019-05']],
];

describe.each(WITHOUT_MONTHS)('period=%s, in which no whole month has ended', (period, nearest) => {
  test('is refused by the API, which names the months nearby', async () => {
    for (const file of ['trend', 'trend.csv']) {
      const response = await api.get(`/api/v1/${file}?period=${period}`);
      expect(response.status).toBe(400);
      const problem = (await response.json()) as { nearest: { value: string }[] };
      expect(problem).toMatchObject({
        code: 'period_without_months',
        params: { name: 'period', value: period },
      });
      expect(problem.nearest.map(({ value }) => value)).toEqual(nearest);
    }
  });

  test('leaves the page its other figures, with the months nearby in the chart’s place', async () => {
    const data = await readPage(trendsPage, portal, `/trends?period=${period}`);
    expect(data.months.volume.points).toEqual([]);
    expect(data.nearest).toEqual(nearest);
    expect(data.moved).not.toBeNull();
  });

  test('names only months that have figures', async () => {
    for (const month of nearest) {
      const { points } = await api.json<TrendAnswer>(`/api/v1/trend?period=${month}`);
      expect(points.map((point) => [point.month, point.counts !== null])).toEqual([[month, true]]);
    }
  });
});

test('months that no list closed are gaps; where there is nothing else, the page names what there is', async () => {
  const gaps = await readPage(trendsPage, portal, '/trends?period=2019-03-01..2019-04-30');
  expect(gaps.months.volume.points.map(({ month, counts }) => [month, counts])).toEqual([
    ['2019-03', null],
    ['2019-04', null],
  ]);
  expect(gaps.nearest).toEqual(['2019-02', '2019-05']);
  const before = await readPage(trendsPage, portal, '/trends?period=2018-11');
  expect(before.nearest).toEqual(['2019-01']);
  const anew = await readPage(trendsPage, portal, '/trends?period=2018-11&series=as-known-now');
  expect(anew.nearest).toEqual([]);
  expect(anew.months.volume.points[0]?.counts?.total).toBe(1);
});
