import { counted } from '../plural.ts';
const vi = {
  title: 'Xu hướng',
  sentence: {
    latest: (month: string, total: string, done: string, share: string) =>
      `${month}: ${total} nhiệm vụ, đến khi chốt đã hoàn thành ${done} (${share}).`,
    overdueUp: (count: string, difference: string, since: string) =>
      `Tồn quá hạn ${count}, tăng ${difference} so với ${since}.`,
    overdueDown: (count: string, difference: string, since: string) =>
      `Tồn quá hạn ${count}, giảm ${difference} so với ${since}.`,
    overdueSame: (count: string, since: string) => `Tồn quá hạn ${count}, bằng ${since}.`,
    noMonth: 'Kỳ đang chọn không có tháng trọn vẹn nào kết thúc đến ngày chốt số liệu.',
    notClosed: 'Không bản số liệu nào chốt tháng nào của kỳ đang chọn.',
  },
  noMonths: {
    title: 'Chưa có số liệu theo tháng của kỳ này',
    nearest: 'Kỳ gần nhất có số liệu:',
  },
  series: {
    label: 'Cách tính các tháng',
    'as-recorded': 'Như đã chốt',
    'as-known-now': 'Tính lại theo bản đang xem',
  },
  noteRecorded:
    'Mỗi tháng theo bản số liệu đã chốt tháng đó: bản đầu tiên từ ngày cuối tháng trở đi. Số đã chốt không thay đổi về sau.',
  noteNow: 'Mọi tháng tính lại từ bản số liệu đang xem.',
  units: {
    by: {
      label: 'Biểu đồ nhỏ theo',
      unit: 'Đơn vị',
      group: 'Nhóm đơn vị',
      field: 'Lĩnh vực',
      assigner: 'Người giao',
    },
    titles: {
      unit: 'Từng đơn vị giữ hạn ra sao trong 12 tháng?',
      group: 'Từng nhóm đơn vị giữ hạn ra sao trong 12 tháng?',
      field: 'Từng lĩnh vực giữ hạn ra sao trong 12 tháng?',
      assigner: 'Nhiệm vụ của từng người giao được giữ hạn ra sao trong 12 tháng?',
    },
    none: 'Không có đủ 10 nhiệm vụ đến hạn trong ba tháng nào để tính tỷ lệ.',
    subtitle:
      'Tỷ lệ giữ hạn, mỗi điểm gộp 3 tháng đến tháng đó, theo hạn xử lý và bản số liệu đang xem; cùng một thang. Số dưới tên: 3 tháng gần nhất; dưới 10 nhiệm vụ đến hạn thì để trống',
    few: 'dưới 10 nhiệm vụ đến hạn',
    sentence: (unit: string, rate: string, fraction: string) =>
      `${unit}: ${rate} (${fraction}) trong 3 tháng gần nhất`,
  },
  restated: {
    title: 'Số tính lại khác số đã chốt ở đâu, vì sao?',
    none: 'Không tháng nào khác.',
    subtitle: 'Số đã chốt → số tính lại từ bản số liệu đang xem',
    columns: {
      month: 'Tháng',
      total: 'Tổng số',
      done: 'Đã hoàn thành',
      done_late: 'Hoàn thành quá hạn',
      open_overdue: 'Quá hạn, chưa hoàn thành',
      changed: 'Vì sao',
    },
    which: 'nhiệm vụ nào đã thay đổi',
    caption: 'Các tháng có số liệu thay đổi sau khi chốt',
    month: (month: string, tasks: string) => `${month}: ${tasks} nhiệm vụ thay đổi`,
    kinds: {
      status: 'đổi trạng thái',
      transferred: 'chuyển đơn vị chủ trì',
      appeared: 'xuất hiện sau khi chốt',
      day_into: { assigned: 'ngày giao được chuyển vào tháng', due: 'hạn được chuyển vào tháng' },
      transferred_in: 'nhận bàn giao từ đơn vị khác',
      filter_into: 'nay mới khớp bộ lọc',
      vanished: 'không còn trong danh sách',
      day_out: {
        assigned: 'ngày giao được chuyển ra khỏi tháng',
        due: 'hạn được lùi ra khỏi tháng',
      },
      transferred_out: 'bàn giao cho đơn vị khác',
      filter_out: 'nay không còn khớp bộ lọc',
    },
    group: (count: string, kind: string, change: string) => `${count} nhiệm vụ ${kind}: ${change}`,
    fromTo: (from: string, to: string) => `${from} → ${to}`,
    into: (to: string) => `nay ${to}`,
    outOf: (from: string) => `khi chốt ${from}`,
    more: (count: string) => `và ${count} nhiệm vụ khác`,
    page: {
      sentence: (month: string, tasks: string) =>
        `${month}: ${tasks} nhiệm vụ thay đổi sau khi chốt`,
      none: (month: string) => `${month}: số tính lại bằng số đã chốt`,
      notClosed: (month: string) => `${month}: không có bản số liệu nào chốt tháng này`,
      between: (closed: string, now: string) => `Chốt ${closed}, tính lại ${now}.`,
      note: 'Số đã chốt + vào − ra = số tính lại, với từng trạng thái.',
      balance: 'Số đã chốt và số tính lại theo trạng thái',
      status: 'Trạng thái',
      then: 'Đã chốt',
      into: 'Vào',
      out: 'Ra',
      now: 'Tính lại',
      total: 'Tổng cộng',
      tasks: 'Nhiệm vụ',
      code: 'Mã nhiệm vụ',
      unit: 'Đơn vị chủ trì',
      day: { assigned: 'Ngày giao', due: 'Hạn xử lý' },
      shown: (shown: string, total: string) => `Hiện ${shown} trong ${total} nhiệm vụ`,
    },
  },
};

