import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LeagueAnswer, LeagueRow } from '#app/query/league.ts';
import { type Api, openApi } from '../../fixtures/api.ts';
import figures from '../../fixtures/figures.json' with { type: 'json' };
import { type OwnStore, ownStore } from '../../fixtures/own-store.ts';
import { demoOf } from './demo.ts';

/** How a unit's tasks with a deadline that has come ended: in time, late, not at all. */
type Kept = readonly [inTime: number, late: number, not: number];

const NOTHING: Kept = [0, 0, 0];

/** What was due by the end of March, and what more was due on 12 June. */
const TASKS: Record<string, readonly [march: Kept, june: Kept]> = {
  A: [[40, 0, 0], NOTHING],
  B: [
    [25, 0, 0],
    [2, 2, 1],
  ],
  K: [
    [20, 5, 15],
    [160, 0, 0],
  ],
  C: [
    [67, 9, 4],
    [10, 6, 4],
  ],
  D: [
    [20, 4, 6],
    [0, 0, 10],
  ],
  E: [[26, 2, 1], NOTHING],
  F: [[7, 2, 1], NOTHING],
  G: [[9, 0, 0], NOTHING],
  H: [NOTHING, NOTHING],
  J: [[40, 4, 6], NOTHING],
  P: [[60, 0, 0], NOTHING],
  Q: [[24, 3, 3], NOTHING],
  R: [[15, 10, 5], NOTHING],
  T: [[30, 0, 0], NOTHING],
  W: [NOTHING, [28, 3, 0]],
  X: [NOTHING, [2, 0, 10]],
  Y: [[0, 0, 10], NOTHING],
  Z: [[0, 0, 10], NOTHING],
};
/** Overdue, and as it was in every list that has it. */
const SILENT = ['J', 'X', 'Y', 'Z'];
/** The month of the first list that has the unit. */
const SINCE: Record<string, number> = { W: 6, X: 6, Y: 5 };

const UNITS = [
  ...['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K'].map(
    (code) => `${code},Sở ${code},Department ${code},department,,`,
  ),
  ...['P', 'Q', 'R'].map((code) => `${code},Huyện ${code},District ${code},district,,`),
  'T,Cục T,Agency T,central,,',
  'W,Cục W,Agency W,central,2019-06-05,',
  ...['X', 'Y', 'Z'].map((code) => `${code},Ban ${code},Board ${code},other,,`),
];
const EVENTS = `kind,on,legal_basis,from,to
transfer,2019-06-10,Quyết định 1,Q,R
`;

/** One line a task: those due in March, from June on also those due then, and one that each list has anew. */
function listOf(month: 4 | 5 | 6): string[] {
  const known = Object.entries(TASKS).filter(([unit]) => (SINCE[unit] ?? 0) <= month);
  return known.flatMap(([unit, [march, june]]) => [
    ...linesOf(unit, march, '2019-03-15', '2019-03-20'),
    ...(month === 6 ? linesOf(unit, june, '2019-06-12', '2019-06-20') : []),
    ...(SILENT.includes(unit) ? [] : [`M${month}-${unit},Không hạn,${unit},2019-01-10,,`]),
  ]);
}

function linesOf(unit: string, [inTime, late, not]: Kept, due: string, afterwards: string) {
  const line = (end: string) => (_: unknown, at: number) =>
    `${due}-${at}-${end},Việc,${unit},2019-01-10,${due},${end}`;
  return [
    ...Array.from({ length: inTime }, line(due)),
    ...Array.from({ length: late }, line(afterwards)),
    ...Array.from({ length: not }, line('')),
  ];
}

let store: OwnStore;
let api: Api;

beforeAll(async () => {
  store = await ownStore();
  await store.register(UNITS);
  await writeFile(join(store.dataDir, 'unit_events.csv'), EVENTS);
  await store.take(listOf(4), '2019-04-30');
  await store.take(listOf(5), '2019-05-31');
  await store.take(listOf(6), '2019-06-30');
  api = await openApi(store.dataDir);
});
afterAll(async () => {
  await api.close();
  await store.remove();
});

