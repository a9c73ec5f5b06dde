import { expect, test } from 'vitest';
import type { FrameData } from '#app/routes/page/page-data.ts';
import { wordsIn } from '#app/routes/page/words.ts';
import { viewWords } from '#app/routes/views/view-words.ts';
import { viewableAt } from '#app/routes/views/viewable.ts';

const FRAME = {
  snapshot: {},
  units: [{ code: 'TX-BADON', name_vi: 'Thị xã Ba Đồn', name_en: 'Ba Don Town' }],
} as unknown as FrameData;

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
    'Xếp hạng · Thị xã Ba Đồn · Kỳ: tháng 6/2019',
  ],
  [
    '/trends?by=group&series=as-known-now',
    '/trends?by=group&series=as-known-now',
    'Xu hướng · số mới nhất, mọi nhiệm vụ',
  ],
  [
    '/units/compare?unit=TX-BADON&as_of=20190703T100000-r1',
    '/units/compare?unit=TX-BADON&as_of=20190703T100000-r1',
    'Xếp hạng · So sánh đơn vị · Bản số liệu: 10:00 ngày 03/07/2019; Đơn vị: Thị xã Ba Đồn',
  ],
  [
    '/trends/restated?month=2019-06',
    '/trends/restated?month=2019-06',
    'Xu hướng · tháng 6/2019 · số mới nhất, mọi nhiệm vụ',
  ],
  [
    '/briefing/moved?moved=reopened',
    '/briefing/moved?moved=reopened',
    'Giao ban · mở lại · số mới nhất, mọi nhiệm vụ',
  ],
  ['/tasks/12%2FUBND', '/tasks/12%2FUBND', 'Nhiệm vụ · 12/UBND · số mới nhất, mọi nhiệm vụ'],
])('%s is a view', (asked, address, said) => {
  const shows = viewableAt(asked);
  expect(shows?.address).toBe(address);
  expect(shows && viewWords(shows, wordsIn('vi'), FRAME)).toBe(said);
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
