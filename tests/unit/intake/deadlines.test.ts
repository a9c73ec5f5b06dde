import { describe, expect, test } from 'vitest';
import { placeColumns } from '#app/intake/columns.ts';
import { createDateSurvey } from '#app/intake/date-survey.ts';
import { headingsNamed } from '#app/intake/heading-block.ts';
import { mappingSchema } from '#app/intake/mapping.ts';
import { RowReader } from '#app/intake/read-row.ts';

const HEADER = ['task_code', 'title', 'unit_code', 'assigned_on', 'due_on', 'original_due_on'];

function deadlinesOf(written: string, settings: object = {}) {
  const mapping = mappingSchema.parse({ columns: {}, ...settings });
  const find = (code: string) => ({ code });
  const units = { resolve: find, find, created: () => [], isValid: () => true };
  const { places, columns } = placeColumns(headingsNamed(HEADER), mapping);
  const dates = createDateSurvey(places, columns, mapping).readers(true);
  const reader = new RowReader({ places, mapping, units, dates, isStrict: true });
  const fields = ['1', 'Một', 'so-a', '01/06/2019 08:00', written, written];
  const reading = reader.read({ row: 2, fields });
  if (reading.kind !== 'read') return reading;
  return [reading.task.due_on, reading.task.original_due_on];
}

const DAY_FIRST = { dates: ['dd/MM/yyyy', 'yyyy-MM-dd'] };

describe('a word for "no deadline" that is a day', () => {
  test.each([
    '',
    '0',
    '1970-01-01',
    '01/01/1970',
    '1970-01-01 00:00:00',
    '1970-01-01T00:00:00+07:00',
    '1969-12-31T17:00:00Z',
    '01/01/1970 07:00',
  ])('means none written as "%s"', (written) => {
    expect(deadlinesOf(written, DAY_FIRST)).toEqual([null, null]);
  });

  test('is the mapping’s own, in whatever format it is written there', () => {
    const own = { ...DAY_FIRST, null_deadline: ['31.12.9999'] };
    expect(deadlinesOf('9999-12-31 23:59', own)).toEqual([null, null]);
    expect(deadlinesOf('1970-01-01 00:00', own)).toEqual(['1970-01-01', '1970-01-01']);
  });

  test('leaves the day after it a deadline, and a text that is no date a mistake', () => {
    expect(deadlinesOf('1970-01-02 00:00:00', DAY_FIRST)).toEqual(['1970-01-02', '1970-01-02']);
    expect(deadlinesOf('1970-01-32', DAY_FIRST)).toMatchObject({ kind: 'refused' });
  });
});
