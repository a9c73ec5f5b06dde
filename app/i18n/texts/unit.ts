import { counted, isOrAre } from '../plural.ts';
const vi = {
  breadcrumb: 'Đường dẫn',
  allOverdue: (count: string) => `Đang quá hạn, mọi thời kỳ: ${count} nhiệm vụ.`,
  sentence: {
    done: (period: string, done: string, total: string, share: string) =>
      `${period}: ${done} trong ${total} nhiệm vụ đã hoàn thành (${share});`,
    none: (period: string) => `${period}: không có nhiệm vụ nào.`,
  },
  standing: {
    title: 'Đơn vị đứng ở đâu trong nhóm?',
    subtitle: (from: string, to: string) =>
      `Tỷ lệ giữ hạn, hạn từ ${from} đến ${to}. Chấm: tỷ lệ; đoạn: khoảng tin cậy 95%; vạch: mặt bằng nhóm`,
    ranked: (rank: string, of: string, group: string) =>
      `Hạng ${rank} trong ${of} đơn vị được xếp hạng của nhóm ${group}`,
    band: (band: string) => `So với mặt bằng nhóm: ${band}`,
    peer: 'Đơn vị cùng nhóm',
    kept: 'Giữ hạn',
    caption: 'Vị trí trong nhóm',
  },
  overdue: {
    title: (count: string) => `${count} nhiệm vụ đang quá hạn`,
    titleNone: 'Không có nhiệm vụ nào đang quá hạn',
    subtitle: 'Mọi nhiệm vụ đang theo dõi, lâu nhất ở trên',
    subtitlePart: (shown: string) =>
      `Mọi nhiệm vụ đang theo dõi; ${shown} nhiệm vụ quá hạn lâu nhất`,
    all: (count: string) => `Xem cả ${count} nhiệm vụ`,
  },
  dueSoon: {
    title: (count: string, days: string) => `${count} nhiệm vụ đến hạn trong ${days} ngày tới`,
    titleNone: (days: string) => `Không có nhiệm vụ nào đến hạn trong ${days} ngày tới`,
    subtitle: 'Mọi nhiệm vụ đang theo dõi, gần nhất ở trên',
    subtitlePart: (shown: string) =>
      `Mọi nhiệm vụ đang theo dõi; ${shown} nhiệm vụ có hạn gần nhất`,
  },
  foreignTasks:
    'Danh sách nhiệm vụ của đơn vị này chỉ dành cho chính đơn vị, lãnh đạo và cán bộ tổng hợp.',
  trend: { title: 'Từng tháng' },
};

const en: typeof vi = {
  breadcrumb: 'Path',
  allOverdue: (count) => `Overdue now, whatever the period: ${count}.`,
  sentence: {
    done: (period, done, total, share) =>
      `${period}: ${done} of ${counted(total, 'task')} ${isOrAre(done)} done (${share});`,
    none: (period) => `${period}: no tasks.`,
  },
  standing: {
    title: 'Where does the unit stand among its peers?',
    subtitle: (from, to) =>
      `Deadlines kept, due from ${from} to ${to}. Dot: rate; line: 95% interval; bar: the group’s level`,
    ranked: (rank, of, group) => `Rank ${rank} of ${of} ranked units in ${group}`,
    band: (band) => `Against the group’s level: ${band}`,
    peer: 'Peers',
    kept: 'Kept',
    caption: 'Standing in the peer group',
  },
  overdue: {
    title: (count) => `${counted(count, 'task')} ${isOrAre(count)} overdue`,
    titleNone: 'No task is overdue',
    subtitle: 'Every tracked task, the longest first',
    subtitlePart: (shown) => `Of every tracked task, the ${shown} overdue longest`,
    all: (count) => `See all ${counted(count, 'task')}`,
  },
  dueSoon: {
    title: (count, days) =>
      `${counted(count, 'task')} ${count === '1' ? 'falls' : 'fall'} due within ${counted(days, 'day')}`,
    titleNone: (days) => `No task falls due within ${days} days`,
    subtitle: 'Every tracked task, the nearest first',
    subtitlePart: (shown) => `Of every tracked task, the ${shown} due first`,
  },
  foreignTasks:
    'The tasks of this unit are listed for the unit itself, for leaders and for editors only.',
  trend: { title: 'Month by month' },
};

export const unit = { vi, en };
