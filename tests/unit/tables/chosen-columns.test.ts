import { describe, expect, it } from 'vitest';
import { isSameChoice, readColumns } from '#app/tables/chosen-columns.ts';

const SET = { ids: ['days', 'title', 'unit', 'field'], always: 'title' } as const;
const USUAL = ['days', 'title', 'unit'] as const;

describe('the columns that an address asks for', () => {
  it('are the usual ones where it says nothing', () => {
    expect(readColumns(undefined, SET, USUAL)).toBe(USUAL);
  });

  it('stand in the order of the table, once each, with the one that names the row', () => {
    expect(readColumns('field,days,field', SET, USUAL)).toEqual(['days', 'title', 'field']);
  });

  it.each(['officer', 'days,', '', 'Days', 'days unit'])('are known ones: %j', (text) => {
    expect(() => readColumns(text, SET, USUAL)).toThrow(
      expect.objectContaining({
        problem: expect.objectContaining({ status: 400, code: 'invalid_parameter' }) as unknown,
      }) as Error,
    );
  });

  it('are the same choice only in full', () => {
    expect(isSameChoice(['days', 'title'], ['days', 'title'])).toBe(true);
    expect(isSameChoice(['days'], USUAL)).toBe(false);
  });
});
