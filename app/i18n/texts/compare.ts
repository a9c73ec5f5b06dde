import { counted } from '../plural.ts';

const vi = {
  title: 'So sánh đơn vị',
  link: 'So sánh với đơn vị khác',
  choose: (unit: string) => `Chọn ${unit} để so sánh`,
  submit: 'So sánh đơn vị đã chọn',
  hint: 'Đánh dấu 2 đến 5 đơn vị trong bảng.',
  again: 'Đổi đơn vị so sánh',
  lead: (count: string) => `So sánh ${count} đơn vị: `,
  oneGroup: (group: string, level: string) =>
    `Cùng nhóm ${group}, mặt bằng giữ hạn của nhóm ${level}.`,
  groups: (groups: string) =>
    `Lưu ý: các đơn vị thuộc nhóm khác nhau (${groups}). Hạng và mặt bằng tính trong từng nhóm, không so hạng giữa các nhóm.`,
  groupLevel: (group: string, level: string) => `${group}: mặt bằng ${level}`,
  noLevel: 'chưa có',
  note: (about: string) =>
    `${about}. Dưới 10 nhiệm vụ chỉ nêu số lượng, không nêu tỷ lệ. Hai khoảng tin cậy chồng lên nhau nhiều thì khác biệt có thể chỉ do ngẫu nhiên.`,
  few: 'Chọn từ 2 đến 5 đơn vị để so sánh',
  many: (count: string) => `Đã chọn ${count} đơn vị, chỉ so sánh được 2 đến 5`,
  what: 'Đánh dấu các đơn vị cần so sánh ở dưới rồi bấm nút. Nên chọn đơn vị cùng nhóm: nhiệm vụ của họ giống nhau hơn.',
  gone: (units: string) =>
    `Không có số liệu trong kỳ này vì đơn vị đã kết thúc: ${units}. Chọn đơn vị kế thừa, hoặc xem theo cơ cấu hiện nay.`,
  intervals: {
    title: 'Ai giữ hạn tốt hơn, và chắc đến đâu?',
    subtitle: 'Tỷ lệ giữ hạn với khoảng tin cậy 95%, trên cùng một trục; vạch màu: mặt bằng nhóm',
    caption: 'Tỷ lệ giữ hạn của các đơn vị so sánh',
  },
  table: {
    title: 'Từng con số cạnh nhau',
    caption: 'Các đơn vị so sánh, mỗi đơn vị một cột',
    measure: 'Chỉ tiêu',
    standing: 'Giữ hạn',
    rate: 'Tỷ lệ giữ hạn',
    rank: 'Hạng trong nhóm',
    rankOf: (rank: string, ranked: string) => `${rank}/${ranked}`,
    band: 'So với mặt bằng nhóm',
    rolling: (scale: string) => `12 tháng qua, ${scale}`,
    status: 'Trạng thái',
    total: 'Tổng số',
    ofThem: 'trong đó treo',
    companions: 'Cách đạt được tỷ lệ',
    ageing: 'Tồn quá hạn theo tuổi, mọi nhiệm vụ đang theo dõi',
    ageingTotal: 'Tổng tồn quá hạn',
  },
};

const en: typeof vi = {
  title: 'Compare units',
  link: 'Compare with other units',
  choose: (unit) => `Choose ${unit} for comparing`,
  submit: 'Compare the chosen units',
  hint: 'Tick 2 to 5 units in the table.',
  again: 'Compare other units',
  lead: (count) => `${count} units compared: `,
  oneGroup: (group, level) => `All of one group, ${group}, whose level is ${level}.`,
  groups: (groups) =>
    `Mind that they are of different peer groups (${groups}). Ranks and levels hold within a group; ranks of different groups are not compared.`,
  groupLevel: (group, level) => `${group}: level ${level}`,
  noLevel: 'none yet',
  note: (about) =>
    `Population: ${about.slice(0, 1).toLowerCase()}${about.slice(1)}. Below 10 tasks only counts are given. Where two intervals overlap much, the difference may be chance.`,
  few: 'Choose 2 to 5 units to compare',
  many: (count) => `${counted(count, 'unit')} chosen; only 2 to 5 can be compared`,
  what: 'Tick the units below and press the button. Units of one group have the most alike tasks.',
  gone: (units) =>
    `No figures in this period because the unit has ended: ${units}. Choose its successor, or read on today’s structure.`,
  intervals: {
    title: 'Who keeps deadlines better, and how sure is it?',
    subtitle: 'Deadlines kept with the 95% interval, on one axis; coloured line: the group’s level',
    caption: 'Deadlines kept by the compared units',
  },
  table: {
    title: 'The figures side by side',
    caption: 'The compared units, one a column',
    measure: 'Measure',
    standing: 'Deadlines kept',
    rate: 'Deadlines kept',
    rank: 'Rank in the group',
    rankOf: (rank, ranked) => `${rank}/${ranked}`,
    band: 'Against the group',
    rolling: (scale) => `Last 12 months, ${scale}`,
    status: 'Status',
    total: 'Total',
    ofThem: 'of them hanging',
    companions: 'How the rate was made',
    ageing: 'Overdue by age, every tracked task',
    ageingTotal: 'All overdue',
  },
};

export const compare = { vi, en };