const league = (query = '') => api.json<LeagueAnswer>(`/api/v1/league${query}`);
const round = (limit: number | null) => limit && Number(limit.toFixed(4));

function told({ unit, rank, rank_change, deadline_kept, ...row }: LeagueRow) {
  const { kept, n, rate, low, high, band } = deadline_kept;
  expect(rate).toBe(n === 0 ? null : kept / n);
  return [
    [unit.code, kept, n, round(low), round(high)],
    [rank, row.not_ranked_because, row.not_using],
    band,
    [rank_change, row.not_compared_because],
  ];
}

/**
 * The intervals and bands by exact fractions outside the house: score limits by bisection (E. B. Wilson 1927), funnel
 * limits as in D. J. Spiegelhalter, Statistics in Medicine 24 (2005) 1185–1202, A.1. Around 426/508 the inner ones are
 * 0.7583 and 0.9126 for 100 tasks, 0.7834 and 0.8904 for 200, the outer ones 0.7511 and 0.9164 for 200, 0.6261 and 0.9995
 * for 40.
 */
const DEPARTMENTS = [
  [['A', 40, 40, 0.9124, 1], [1, null, null], 'much_higher', [0, null]],
  [['K', 180, 200, 0.8506, 0.9343], [2, null, null], 'higher', [3, null]],
  [['B', 27, 30, 0.7438, 0.9654], [2, null, null], 'similar', [null, 'not_ranked_before']],
  [['C', 77, 100, 0.6785, 0.8416], [4, null, null], 'similar', [-2, null]],
  [['D', 20, 40, 0.352, 0.648], [5, null, null], 'much_lower', [-1, null]],
  [['E', 26, 29, 0.7361, 0.9642], [null, 'n_below_30', null], null, [null, 'not_ranked']],
  [['F', 7, 10, 0.3968, 0.8922], [null, 'n_below_30', null], null, [null, 'not_ranked']],
  [['G', 9, 9, null, null], [null, 'n_below_10', null], null, [null, 'not_ranked']],
  [['H', 0, 0, null, null], [null, 'no_tasks_due', null], null, [null, 'not_ranked']],
  [
    ['J', 40, 50, 0.6696, 0.8876],
    [null, 'not_using_system', 'no_change'],
    null,
    [null, 'not_ranked'],
  ],
  [['I', 0, 0, null, null], [null, 'not_using_system', 'no_rows'], null, [null, 'not_ranked']],
];

/** Around 99/120 the outer limits are 0.6515 and 0.9662 for 60 tasks, 0.5686 and 1 for 30. */
const DISTRICTS = [
  [['P', 60, 60, 0.9398, 1], [1, null, null], 'much_higher', [null, 'structural_break']],
  [['Q', 24, 30, 0.6269, 0.9049], [2, null, null], 'similar', [null, 'structural_break']],
  [['R', 15, 30, 0.3315, 0.6685], [3, null, null], 'much_lower', [null, 'structural_break']],
];

const CENTRAL = [
  [['T', 30, 30, 0.8865, 1], [1, null, null], 'similar', [null, 'other_members']],
  [['W', 28, 31, 0.751, 0.9665], [2, null, null], 'similar', [null, 'other_members']],
];

/** None of the three was ever changed, but only Z has stood in three lists. */
const OTHERS = [
  [['X', 2, 12, 0.047, 0.448], [null, 'n_below_30', null], null, [null, 'not_ranked']],
  [['Y', 0, 10, 0, 0.2775], [null, 'n_below_30', null], null, [null, 'not_ranked']],
  [['Z', 0, 10, 0, 0.2775], [null, 'not_using_system', 'no_change'], null, [null, 'not_ranked']],
];

