import { beforeAll, describe, expect, it } from 'vitest';
import { type SourceList, type SourceRow, cell, csvRows, demoList, keyOf } from './recount.ts';

let list: SourceList;
let plain: SourceList;
let events: SourceRow[];

beforeAll(async () => {
  list = await demoList({ province: 'lang-son', reform: true });
  plain = await demoList({ province: 'lang-son' });
  events = await csvRows(list.folder, 'unit_events.csv');
});

const rowsOf = (day: string) => list.snapshots.find((one) => one.day === day)?.rows ?? [];
const isOpen = (row: SourceRow) => cell(row, 'completed_on') === '';
const codes = (text: string) => text.split(';').filter((code) => code !== '');

describe('the register through the reform', () => {
  it('has 65 communes and wards from 1 July 2025, the day after the 11 districts ended', () => {
    const of = (group: string) => list.units.filter((unit) => cell(unit, 'group') === group);
    expect(of('commune')).toHaveLength(65);
    expect(of('commune').filter((unit) => cell(unit, 'code').startsWith('P-'))).toHaveLength(4);
    expect(new Set(of('commune').map((unit) => cell(unit, 'valid_from')))).toEqual(
      new Set(['2025-07-01']),
    );
    expect(of('district').map((unit) => cell(unit, 'valid_to'))).toEqual(
      Array(11).fill('2025-06-30'),
    );
  });

  it('ends what was merged on the day before, and has no two units of one name', () => {
    for (const event of events.filter((one) => ['merge', 'rename'].includes(cell(one, 'kind')))) {
      for (const code of codes(cell(event, 'from'))) {
        if (codes(cell(event, 'to')).includes(code)) continue;
        const unit = list.units.find((one) => cell(one, 'code') === code);
        expect([code, unit && cell(unit, 'valid_to')]).toEqual([code, '2025-02-28']);
      }
    }
    expect(new Set(list.units.map((unit) => cell(unit, 'name_vi'))).size).toBe(list.units.length);
  });
});

describe('the list of 2025', () => {
  it('comes after the snapshots of 2020, which are what they are without it', () => {
    expect(list.snapshots.slice(0, 6)).toEqual(plain.snapshots);
    expect(list.snapshots.slice(6).map(({ day }) => day)).toEqual([
      '2025-01-31',
      '2025-02-28',
      '2025-03-31',
      '2025-04-30',
      '2025-05-31',
      '2025-06-30',
      '2025-07-31',
      '2025-08-31',
    ]);
  });

  it('never has an open task with a unit that is not in force', () => {
    const units = new Map(list.units.map((unit) => [cell(unit, 'code'), unit]));
    for (const { day, rows } of list.snapshots.slice(6)) {
      for (const row of rows.filter(isOpen)) {
        const unit = units.get(cell(row, 'unit_code'));
        if (!unit) throw new Error('an unknown unit');
        expect(cell(unit, 'valid_from') <= day).toBe(true);
        expect(cell(unit, 'valid_to') === '' || cell(unit, 'valid_to') >= day).toBe(true);
      }
    }
  });

  it('passes each open task of a district on to one commune on its ground, with its dates', () => {
    const before = rowsOf('2025-06-30');
    const after = new Map(rowsOf('2025-07-31').map((row) => [cell(row, 'task_code'), row]));
    const districts = new Set(
      list.units
        .filter((unit) => cell(unit, 'group') === 'district')
        .map((unit) => cell(unit, 'code')),
    );
    const open = before.filter((row) => isOpen(row) && districts.has(cell(row, 'unit_code')));
    expect(open.length).toBeGreaterThan(20);
    for (const row of open) {
      const later = after.get(cell(row, 'task_code'));
      if (!later) continue;
      expect(cell(later, 'assigned_on')).toBe(cell(row, 'assigned_on'));
      expect(cell(later, 'original_due_on')).toBe(cell(row, 'original_due_on'));
      expect(districts.has(cell(later, 'unit_code'))).toBe(false);
    }
    for (const { rows } of list.snapshots) {
      expect(new Set(rows.map(keyOf)).size).toBe(rows.length);
    }
  });

  it('gives work to nearly every commune', () => {
    const busy = new Set(
      rowsOf('2025-08-31')
        .map((row) => cell(row, 'unit_code'))
        .filter((code) => /^[XP]-/.test(code)),
    );
    expect(busy.size).toBeGreaterThan(55);
  });
});
