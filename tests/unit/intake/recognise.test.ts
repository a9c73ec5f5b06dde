import { expect, test } from 'vitest';
import { APPLIED_FROM, recogniseHeading } from '#app/intake/recognise.ts';
import { CANONICAL_COLUMNS } from '#app/model/task.ts';

const best = (heading: string | string[]) => recogniseHeading([heading].flat())[0] ?? null;
function applied(heading: string | string[]): string | null {
  const found = best(heading);
  return found !== null && found.confidence >= APPLIED_FROM ? found.column : null;
}

test.each([
  ['Mã nhiệm vụ', 'task_code'],
  ['MÃ NV', 'task_code'],
  ['ID nhiệm vụ', 'task_code'],
  ['Nội dung nhiệm vụ', 'title'],
  ['NOI DUNG NHIEM VU', 'title'],
  ['Nội dung NV', 'title'],
  ['Trích yếu nội dung', 'title'],
  ['Tên nhiệm vụ', 'title'],
  ['Số/ký hiệu', 'document_no'],
  ['Số KH VB', 'document_no'],
  ['Số kí hiệu văn bản', 'document_no'],
  ['Số, ký hiệu\nvăn bản giao', 'document_no'],
  ['Ngày văn bản', 'document_date'],
  ['Ngày VB', 'document_date'],
  ['Ngày ban hành', 'document_date'],
  ['Người giao việc', 'assigner'],
  ['Lãnh đạo giao', 'assigner'],
  ['Cơ quan chủ trì', 'unit'],
  ['CƠ QUAN, ĐƠN VỊ CHỦ TRÌ', 'unit'],
  ['Đ/v chủ trì', 'unit'],
  ['ĐV chủ trì', 'unit'],
  ['CQ chủ trì', 'unit'],
  ['Đơn vị thực hiện', 'unit'],
  ['Lead unit', 'unit'],
  ['Đơn vị phối hợp', 'co_units'],
  ['CQ phối hợp', 'co_units'],
  ['Lĩnh vực', 'field'],
  ['Ngày giao', 'assigned_on'],
  ['Ngày giao (dd/mm/yyyy)', 'assigned_on'],
  ['NgayGiao', 'assigned_on'],
  ['ngay_giao', 'assigned_on'],
  ['AssignedDate', 'assigned_on'],
  ['Hạn xử lý', 'due_on'],
  ['Hạn XL', 'due_on'],
  ['HẠN HOÀN THÀNH', 'due_on'],
  ['Thời hạn hoàn thành *', 'due_on'],
  ['DueDate', 'due_on'],
  ['Hạn xử lý ban đầu', 'original_due_on'],
  ['Hạn gốc', 'original_due_on'],
  ['Ngày hoàn thành', 'completed_on'],
  ['Ngày HT', 'completed_on'],
  ['Ngày hoàn thành thực tế', 'completed_on'],
  ['Completed At', 'completed_on'],
  ['Đã hoàn thành, chưa cập nhật', 'evidence_of_completion'],
  ['Tình trạng xử lý', 'source_status'],
  ['Trạng thái', 'source_status'],
  ['Chuyên viên theo dõi', 'officer'],
  ['Độ mật', 'secrecy'],
  ['Mức độ mật', 'secrecy'],
  ['Độ mật, độ khẩn', 'secrecy'],
  ['Độ khẩn/Độ mật', 'secrecy'],
  ['Mức độ bảo mật', 'secrecy'],
  ['Dấu chỉ độ mật', 'secrecy'],
  ['Cấp mật', 'secrecy'],
  ['Mức bảo mật', 'secrecy'],
  ['Mức độ mật của VB', 'secrecy'],
  ['DO MAT', 'secrecy'],
  ['HXL', 'due_on'],
  ['Hạn XL theo VB', 'due_on'],
  ['Deadline date', 'due_on'],
  ['NgayHT', 'completed_on'],
  ['Finish date', 'completed_on'],
])('%s is %s', (heading, column) => {
  expect(applied(heading)).toBe(column);
});

test.each([
  'STT',
  'TT',
  'Số TT',
  'Ngày cập nhật',
  'Ngày tạo',
  'Ngày nhận',
  'Cơ quan ban hành',
  'Hạn hoàn thành sau gia hạn',
  'Hạn sau gia hạn',
  'Ngày dự kiến hoàn thành',
  'Thời gian hoàn thành',
  'Ngày kết thúc',
  'Kết quả thực hiện',
  'Ghi chú',
  'Đơn vị tính',
  'Mã đơn vị',
  'Mức độ',
  'Mức đạt',
  'Mật độ dân số',
  'Mật độ',
  'Loại mặt hàng',
  'Số văn bản mật',
  'Hạn nộp',
  'Ngày trả kết quả',
  'Treo',
  'Số ngày quá hạn xử lý',
  'Người cập nhật',
  'LĐVP chủ trì',
  'Số',
  'Ngày',
  '',
  'x'.repeat(500),
])('%s is nothing for certain', (heading) => {
  expect(applied(heading)).toBeNull();
});

test('headings that are only near are offered, with less confidence', () => {
  expect(best('Hạn hoàn thành sau gia hạn')).toEqual({ column: 'due_on', confidence: 0.6 });
  expect(best('Cơ quan ban hành')?.column).toBe('assigner');
  expect(best('Hạn xử lý của Sở')).toEqual({ column: 'due_on', confidence: 0.5 });
  expect(best('Ngày cập nhật')).toBeNull();
});

test('a title over a heading counts where the heading alone says too little', () => {
  expect(applied(['Văn bản giao', 'Số'])).toBe('document_no');
  expect(applied(['Văn bản giao', 'Ngày'])).toBe('document_date');
  expect(applied(['Thời hạn', 'Hạn xử lý'])).toBe('due_on');
  expect(applied(['Kết quả', 'Ngày hoàn thành'])).toBe('completed_on');
  expect(applied(['Đơn vị', 'Chủ trì'])).toBe('unit');
  expect(applied(['Đơn vị', 'Phối hợp'])).toBe('co_units');
});

test('the canonical names are themselves, with full confidence', () => {
  for (const column of CANONICAL_COLUMNS) expect(best(column)).toEqual({ column, confidence: 1 });
});