describe('a league by hand', () => {
  test('ranks, ties, thresholds, intervals, bands, movement, and why there is none', async () => {
    const { groups, population, compared_with } = await league();
    expect(population).toMatchObject({ basis: 'due', from: '2018-07-01', to: '2019-06-30' });
    expect(compared_with).toMatchObject({
      snapshot: { as_of: '2019-05-31T23:59:59+07:00' },
      from: '2018-06-01',
      to: '2019-05-31',
    });
    expect(groups.map(({ group, rows }) => [group, rows.map(told)])).toEqual([
      ['department', DEPARTMENTS],
      ['district', DISTRICTS],
      ['central', CENTRAL],
      ['other', OTHERS],
    ]);
  });

  test('a group’s rate is that of all its tasks, ranked or not', async () => {
    const { groups } = await league();
    expect(groups.map((one) => [one.reference, one.ranked])).toEqual([
      [{ numerator: 426, denominator: 508 }, 5],
      [{ numerator: 99, denominator: 120 }, 3],
      [{ numerator: 58, denominator: 61 }, 2],
      [{ numerator: 2, denominator: 32 }, 0],
    ]);
  });

  test.each([
    ['?basis=assigned&period=2019-01', 'basis_not_due'],
    ['?period=2019-06', 'single_month'],
    ['?status=done_late', 'filtered'],
  ])('%s ranks nobody, as %s', async (query, because) => {
    const rows = (await league(query)).groups.flatMap((one) => one.rows);
    expect(rows.length).toBeGreaterThan(10);
    for (const { unit, rank, not_ranked_because } of rows) {
      const silent = ['I', 'J', 'Z'].includes(unit.code);
      expect([unit.code, rank, not_ranked_because]).toEqual([
        unit.code,
        null,
        silent ? 'not_using_system' : because,
      ]);
    }
  });

  test('with fewer than three lists nobody is said not to use the system but who has no task', async () => {
    const { groups } = await league('?as_of=2019-05-31');
    const department = groups[0]?.rows ?? [];
    const silent = department.filter(({ not_using }) => not_using !== null);
    expect(silent.map(({ unit, not_using }) => [unit.code, not_using])).toEqual([['I', 'no_rows']]);
    expect(department.map(({ unit, rank }) => [unit.code, rank]).slice(0, 5)).toEqual([
      ['A', 1],
      ['C', 2],
      ['J', 3],
      ['D', 4],
      ['K', 5],
    ]);
  });
});

describe('the league of Quảng Bình', () => {
  const quangBinh = demoOf('quang-binh');
  const { units, not_using_the_system, june } = figures.quang_binh_2019;

  test('has the units of the report, and those without the system in no place', async () => {
    const { groups } = await quangBinh.league({});
    const rows = groups.flatMap((one) => one.rows);
    const names = rows.map(({ unit }) => unit.name);
    expect(rows).toHaveLength(units);
    expect(names).toEqual(expect.arrayContaining(Object.keys(june.done_late_by_unit)));
    expect(names).toEqual(expect.arrayContaining(Object.keys(june.hanging_by_unit)));
    const silent = rows.filter(({ rank, not_ranked_because }) => {
      return rank === null && not_ranked_because === 'not_using_system';
    });
    expect(silent.map(({ unit }) => unit.name).sort()).toEqual([...not_using_the_system].sort());
    expect(silent.map(({ deadline_kept }) => deadline_kept.band)).toEqual(silent.map(() => null));
  });

  test('gives every rank as one more than the better fractions of the group', async () => {
    const { groups } = await quangBinh.league({});
    let ranks = 0;
    for (const { rows } of groups) {
      const ranked = rows.filter(({ rank }) => rank !== null);
      for (const { unit, rank, deadline_kept: own } of ranked) {
        expect(own.n).toBeGreaterThanOrEqual(30);
        const better = ranked.filter(
          ({ deadline_kept: other }) =>
            BigInt(other.kept) * BigInt(own.n) > BigInt(own.kept) * BigInt(other.n),
        );
        expect([unit.code, rank]).toEqual([unit.code, better.length + 1]);
        ranks += 1;
      }
      for (const { rank, deadline_kept, not_ranked_because: because } of rows) {
        if (rank !== null || because === 'not_using_system') continue;
        expect(deadline_kept.n).toBeLessThan(30);
        expect(because).toBe(
          deadline_kept.n === 0
            ? 'no_tasks_due'
            : deadline_kept.n < 10
              ? 'n_below_10'
              : 'n_below_30',
        );
      }
    }
    expect(ranks).toBeGreaterThan(10);
  });
});
