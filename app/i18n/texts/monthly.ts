import { counted } from '../plural.ts';

const vi = {
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
    onTimeOfAll: 'Đúng hạn trên mọi nhiệm vụ đã hoàn thành, %',
    ratesOfAll:
      'Các tỷ lệ tính trên mọi nhiệm vụ, không riêng phần đang lọc theo trạng thái, dấu hiệu hay số ngày quá hạn',
    noneDone: 'chưa nhiệm vụ nào hoàn thành',
    noStock: 'không bản số liệu nào chốt các tháng này',
    axisFrom: (percent: string) => `(trục từ ${percent})`,
    tet: 'Tết',
    yearBefore: 'cùng kỳ năm trước',
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
    yearBefore: {
      column: 'So với cùng kỳ năm trước',
      none: 'không có bản số liệu chốt cùng kỳ',
      more: (name: string, difference: string, before: string) =>
        `${name} tăng ${difference} (${before})`,
      less: (name: string, difference: string, before: string) =>
        `${name} giảm ${difference} (${before})`,
      same: (name: string, before: string) => `${name} không đổi (${before})`,
      assigned: { assigned: 'giao', due: 'đến hạn', tracked: 'theo dõi' },
      done: 'hoàn thành',
      overdue: 'tồn quá hạn',
      onTime: 'đúng hạn',
      points: (value: string) => `${value} điểm %`,
    },
  },
};

const en: typeof vi = {
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
    onTimeOfAll: 'On time among all done tasks, %',
    ratesOfAll: 'Rates are of all tasks, not of those chosen by status, flag or days overdue alone',
    noneDone: 'no task is done',
    noStock: 'no snapshot closed these months',
    axisFrom: (percent) => `(axis from ${percent})`,
    tet: 'Tết',
    yearBefore: 'the year before',
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
    yearBefore: {
      column: 'Against the year before',
      none: 'no snapshot closed that month',
      more: (name, difference, before) => `${name} up ${difference} (${before})`,
      less: (name, difference, before) => `${name} down ${difference} (${before})`,
      same: (name, before) => `${name} unchanged (${before})`,
      assigned: { assigned: 'assigned', due: 'due', tracked: 'tracked' },
      done: 'done',
      overdue: 'overdue stock',
      onTime: 'on time',
      points: (value) => `${value} points`,
    },
  },
};

export const monthly = { vi, en };
