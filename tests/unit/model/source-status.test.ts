import { describe, expect, it } from 'vitest';
import { agrees, statusesMeant } from '#app/model/source-status.ts';

const ON_TIME = ['done_on_time', 'done_no_deadline'];
const NOT_YET = ['open_in_time', 'open_no_deadline'];
const DONE = ['done_on_time', 'done_late', 'done_no_deadline'];
const OPEN = ['open_in_time', 'open_overdue', 'open_no_deadline'];

describe('what a source says of its tasks', () => {
  it.each([
    ['Hoàn thành đúng hạn', ON_TIME],
    ['Đã hoàn thành trước hạn', ON_TIME],
    ['HOÀN THÀNH TRONG HẠN', ON_TIME],
    ['Hoàn thành quá hạn', ['done_late']],
    ['Đã hoàn thành (trễ hạn)', ['done_late']],
    ['Hoàn thành', DONE],
    ['Đã xong', DONE],
    ['Hoàn thành, không hạn', ['done_no_deadline']],
    ['Chưa đến hạn', NOT_YET],
    ['Đang thực hiện trong hạn', NOT_YET],
    ['Còn hạn', NOT_YET],
    ['Chưa hoàn thành, chưa quá hạn', NOT_YET],
    ['Quá hạn', ['done_late', 'open_overdue']],
    ['Trễ hạn, chưa hoàn thành', ['open_overdue']],
    ['Quá thời hạn, chưa hoàn thành', ['open_overdue']],
    ['Đang xử lý', OPEN],
    ['Chưa thực hiện', OPEN],
    ['Chưa tiếp nhận', OPEN],
    ['Không hạn', ['done_no_deadline', 'open_no_deadline']],
    ['Overdue', ['done_late', 'open_overdue']],
    ['Done late', ['done_late']],
  ])('%s', (label, statuses) => {
    expect(statusesMeant(label)).toEqual(statuses);
  });

  it.each(['Đã hoàn thành, chưa cập nhật', 'Tạm dừng', 'Mức 3', ''])('nothing in "%s"', (label) => {
    expect(statusesMeant(label)).toBeNull();
  });

  it('agrees, disagrees, or cannot be compared', () => {
    expect(agrees('Chưa đến hạn', 'open_in_time')).toBe(true);
    expect(agrees('Chưa đến hạn', 'open_overdue')).toBe(false);
    expect(agrees(null, 'open_overdue')).toBeNull();
  });
});
