import { describe, expect, it } from 'vitest';
import { normaliseFormQuery } from '#app/routes/page/normalise.ts';

function normalised(query: string): string | null {
  return normaliseFormQuery(new URLSearchParams(query), 'assigned')?.toString() ?? null;
}

describe('the address that a filter form stands for', () => {
  it('leaves links as they are', () => {
    expect(normalised('period=2019-06&basis=assigned')).toBeNull();
  });

  it('drops empty fields, the default basis and its own marker', () => {
    expect(normalised('set=1&period=&basis=assigned&unit=SYT&group=')).toBe('unit=SYT');
  });

  it('keeps repeated values', () => {
    expect(normalised('set=1&status=done_late&status=open_overdue')).toBe(
      'status=done_late&status=open_overdue',
    );
  });

  it('makes one value of the ticked columns, and none of the usual ones', () => {
    expect(normalised('set=1&columns=days&columns=unit&usual_columns=days,unit,flags')).toBe(
      'columns=days%2Cunit',
    );
    expect(normalised('set=1&columns=days&columns=unit&usual_columns=days,unit')).toBe('');
    expect(normalised('set=1&columns=days,unit&basis=due')).toBe('basis=due&columns=days%2Cunit');
  });

  it('makes one period of a range, which wins over the list', () => {
    expect(normalised('set=1&period=2019-06&period_from=2019-01-15&period_to=2019-03-14')).toBe(
      'period=2019-01-15..2019-03-14',
    );
  });

  it('takes no period beside every tracked task', () => {
    expect(normalised('set=1&basis=tracked&period=2019-06')).toBe('basis=tracked');
  });

  it.each([
    ['set=1&period_from=2019-01-15&period_to=', 'period_to'],
    ['set=1&period_from=&period_to=2019-01-15', 'period_from'],
    ['set=1&period_from=2019-03-01&period_to=2019-01-15', 'period_to'],
    ['set=1&period_from=2019-02-30&period_to=2019-03-15', 'period_to'],
  ])('names the end that is wrong: %s', (query, name) => {
    expect(() => normalised(query)).toThrow(
      expect.objectContaining({
        problem: expect.objectContaining({
          code: 'invalid_parameter',
          status: 400,
          params: expect.objectContaining({ name }) as unknown,
        }) as unknown,
      }) as Error,
    );
  });
});