const en: typeof vi = {
  title: 'Trends',
  sentence: {
    latest: (month, total, done, share) =>
      `${month}: ${counted(total, 'task')}, ${done} done when the month was closed (${share}).`,
    overdueUp: (count, difference, since) =>
      `Overdue stock ${count}, ${difference} more than in ${since}.`,
    overdueDown: (count, difference, since) =>
      `Overdue stock ${count}, ${difference} fewer than in ${since}.`,
    overdueSame: (count, since) => `Overdue stock ${count}, as in ${since}.`,
    noMonth: 'No whole month of the chosen period had ended by the as-of day.',
    notClosed: 'No snapshot closed any month of the chosen period.',
  },
  noMonths: {
    title: 'No figures by month for this period yet',
    nearest: 'Nearest that has figures:',
  },
  series: {
    label: 'Count months',
    'as-recorded': 'As recorded',
    'as-known-now': 'As known now',
  },
  noteRecorded:
    'Each month from the snapshot that closed it: the first on or after its last day. Closed figures do not change afterwards.',
  noteNow: 'Every month counted anew from the snapshot in view.',
  units: {
    by: {
      label: 'Small charts by',
      unit: 'Unit',
      group: 'Peer group',
      field: 'Field',
      assigner: 'Assigner',
    },
    titles: {
      unit: 'How did each unit keep its deadlines over 12 months?',
      group: 'How did each peer group keep its deadlines over 12 months?',
      field: 'How were deadlines kept in each field over 12 months?',
      assigner: 'How were the deadlines of each assigner kept over 12 months?',
    },
    none: 'In no three months did 10 tasks fall due, so there is no rate.',
    subtitle:
      'Deadlines kept, each point over the 3 months up to it, by deadline, from the snapshot in view; one scale for all. Under each name: the last 3 months; blank where fewer than 10 fell due',
    few: 'fewer than 10 fell due',
    sentence: (unit, rate, fraction) => `${unit}: ${rate} (${fraction}) over the last 3 months`,
  },
  restated: {
    title: 'Where do today’s figures differ from those recorded, and why?',
    none: 'In no month.',
    subtitle: 'As recorded → counted anew from the snapshot in view',
    columns: {
      month: 'Month',
      total: 'Total',
      done: 'Done',
      done_late: 'Done late',
      open_overdue: 'Overdue, not done',
      changed: 'Why',
    },
    which: 'the tasks that changed',
    caption: 'Months whose figures changed after they were closed',
    month: (month, tasks) => `${month}: ${counted(tasks, 'task')} changed`,
    kinds: {
      status: 'changed status',
      transferred: 'moved to another unit',
      appeared: 'appeared after the month was closed',
      day_into: {
        assigned: 'whose date of assignment moved into the month',
        due: 'whose deadline moved into the month',
      },
      transferred_in: 'taken over from another unit',
      filter_into: 'that match the filters only now',
      vanished: 'gone from the list',
      day_out: {
        assigned: 'whose date of assignment moved out of the month',
        due: 'whose deadline moved out of the month',
      },
      transferred_out: 'handed over to another unit',
      filter_out: 'that no longer match the filters',
    },
    group: (count, kind, change) => `${counted(count, 'task')} ${kind}: ${change}`,
    fromTo: (from, to) => `${from} → ${to}`,
    into: (to) => `now ${to}`,
    outOf: (from) => `${from} when closed`,
    more: (count) => `and ${count} more`,
    page: {
      sentence: (month, tasks) => `${month}: ${counted(tasks, 'task')} changed after it was closed`,
      none: (month) => `${month}: the figures are those recorded`,
      notClosed: (month) => `${month}: no snapshot closed this month`,
      between: (closed, now) => `Closed ${closed}, counted anew ${now}.`,
      note: 'Recorded + in − out = counted anew, for each status.',
      balance: 'As recorded and counted anew, by status',
      status: 'Status',
      then: 'Recorded',
      into: 'In',
      out: 'Out',
      now: 'Anew',
      total: 'Total',
      tasks: 'Tasks',
      code: 'Task code',
      unit: 'Lead unit',
      day: { assigned: 'Assigned', due: 'Due' },
      shown: (shown, total) => `${shown} of ${counted(total, 'task')}`,
    },
  },
};

export const trends = { vi, en };
