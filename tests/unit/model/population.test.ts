import { describe, expect, it } from 'vitest';
import { isDondocError } from '#app/model/errors.ts';
import { NO_FILTERS, parseQuery } from '#app/model/filters.ts';
import { parsePeriod } from '#app/model/period.ts';
import {
  ALL_DAYS,
  MONTH_ASSIGNED,
  ROLLING_DUE,
  daysOf,
  populationOf,
  spelledOut,
} from '#app/model/population.ts';

const D = '2019-07-03';
const of = (query: string, defaults = MONTH_ASSIGNED, day = D) =>
  populationOf(parseQuery(new URLSearchParams(query)).filters, defaults, day);

describe('populationOf', () => {
  it('is the last month that had ended, by assignment, where nothing is said', () => {
    expect(of('')).toMatchObject({
      basis: 'assigned',
      period: '2019-06',
      window: 'calendar',
      from: '2019-06-01',
      to: '2019-06-30',
    });
    expect(of('', MONTH_ASSIGNED, '2019-06-29').period).toBe('2019-05');
    expect(of('window=nd09')).toMatchObject({ period: '2019-06', from: '2019-05-15' });
  });

  it('of the league is twelve months by deadline', () => {
    expect(of('', ROLLING_DUE)).toMatchObject({
      basis: 'due',
      period: 'rolling-12m',
      from: '2018-07-01',
      to: '2019-06-30',
    });
  });

  it('has no period where every row is tracked', () => {
    const tracked = of('basis=tracked');
    expect(tracked).toMatchObject({ period: null, from: null, to: null });
    expect(daysOf(tracked)).toBe(ALL_DAYS);
    expect(daysOf(of('period=2019'))).toEqual({ from: '2019-01-01', to: '2019-12-31' });
  });

  it('carries every filter', () => {
    const query =
      'unit=A&group=district&field=f&assigner=x&status=done_late&flag=hanging&ageing=1-7&q=đê&structure=today';
    expect(of(query)).toMatchObject({
      unit: ['A'],
      group: ['district'],
      field: ['f'],
      assigner: ['x'],
      status: ['done_late'],
      flag: 'hanging',
      ageing: '1-7',
      q: 'đê',
      structure: 'today',
    });
  });

  it('refuses a year to date that has not begun', () => {
    try {
      of('period=2020-YTD');
      throw new Error('it was taken');
    } catch (error) {
      if (!isDondocError(error)) throw error;
      expect(error.problem).toMatchObject({
        status: 400,
        params: { name: 'period', value: '2020-YTD', expected: '2019-YTD' },
      });
    }
    expect(of('period=2019-YTD', MONTH_ASSIGNED, '2019-01-01').to).toBe('2019-01-01');
  });
});

describe('spelledOut', () => {
  it('says the same on a view with other defaults', () => {
    const population = of('', ROLLING_DUE);
    const said = spelledOut(NO_FILTERS, population, parsePeriod('rolling-12m'));
    expect(populationOf(said, MONTH_ASSIGNED, D)).toEqual(population);
  });

  it('keeps the period away from the basis that takes none', () => {
    const population = of('basis=tracked');
    expect(spelledOut(NO_FILTERS, population, parsePeriod('2019')).period).toBeNull();
  });
});
