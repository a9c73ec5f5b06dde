/** The report beside a file that came through the inbox is read by who put it there, in Vietnamese. */
export const INBOX_REPORT = {
  file: (name: string) => `Tệp: ${name}`,
  at: (instant: string) => `Lúc: ${instant}`,
  published: (snapshot: string) => `Kết quả: đã công bố bản số liệu ${snapshot}.`,
  unchanged: (snapshot: string) =>
    `Kết quả: bản số liệu ${snapshot} đã có đúng nội dung này; không có gì thay đổi.`,
  refused: 'Kết quả: bị từ chối, không có gì được công bố.',
  failed: 'Kết quả: không nhập được, không có gì được công bố.',
  kept: 'Tệp nằm trong inbox/refused.',
  deleted:
    'Tệp đã bị xóa, không giữ lại, vì có dòng mật hoặc có dòng không đọc được độ mật. Hãy bỏ hoặc sửa các dòng đó ở hệ thống nguồn rồi xuất lại.',
  confirm: (order: string) => `"confirm": true trong tệp ${order} đặt bên cạnh`,
  asOf: (instant: string) => `Số liệu đến: ${instant}`,
  rows: (read: number, accepted: number, refused: number, skipped: number) =>
    `Số dòng: đọc ${read} = nhận ${accepted} + từ chối ${refused}; bỏ qua ${skipped}.`,
  issues: (total: number) => `Lỗi (${total}):`,
  warnings: (total: number) => `Cảnh báo (${total}):`,
  issue: (row: number | null, message: string) =>
    row === null ? `  - ${message}` : `  - dòng ${row}: ${message}`,
  more: (count: number) => `  … và ${count} mục nữa (xem tệp .json).`,
};
