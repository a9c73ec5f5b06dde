import { describe, expect, it } from 'vitest';
import type { Mapping } from '#app/intake/mapping.ts';
import { isSameMapping, mappingFrom } from '#app/routes/data-import/mapping-form.ts';
import { mapping, understanding, untouched } from './understandings.ts';

function mended(changes: Readonly<Record<string, string>>, understood = understanding()): Mapping {
  const reading = mappingFrom(untouched(changes), understood);
  if (!reading.ok) throw new Error(JSON.stringify(reading));
  return reading.mapping;
}

const missing = (column: string, code: 'missing_column' | 'unclear_column') =>
  understanding({ questions: [{ file: 'a.csv', row: 2, column, code }] });

describe('a mapping from its form', () => {
  it('says of an untouched form what was understood, with what is not there', () => {
    const { columns, dates, header_row } = mended({});
    expect(columns).toMatchObject({ unit: 'Đơn vị', due_on: 'Hạn', completed_on: null });
    expect(dates).toEqual({ assigned_on: ['dd/MM/yyyy'], due_on: ['dd/MM/yyyy'] });
    expect(header_row).toBe(2);
  });

  it('takes a column where it is chosen, and out where it is not used', () => {
    const { columns } = mended({ 'column.5': 'officer', 'column.4': '' });
    expect(columns).toMatchObject({ officer: 'Ghi chú', due_on: null });
  });

  it('forgets the date format of a column that is another now', () => {
    const { columns, dates } = mended({ 'column.4': 'completed_on' });
    expect(columns.completed_on).toBe('Hạn');
    expect(dates).toEqual({ assigned_on: ['dd/MM/yyyy'] });
  });

  it('keeps formats that are given together', () => {
    expect(mended({ 'dates.due_on': 'dd/MM/yyyy|d/M/yyyy' }).dates).toMatchObject({
      due_on: ['dd/MM/yyyy', 'd/M/yyyy'],
    });
  });

  it.each(['unit', 'unit_code'])('refuses %s beside another lead unit, naming it', (column) => {
    expect(mappingFrom(untouched({ 'column.5': column }), understanding())).toEqual({
      ok: false,
      reason: 'twice',
      column,
    });
  });

  it('takes silence about a column that was asked for as no answer', () => {
    const asked = missing('completed_on', 'unclear_column');
    expect(mended({}, asked).columns).not.toHaveProperty('completed_on');
    expect(mended({ 'absent.completed_on': 'yes' }, asked).columns.completed_on).toBeNull();
  });

  it('gives all rows one value only where no column of the file gives it', () => {
    const { constants } = mended({
      'constant.assigner': 'Chủ tịch',
      'constant.due_on': '2019-01-01',
    });
    expect(constants).toEqual({ assigner: 'Chủ tịch' });
  });

  it.each([
    [{ encoding: 'tcvn3' }, { encoding: 'tcvn3' }],
    [{ header_row: '5' }, { header_row: 5 }],
  ])('starts anew from other headings: %o', (changes, said) => {
    const made = mended(changes);
    expect(made).toMatchObject({ ...said, columns: {} });
    expect(made.dates).toBeUndefined();
  });

  it('looks for the headings itself where the encoding was wrong', () => {
    expect(mended({ encoding: 'vni' }).header_row).toBeUndefined();
  });

  it('keeps the words for no deadline one by one, the empty one always', () => {
    expect(mended({ no_deadline: 'Không hạn\r\n\r\n  - \nKhông hạn' }).null_deadline).toEqual([
      '',
      'Không hạn',
      '-',
    ]);
  });

  it.each([
    [{ header_row: 'x' }, 'header_row'],
    [{ encoding: 'ebcdic' }, 'encoding'],
    [{ 'column.5': 'ngày' }, 'columns'],
    [{ no_deadline: 'x'.repeat(41) }, 'null_deadline'],
    [{ unknown_units: 'guess' }, 'unknown_units'],
  ])('refuses %o', (changes, field) => {
    expect(mappingFrom(untouched(changes), understanding())).toEqual({
      ok: false,
      reason: 'invalid',
      field,
    });
  });
});

describe('two mappings', () => {
  it('are the same in whatever order they say it', () => {
    const { unit, ...others } = mapping().columns;
    expect(isSameMapping(mapping(), mapping({ columns: { ...others, unit } }))).toBe(true);
  });

  it('differ by a format', () => {
    expect(isSameMapping(mapping(), mapping({ dates: 'dd/MM/yyyy' }))).toBe(false);
  });
});
