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

const DAY = '2020-06-30';

let list: SourceList;
let rows: SourceRow[];

beforeAll(async () => {
  list = await demoList({ province: 'lang-son' });
  rows = newest(list).rows;
});

describe('the figures of the report up to 30 June 2020', () => {
  it('has 286 tasks assigned in June', () => {
    expect(between(rows, 'assigned_on', '2020-06-01', DAY)).toHaveLength(286);
  });

  it('has 240 due in June: 184 done, 49 due that very day, 7 overdue', () => {
    const due = between(rows, 'due_on', '2020-06-01', DAY);
    expect(count(due, DAY)).toMatchObject({ total: 240, done: 184, late: 7, open: 56, overdue: 7 });
    const open = due.filter((row) => cell(row, 'completed_on') === '');
    expect(open.filter((row) => cell(row, 'due_on') === DAY)).toHaveLength(49);
  });

  it('has 1,736 assigned since the New Year', () => {
    expect(count(between(rows, 'assigned_on', '2020-01-01', DAY), DAY)).toMatchObject({
      total: 1736,
      done: 1568,
      doneWithoutDeadline: 0,
      late: 40,
      open: 168,
      openWithoutDeadline: 0,
      openInTime: 161,
      overdue: 7,
      hanging: 5,
    });
  });

  it('is read from monthly snapshots, the last at the end of June', () => {
    expect(list.snapshots.map(({ asOf }) => asOf)).toEqual([
      '2020-01-31T17:00:00+07:00',
      '2020-02-29T17:00:00+07:00',
      '2020-03-31T17:00:00+07:00',
      '2020-04-30T17:00:00+07:00',
      '2020-05-31T17:00:00+07:00',
      '2020-06-30T23:59:59+07:00',
    ]);
  });

  it('has 20 departments and 11 districts, all with tasks', () => {
    const groups = list.units
      .filter((unit) => cell(unit, 'valid_from') <= DAY)
      .map((unit) => cell(unit, 'group'));
    expect(groups.filter((group) => group === 'department')).toHaveLength(20);
    expect(groups.filter((group) => group === 'district')).toHaveLength(11);
    expect(new Set(rows.map((row) => cell(row, 'unit_code'))).size).toBe(31);
  });
});
