import { expect, test } from 'vitest';
import { hasExchangeableDay, momentInName } from '#app/model/moment-in-name.ts';

test.each([
  ['danh-sach_2019-07-03.csv', '2019-07-03'],
  ['danh sách 2019-07-03T1000.xlsx', '2019-07-03T10:00'],
  ['list-20190703-1000.csv', '2019-07-03T10:00'],
  ['20190703T100000.csv', '2019-07-03T10:00'],
  ['20190703.csv.gz', '2019-07-03'],
  ['Báo cáo 2019.07.03 08h30.xlsx', '2019-07-03T08:30'],
  ['list_31-07-2019.csv', '2019-07-31'],
  ['list_05-05-2019.csv', '2019-05-05'],
  ['list_03-07-2019.csv', null],
  ['list_2019-02-30.csv', null],
  ['list_2019-13-01.csv', null],
  ['list.csv', null],
  ['12345620190703.csv', null],
])('%s states %s', (name, moment) => {
  expect(momentInName(name)).toBe(moment);
});

test.each([
  ['list_03-07-2019.csv', true],
  ['list_05-05-2019.csv', false],
  ['list_31-07-2019.csv', false],
  ['list_45-07-2019.csv', false],
  ['list_2019-07-03.csv', false],
  ['list.csv', false],
])('day and month of %s can be exchanged: %s', (name, isSo) => {
  expect(hasExchangeableDay(name)).toBe(isSo);
});
