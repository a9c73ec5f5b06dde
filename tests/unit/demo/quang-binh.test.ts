import { beforeAll, describe, expect, it } from 'vitest';
import {
  between,
  cell,
  count,
  demoList,
  newest,
  type SourceList,
  type SourceRow,
} from './recount.ts';

const DAY = '2019-07-03';
const NOT_USING = ['CAT', 'BCHQST', 'BCHBDBP', 'NHNN', 'KBNN', 'QPTD'];

let list: SourceList;
let rows: SourceRow[];

beforeAll(async () => {
  list = await demoList({ province: 'quang-binh' });
  rows = newest(list).rows;
});

describe('the figures of the report of June 2019', () => {
  it('has them for the tasks assigned in June', () => {
    expect(count(between(rows, 'assigned_on', '2019-06-01', '2019-06-30'), DAY)).toEqual({
      total: 531,
      done: 189,
      doneWithoutDeadline: 55,
      late: 14,
      open: 342,
      openWithoutDeadline: 202,
      openInTime: 128,
      overdue: 12,
      hanging: 12,
      lateByUnit: {
        'H-LETHUY': 2,
        'H-QUANGTRACH': 1,
        'TP-DONGHOI': 2,
        'TX-BADON': 1,
        SDL: 3,
        SGDDT: 1,
        SNGV: 1,
        SNV: 2,
        STC: 1,
      },
      overdueByUnit: { CAT: 1, 'H-QUANGTRACH': 2, 'TP-DONGHOI': 3, 'TX-BADON': 4, SGDDT: 2 },
    });
  });

  it('has them for the half-year', () => {
    const half = between(rows, 'assigned_on', '2019-01-01', '2019-06-30');
    expect(count(half, DAY)).toMatchObject({
      total: 2050,
      done: 1122,
      late: 88,
      open: 928,
      openWithoutDeadline: 573,
      openInTime: 311,
      overdue: 44,
      hanging: 44,
    });
  });

  it('has 57 overdue tasks in all, 13 of them not hanging, in every band of age', () => {
    const { overdue, hanging } = count(rows, DAY);
    expect([overdue, hanging]).toEqual([57, 44]);
    const ages = rows
      .filter((row) => cell(row, 'completed_on') === '' && cell(row, 'due_on') !== '')
      .map((row) => (Date.parse(DAY) - Date.parse(cell(row, 'due_on'))) / 86_400_000)
      .filter((age) => age > 0);
    const upTo = (days: number) => ages.filter((age) => age <= days).length;
    expect([upTo(7), upTo(14), upTo(30), upTo(90), ages.length]).toEqual([9, 17, 29, 44, 57]);
  });
});

describe('the units', () => {
  it('are 31, each with a task assigned in June', () => {
    const codes = list.units.map((unit) => cell(unit, 'code')).sort();
    const june = between(rows, 'assigned_on', '2019-06-01', '2019-06-30');
    expect(codes).toHaveLength(31);
    expect([...new Set(june.map((row) => cell(row, 'unit_code')))].sort()).toEqual(codes);
    const groups = list.units.map((unit) => cell(unit, 'group'));
    const size = (group: string) => groups.filter((name) => name === group).length;
    expect(['department', 'district', 'armed_forces', 'central', 'other'].map(size)).toEqual([
      17, 8, 3, 2, 1,
    ]);
  });

  it('keep their deadlines differently over the twelve months to June', () => {
    const year = between(rows, 'due_on', '2018-07-01', '2019-06-30');
    const kept = (unit: string) => {
      const own = year.filter((row) => cell(row, 'unit_code') === unit);
      const { done, late, overdue } = count(own, DAY);
      return `${done - late}/${done + overdue}`;
    };
    expect(kept('STP')).toBe('62/62');
    expect(kept('SDL')).toBe('34/53');
    expect(kept('TX-BADON')).toBe('35/62');
    expect(kept('STNMT')).toBe('84/104');
    expect(kept('SNGV')).toBe('20/24');
    expect(kept('SVHTT')).toBe('21/24');
    expect(kept('SNNPTNT')).toBe('92/103');
  });

  it('that close in bulk do so on few days', () => {
    const days = rows
      .filter((row) => cell(row, 'unit_code') === 'SLDTBXH')
      .map((row) => cell(row, 'completed_on'))
      .filter((day) => day !== '');
    const onDay = (text: string) => days.filter((day) => day.startsWith(text)).length;
    const bulk = [...new Set(days)].filter(
      (day) => onDay(day) > 10 && onDay(day) > onDay(day.slice(0, 7)) / 2,
    );
    expect(bulk.length).toBeGreaterThanOrEqual(2);
  });

  it('that do not use the system have overdue rows that nobody touches', () => {
    const recent = list.snapshots.slice(-4);
    for (const unit of NOT_USING) {
      const own = recent.map(({ rows: all }) =>
        all.filter((row) => cell(row, 'unit_code') === unit),
      );
      for (const [index, before] of own.slice(0, -1).entries()) {
        expect(own[index + 1]).toEqual(expect.arrayContaining(before));
      }
      expect(count(own.at(-1) ?? [], DAY).overdue).toBeGreaterThan(0);
      expect(count(own.at(-1) ?? [], DAY).done).toBeLessThanOrEqual(1);
    }
  });
});
