import { expect, test } from 'vitest';
import { wordsIn } from '#app/routes/page/words.ts';
import { viewWords } from '#app/routes/views/view-words.ts';
import { viewableAt } from '#app/routes/views/viewable.ts';

test.each([
  ['/', '/', 'Tổng quan · số mới nhất, mọi nhiệm vụ'],
  [
    '/tasks?status=open_overdue&group=department&ageing=over-90&cursor=x&lang=en',
    '/tasks?status=open_overdue&group=department&ageing=over-90',
    'Nhiệm vụ · Nhóm đơn vị: Sở, ban, ngành; Trạng thái: Quá hạn, chưa hoàn thành; Số ngày quá hạn: Trên 90 ngày',
  ],
  [
    '/units/TX-BADON?period=2019-06',
    '/units/TX-BADON?period=2019-06',
    'Xếp hạng · TX-BADON · Kỳ: tháng 6/2019',
  ],
  [
    '/trends?by=group&series=as-known-now',
    '/trends?by=group&series=as-known-now',
    'Xu hướng · số mới nhất, mọi nhiệm vụ',
  ],
  ['/tasks/12%2FUBND', '/tasks/12%2FUBND', 'Nhiệm vụ · 12/UBND · số mới nhất, mọi nhiệm vụ'],
])('%s is a view', (asked, address, said) => {
  const shows = viewableAt(asked);
  expect(shows?.address).toBe(address);
  expect(shows && viewWords(shows, wordsIn('vi'))).toBe(said);
});

test.each([
  null,
  '',
  'tasks',
  '//evil.example/tasks',
  '/\\evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  '/api/v1/tasks',
  '/admin/users',
  '/account',
  '/logout',
  '/views?to=/views',
  '/tasks?nothing=1',
  '/tasks?status=bad',
  '/tasks?q=%00',
  '/tasks/%E0%A4%A',
  '/constructor',
  '/__proto__',
])('%s is none', (asked) => {
  expect(viewableAt(asked)).toBeNull();
});
