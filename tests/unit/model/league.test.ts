import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf, wilson } from '#app/model/interval.ts';
import {
  type Contender,
  NOT_RANKED_REASONS,
  RANK_THRESHOLDS,
  keptOf,
  rankGroup,
} from '#app/model/league.ts';
import { noCounts } from '#app/model/measure.ts';

function unit(code: string, kept: number, n: number, usesSystem = true): Contender {
  return { code, kept, n, usesSystem };
}

function ranksOf(...contenders: Contender[]) {
  const { standings } = rankGroup(contenders);
  return Object.fromEntries(contenders.map(({ code }) => [code, standings.get(code)?.rank]));
}

describe('rankGroup', () => {
  it('shares ranks on exact fractions: 1-2-2-4', () => {
    expect(
      ranksOf(unit('d', 20, 40), unit('b', 27, 30), unit('a', 40, 40), unit('c', 90, 100)),
    ).toEqual({ a: 1, b: 2, c: 2, d: 4 });
  });

  it('does not take nearly equal for equal', () => {
    const n = 90_000_000;
    expect(ranksOf(unit('a', n - 1, n), unit('b', n - 2, n - 1))).toEqual({ a: 1, b: 2 });
    expect(ranksOf(unit('a', 1, 49), unit('b', 3, 147), unit('c', 2, 98))).toEqual({
      a: 1,
      b: 1,
      c: 1,
    });
  });

  it('gives a rank of one more than the number of better units', () => {
    const contender = fc
      .integer({ min: 30, max: 60 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(fc.array(contender, { maxLength: 12 }), (list) => {
        const units = list.map(([kept, n], at) => unit(`u${at}`, kept, n));
        const { standings } = rankGroup(units);
        for (const one of units) {
          const better = units.filter((other) => other.kept * one.n > one.kept * other.n);
          expect(standings.get(one.code)?.rank).toBe(better.length + 1);
        }
      }),
    );
  });

  it('shows counts only below 10, an interval below 30, a rank from 30 on', () => {
    const units = [0, 1, 9, 10, 29, 30].map((n) => unit(`n${n}`, n, n));
    const { standings } = rankGroup(units);
    const said = units.map(({ code, n }) => {
      const one = standings.get(code);
      return [n, one?.rank, one?.not_ranked_because, one?.deadline_kept.low !== null];
    });
    expect(said).toEqual([
      [0, null, 'no_tasks_due', false],
      [1, null, 'n_below_10', false],
      [9, null, 'n_below_10', false],
      [10, null, 'n_below_30', true],
      [29, null, 'n_below_30', true],
      [30, 1, null, true],
    ]);
    expect(RANK_THRESHOLDS).toEqual({ counts: 10, ranked: 30 });
  });

  it('takes interval and band from the unit’s own n and the whole group’s rate', () => {
    const units = [unit('a', 20, 40), unit('b', 95, 100), unit('small', 0, 5)];
    const { reference, standings } = rankGroup(units);
    expect(reference).toEqual({ kept: 115, n: 145, rate: 115 / 145 });
    expect(standings.get('a')?.deadline_kept).toEqual({
      kept: 20,
      n: 40,
      rate: 0.5,
      low: wilson(20, 40)?.low,
      high: wilson(20, 40)?.high,
      band: bandOf(20, 40, 115 / 145),
    });
    expect(standings.get('a')?.deadline_kept.band).toBe('much_lower');
    expect(standings.get('small')?.deadline_kept.band).toBeNull();
  });

  it('does not rank who does not use the system, however many tasks', () => {
    const { standings } = rankGroup([unit('silent', 50, 50, false), unit('a', 20, 40)]);
    expect(standings.get('silent')).toMatchObject({
      rank: null,
      not_ranked_because: 'not_using_system',
      deadline_kept: { band: null },
    });
    expect(standings.get('a')?.rank).toBe(1);
  });

  it('ranks nobody where the question allows none, and says why', () => {
    const units = [unit('a', 40, 40), unit('silent', 0, 0, false)];
    const { standings, reference } = rankGroup(units, 'basis_not_due');
    expect(standings.get('a')).toMatchObject({ rank: null, not_ranked_because: 'basis_not_due' });
    expect(standings.get('silent')?.not_ranked_because).toBe('not_using_system');
    expect(reference.rate).toBe(1);
  });

  it('has a reason exactly where there is no rank', () => {
    const contender = fc.record({
      kept: fc.constant(0),
      n: fc.integer({ min: 0, max: 60 }),
      usesSystem: fc.boolean(),
    });
    const because = fc.option(fc.constantFrom(...NOT_RANKED_REASONS));
    fc.assert(
      fc.property(fc.array(contender), because, (list, nobody) => {
        const units = list.map((one, at) => ({ ...one, code: `u${at}` }));
        for (const standing of rankGroup(units, nobody).standings.values()) {
          expect(standing.rank === null).toBe(standing.not_ranked_because !== null);
          expect(standing.rank === null).toBe(standing.deadline_kept.band === null);
        }
      }),
    );
  });

  it('has no rate for an empty group', () => {
    expect(rankGroup([]).reference).toEqual({ kept: 0, n: 0, rate: null });
  });
});

describe('keptOf', () => {
  it('counts only deadlines that have come, late and overdue alike against the unit', () => {
    const counts = {
      ...noCounts(),
      done_on_time: 50,
      kept_matured: 40,
      done_late: 3,
      open_overdue: 7,
      done_no_deadline: 99,
      open_in_time: 99,
    };
    expect(keptOf(counts)).toEqual({ kept: 40, n: 50 });
  });
});
