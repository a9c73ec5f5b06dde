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
    none: 'Chưa có tháng nào có bản số liệu chốt.',
  },
  series: {
    label: 'Cách tính các tháng',
    'as-recorded': 'Như đã chốt',
    'as-known-now': 'Tính lại theo bản đang xem',
  },
  noteRecorded:
    'Mỗi tháng theo bản số liệu đã chốt tháng đó: bản đầu tiên từ ngày cuối tháng trở đi. Số đã chốt không thay đổi về sau.',
  noteNow: 'Mọi tháng tính lại từ bản số liệu đang xem.',
  gap: 'không có bản số liệu chốt tháng này',
  chart: {
    title: 'Nhiệm vụ, tồn quá hạn và tỷ lệ đúng hạn theo tháng',
    subtitle: (first: string, last: string) => `${first} – ${last}`,
    volume: 'Nhiệm vụ mỗi tháng',
    assigned: { assigned: 'mới giao', due: 'đến hạn', tracked: 'đang theo dõi' },
    completed: 'đã hoàn thành',
    overdue: 'Tồn quá hạn khi chốt',
    overdueUnit: 'nhiệm vụ',
    onTime: 'Đúng hạn trên đã hoàn thành, %',
    axisFrom: (percent: string) => `(trục từ ${percent})`,
    tet: 'Tết',
    sentence: (first: string, last: string, total: string, overdue: string) =>
      `Từ ${first} đến ${last}; tháng cuối ${total} nhiệm vụ, tồn quá hạn ${overdue}.`,
  },
  table: {
    caption: 'Số liệu từng tháng',
    month: 'Tháng',
    snapshot: 'Bản số liệu',
    total: 'Tổng số',
    done: 'Đã hoàn thành',
    overdueStock: 'Tồn quá hạn',
    completion: 'Tỷ lệ hoàn thành',
    onTime: 'Đúng hạn trên đã hoàn thành',
    kept: 'Giữ hạn',
    noSnapshot: 'không có',
  },
  units: {
    title: 'Từng đơn vị giữ hạn ra sao trong 12 tháng?',
    subtitle:
      'Tỷ lệ giữ hạn, mỗi điểm gộp 3 tháng đến tháng đó, theo hạn xử lý và bản số liệu đang xem; cùng một thang. Số dưới tên: 3 tháng gần nhất; dưới 10 nhiệm vụ đến hạn thì để trống',
    few: 'dưới 10 nhiệm vụ đến hạn',
    sentence: (unit: string, rate: string, fraction: string) =>
      `${unit}: ${rate} (${fraction}) trong 3 tháng gần nhất`,
  },
  restated: {
    title: 'Số tính lại khác số đã chốt ở đâu?',
    none: 'Không tháng nào khác.',
    subtitle: 'Số đã chốt và số tính lại từ bản số liệu đang xem',
    columns: {
      month: 'Tháng',
      total: 'Tổng số',
      done: 'Đã hoàn thành',
      late: 'Hoàn thành quá hạn',
      then: 'đã chốt',
      now: 'tính lại',
    },
    caption: 'Các tháng có số liệu thay đổi sau khi chốt',
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
    none: 'No month has been closed by a snapshot yet.',
  },
  series: {
    label: 'Count months',
    'as-recorded': 'As recorded',
    'as-known-now': 'As known now',
  },
  noteRecorded:
    'Each month from the snapshot that closed it: the first on or after its last day. Closed figures do not change afterwards.',
  noteNow: 'Every month counted anew from the snapshot in view.',
  gap: 'no snapshot closed this month',
  chart: {
    title: 'Tasks, overdue stock and on-time share by month',
    subtitle: (first, last) => `${first} – ${last}`,
    volume: 'Tasks each month',
    assigned: { assigned: 'assigned', due: 'due', tracked: 'tracked' },
    completed: 'done',
    overdue: 'Overdue stock when closed',
    overdueUnit: 'tasks',
    onTime: 'On time among done, %',
    axisFrom: (percent) => `(axis from ${percent})`,
    tet: 'Tết',
    sentence: (first, last, total, overdue) =>
      `From ${first} to ${last}; ${counted(total, 'task')} and an overdue stock of ${overdue} in the last month.`,
  },
  table: {
    caption: 'Figures of each month',
    month: 'Month',
    snapshot: 'Snapshot',
    total: 'Total',
    done: 'Done',
    overdueStock: 'Overdue stock',
    completion: 'Completion',
    onTime: 'On time/done',
    kept: 'Kept',
    noSnapshot: 'none',
  },
  units: {
    title: 'How did each unit keep its deadlines over 12 months?',
    subtitle:
      'Deadlines kept, each point over the 3 months up to it, by deadline, from the snapshot in view; one scale for all. Under each name: the last 3 months; blank where fewer than 10 fell due',
    few: 'fewer than 10 fell due',
    sentence: (unit, rate, fraction) => `${unit}: ${rate} (${fraction}) over the last 3 months`,
  },
  restated: {
    title: 'Where do today’s figures differ from those recorded?',
    none: 'In no month.',
    subtitle: 'As recorded, and counted anew from the snapshot in view',
    columns: {
      month: 'Month',
      total: 'Total',
      done: 'Done',
      late: 'Done late',
      then: 'then',
      now: 'now',
    },
    caption: 'Months whose figures changed after they were closed',
  },
};

export const trends = { vi, en };
