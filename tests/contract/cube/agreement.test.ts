import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NotInCube } from '#app/cube/cube.ts';
import { cubeView } from '#app/cube/cube-view.ts';
import { AGEING_CODES } from '#app/model/ageing.ts';
import { type Filters, NO_FILTERS } from '#app/model/filters.ts';
import { FLAGS } from '#app/model/flag.ts';
import { parsePeriod } from '#app/model/period.ts';
import { MONTH_ASSIGNED, ROLLING_DUE } from '#app/model/population.ts';
import { STATUSES } from '#app/model/status.ts';
import { PEER_GROUPS } from '#app/model/unit.ts';
import { openPage } from '#app/routes/page/open-page.ts';
import { leagueData } from '#app/routes/league/league-data.ts';
import { overviewData } from '#app/routes/overview/overview-data.ts';
import type { View } from '#app/query/view.ts';
import { type Api, openApi } from '../../fixtures/api.ts';
import { demoStore } from '../../fixtures/demo-store.ts';
import { cubeOf } from './cube-of.ts';

const RUNS = 25;
const PERIODS = [
  '2019-06',
  '2019-05',
  '2018-12',
  '2019-H1',
  '2019-Q2',
  'rolling-12m',
  '2019-YTD',
  '2019-04-10..2019-06-20',
];

let apis: Api[];
beforeAll(async () => {
  apis = [
    await openApi((await demoStore('quang-binh')).dataDir),
    await openApi((await demoStore('lang-son')).dataDir),
    await openApi((await demoStore('lang-son', { reform: true })).dataDir),
  ];
});
afterAll(() => Promise.all(apis.map((api) => api.close())));

const pages = {
  overview: async (view: View, filters: Filters) => {
    const open = await openPage({ view, filters, extras: {}, path: '/' }, MONTH_ASSIGNED);
    return { ...(await overviewData(open)), page: open.page };
  },
  league: async (view: View, filters: Filters) => {
    const open = await openPage({ view, filters, extras: {}, path: '/units' }, ROLLING_DUE);
    return { ...(await leagueData(open)), page: open.page };
  },
};

function filtersOver(
  units: readonly string[],
  fields: readonly string[],
  assigners: readonly string[],
) {
  const some = <T>(values: readonly T[]) => fc.subarray([...values], { maxLength: 3 });
  const seldom = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2 });
  return fc
    .record({
      period: seldom(fc.constantFrom(...PERIODS)),
      window: fc.constantFrom('calendar' as const, 'nd09' as const),
      basis: fc.constantFrom(null, 'assigned' as const, 'due' as const, 'tracked' as const),
      unit: fc.oneof(fc.constant([]), some(units)),
      group: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, some(PEER_GROUPS)),
      field: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, some(fields)),
      assigner: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, some(assigners)),
      status: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, some(STATUSES)),
      flag: fc.option(fc.constantFrom(...FLAGS), { freq: 1 }),
      ageing: fc.option(fc.constantFrom(...AGEING_CODES), { freq: 1 }),
      structure: fc.constantFrom('as-was' as const, 'today' as const),
    })
    .map(({ period, ...rest }): Filters => ({
      ...NO_FILTERS,
      ...rest,
      status: STATUSES.filter((status) => (rest.status as readonly string[]).includes(status)),
      period: rest.basis === 'tracked' || period === null ? null : parsePeriod(period),
    }));
}

const asSent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test.each([0, 1, 2])('store %i: a cube answers every page as the server does', async (at) => {
  const api = apis[at] as Api;
  const cube = await cubeOf(api);
  const here = cubeView(cube);
  const { units } = cube.about.catalog;
  const { field, assigner } = cube.cells;
  const questions = filtersOver(
    units.map(({ code }) => code),
    field.values.filter((value) => value !== ''),
    assigner.values.filter((value) => value !== ''),
  );
  let told = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('overview' as const, 'league' as const),
      questions,
      async (page, filters) => {
        const there = await api.portal.view();
        const answer = (view: View) => pages[page](view, filters).catch((error: unknown) => error);
        const [sliced, served] = [await answer(here), await answer(there)];
        fc.pre(!(sliced instanceof NotInCube));
        told += 1;
        expect(asSent(sliced)).toEqual(asSent(served));
      },
    ),
    { numRuns: RUNS, maxSkipsPerRun: 2 },
  );
  expect(told).toBeGreaterThanOrEqual(RUNS);
});
