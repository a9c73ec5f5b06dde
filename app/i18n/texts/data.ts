const vi = {
  title: 'Số liệu',
  sentence: {
    snapshots: (count: string, first: string, last: string) =>
      `${count} bản số liệu, từ ${first} đến ${last}.`,
    sound: 'Mọi tệp đều đúng mã băm đã ghi khi công bố.',
    damaged: (count: string) => `${count} bản có tệp sai mã băm và không được dùng.`,
  },
  note: 'Bản số liệu không sửa được. Bản đính chính là một lần mới của cùng thời điểm; lần cũ vẫn đọc được.',
  table: {
    caption: 'Các bản số liệu',
    asOf: 'Số liệu đến',
    revision: 'Lần công bố',
    source: 'Nguồn',
    read: 'Số dòng đọc',
    accepted: 'Đã nhận',
    refused: 'Từ chối',
    skipped: 'Bỏ qua',
    sha256: 'SHA-256',
    imported: 'Nhập lúc',
    state: 'Tình trạng',
    quality: 'Mã, chất lượng',
  },
  states: {
    newest: 'mới nhất',
    withdrawn: 'đã thu hồi',
    damaged: 'hỏng, không dùng',
    superseded: 'đã có lần mới',
    redacted: 'đã xóa nội dung nhiệm vụ',
  },
  damagedFiles: (files: string) => `hỏng: ${files}`,
  units: {
    title: (count: string) => `${count} đơn vị trong danh mục`,
    subtitle: 'Trong tệp nhập, có thể ghi mã, tên hoặc tên gọi khác của đơn vị',
    caption: 'Danh mục đơn vị',
    code: 'Mã',
    name: 'Tên',
    group: 'Nhóm',
    valid: 'Hiệu lực',
    from: (day: string) => `từ ${day}`,
    to: (day: string) => `đến ${day}`,
  },
  import: {
    title: 'Nhập số liệu của đơn vị mình',
    body: 'Mỗi dòng của tệp là một nhiệm vụ của một đơn vị chủ trì. Cũng có thể nhập bằng dòng lệnh:',
    command: 'npx dondoc import danh-sach.csv --as-of 2019-07-03T10:00+07:00',
    mapping: 'Nếu tiêu đề cột khác mẫu, thêm --mapping anh-xa.json; tệp mẫu ở data/demo.',
  },
  unreadable:
    'Danh mục đơn vị hoặc tệp cấu hình vừa sửa không đọc được; đang dùng bản đọc được gần nhất. Chạy “npx dondoc doctor” để biết chỗ sai.',
};

const en: typeof vi = {
  title: 'Data',
  sentence: {
    snapshots: (count, first, last) => `${count} snapshots, from ${first} to ${last}.`,
    sound: 'Every file matches the hash recorded when it was published.',
    damaged: (count) => `Snapshots with a file that fails its hash, not used: ${count}.`,
  },
  note: 'A snapshot cannot be changed. A correction is a new revision of the same moment; the old one stays readable.',
  table: {
    caption: 'Snapshots',
    asOf: 'As of',
    revision: 'Revision',
    source: 'Source',
    read: 'Rows read',
    accepted: 'Accepted',
    refused: 'Refused',
    skipped: 'Skipped',
    sha256: 'SHA-256',
    imported: 'Imported',
    state: 'State',
    quality: 'Id, quality',
  },
  states: {
    newest: 'newest',
    withdrawn: 'withdrawn',
    damaged: 'damaged, not used',
    superseded: 'superseded',
    redacted: 'texts removed',
  },
  damagedFiles: (files) => `damaged: ${files}`,
  units: {
    title: (count) => `${count} units in the register`,
    subtitle: 'An imported file may give a unit’s code, name or alias',
    caption: 'Register of units',
    code: 'Code',
    name: 'Name',
    group: 'Group',
    valid: 'Valid',
    from: (day) => `from ${day}`,
    to: (day) => `to ${day}`,
  },
  import: {
    title: 'Import your own data',
    body: 'Each row of the file is one task of one lead unit. The command line takes it too:',
    command: 'npx dondoc import tasks.csv --as-of 2019-07-03T10:00+07:00',
    mapping: 'If the headings differ, add --mapping mapping.json; an example is in data/demo.',
  },
  unreadable:
    'The register of units or the settings cannot be read since they were edited; the last good ones are in use. “npx dondoc doctor” says where.',
};

export const data = { vi, en };
