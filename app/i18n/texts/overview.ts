import { counted, isOrAre } from '../plural.ts';
const vi = {
  title: 'Tổng quan',
  sentence: {
    done: (period: string, done: string, total: string, share: string) =>
      `${period}: ${done} trong ${total} nhiệm vụ đã hoàn thành (${share});`,
    none: (period: string) => `${period}: không có nhiệm vụ nào.`,
    matching: (period: string, count: string) => `${period}: ${count} nhiệm vụ khớp bộ lọc.`,
    matchingHead: (period: string) => `${period}: `,
    matchingOf: (_count: string, total: string) => ` trong ${total} nhiệm vụ khớp bộ lọc.`,
    late: (count: string) => `${count} hoàn thành quá hạn`,
    overdue: (count: string) => `${count} quá hạn`,
    overdueAllHanging: (count: string) =>
      count === '1' ? '1 quá hạn, đang treo' : `${count} quá hạn, đều treo`,
    overdueSomeHanging: (count: string, hanging: string) =>
      `${count} quá hạn, trong đó ${hanging} treo`,
    noneOverdue: 'chưa có nhiệm vụ nào trong số này quá hạn',
    urgeFirst: 'Cần đôn đốc trước: ',
    and: '; ',
    listEnd: '.',
  },
  note: (total: string, verb: string, from: string, to: string, units: string) =>
    `${total} nhiệm vụ ${verb} từ ${from} đến ${to}, do ${units} đơn vị chủ trì.`,
  noteAfter: (day: string) => `Kỳ này sau thời điểm chốt số liệu ${day}. Hãy chọn kỳ sớm hơn.`,
  noteEmpty: (verb: string) => `Không có nhiệm vụ ${verb} trong kỳ. Hãy chọn kỳ khác.`,
  noteTracked: (total: string, units: string) =>
    `${total} nhiệm vụ đang theo dõi của ${units} đơn vị.`,
  noteBefore: (period: string, asOf: string) => `${period} lấy theo số chốt ${asOf}.`,
  noteNoBefore: 'Không có bản số liệu nào chốt kỳ trước để so sánh.',
  tiles: {
    completion: 'Tỷ lệ hoàn thành',
    onTime: 'Đúng hạn trên đã hoàn thành',
    kept: 'Giữ hạn',
    overdue: 'Quá hạn, chưa hoàn thành',
    noDeadline: 'Không hạn trên chưa hoàn thành',
    ofTasks: ' nhiệm vụ',
    ofDone: (noDeadline: string) => `, gồm ${noDeadline} không hạn`,
    ofKept: ' có hạn, đã rõ kết quả',
    ofOpen: (share: string) => ` chưa xong (${share})`,
    ofOpenPlain: ' chưa hoàn thành',
    change: (difference: string, period: string, before: string) =>
      `${difference} điểm % (${period}: ${before})`,
    changeCount: (difference: string, period: string, before: string) =>
      `${difference} (${period}: ${before})`,
    noChange: (period: string, before: string) => `như ${period} (${before})`,
    month: (month: number) => `tháng ${month}`,
  },
  status: {
    title: {
      mostlyDoneOnTime: 'Phần lớn nhiệm vụ đã hoàn thành đúng hạn',
      mostlyOpenNoDeadline: (share: string) =>
        `${share} nhiệm vụ chưa hoàn thành, phần lớn không có hạn`,
      mostlyOpenInTime: (share: string) =>
        `${share} nhiệm vụ chưa hoàn thành, phần lớn chưa đến hạn`,
      mostlyOpenOverdue: (share: string) =>
        `${share} nhiệm vụ chưa hoàn thành, phần lớn đã quá hạn`,
      plain: 'Nhiệm vụ đang ở trạng thái nào?',
    },
    subtitle: (total: string, what: string, asOf: string) =>
      `${total} ${what}, theo trạng thái đến ${asOf}`,
    columns: { status: 'Trạng thái', tasks: 'Nhiệm vụ', share: 'Tỷ lệ, %' },
    overdueAllHanging: 'Quá hạn, đều treo',
    hangingWithin: 'Trong đó treo',
  },
  trend: {
    titlePeak: (month: string, months: number) => `${month} giao nhiều nhất trong ${months} tháng`,
    titlePlain: (months: number) => `${months} tháng qua diễn biến ra sao?`,
    overdueUp: ', tồn quá hạn tăng so với tháng trước',
    overdueDown: ', tồn quá hạn giảm so với tháng trước',
    subtitle: (first: string, last: string) =>
      `${first} – ${last}, mỗi tháng theo bản số liệu đã chốt tháng đó`,
    all: 'Xem xu hướng',
  },
  league: {
    titleLower: (count: string) => `${count} đơn vị nằm dưới mặt bằng nhóm của mình`,
    titleNone: 'Không đơn vị nào nằm dưới mặt bằng nhóm của mình',
    subtitle: (from: string, to: string) =>
      `Tỷ lệ giữ hạn, hạn từ ${from} đến ${to}. Chấm: tỷ lệ; đoạn: khoảng tin cậy 95%; vạch: mặt bằng nhóm`,
    urge: 'Cần đôn đốc trước',
    lead: 'Dẫn đầu',
    groups: 'Mặt bằng nhóm',
    kept: 'Giữ hạn',
    groupLine: (group: string, ranked: string) => `${group}: ${ranked} đơn vị được xếp hạng`,
    overdue: (count: string, hanging: string) =>
      hanging === '0' ? `${count} quá hạn` : `${count} quá hạn, ${hanging} treo`,
    noOverdue: 'không quá hạn',
    notUsing: (count: string, names: string) => `Chưa sử dụng hệ thống (${count}): ${names}.`,
    all: 'Xem cả bảng xếp hạng',
    nobody: 'Chưa đơn vị nào đủ 30 nhiệm vụ có hạn để xếp hạng.',
    onlyUnit: (unit: string) => `Chỉ xem ${unit}`,
    everyUnit: (unit: string) => `${unit}: đang xem riêng, bấm để xem lại mọi đơn vị`,
  },
  holders: {
    title: (units: string) => `${units} đơn vị có nhiệm vụ khớp bộ lọc`,
    subtitle: (total: string) => `${total} nhiệm vụ, đơn vị nhiều nhất đứng trước`,
    heading: 'Số nhiệm vụ',
    total: 'Tổng',
    others: (units: string) => `${units} đơn vị khác`,
    unit: (name: string, tasks: string) => `${name}: ${tasks} nhiệm vụ`,
    all: (total: string) => `Xem ${total} nhiệm vụ`,
  },
  ageing: {
    title: (total: string, long: string) =>
      long === '0'
        ? `${total} nhiệm vụ đang quá hạn, chưa nhiệm vụ nào quá 30 ngày`
        : `${total} nhiệm vụ đang quá hạn, ${long} quá trên 30 ngày`,
    titleNone: 'Không có nhiệm vụ nào đang quá hạn',
    subtitle: 'Mọi nhiệm vụ đang theo dõi. Đặc: chưa có kết quả; gạch chéo: treo',
    subtitleNarrowed: 'Nhiệm vụ đang theo dõi khớp bộ lọc. Đặc: chưa có kết quả; gạch chéo: treo',
    heading: 'Số ngày quá hạn',
    equation: (solid: string, hanging: string) => ` = ${solid} chưa có kết quả + ${hanging} treo`,
    total: 'Tổng',
    band: (label: string, value: string, hanging: string) =>
      `${value} nhiệm vụ quá hạn ${label.toLocaleLowerCase()}, ${hanging} treo`,
    all: (total: string) => `Xem ${total} nhiệm vụ`,
    columns: {
      band: 'Số ngày quá hạn',
      solid: 'Chưa có kết quả',
      hanging: 'Treo',
      total: 'Tổng',
      period: 'Thuộc kỳ',
    },
  },
};

const MONTHS = 'Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec'.split(' ');

const en: typeof vi = {
  title: 'Overview',
  sentence: {
    done: (period, done, total, share) =>
      `${period}: ${done} of ${counted(total, 'task')} ${isOrAre(done)} done (${share});`,
    none: (period) => `${period}: no tasks.`,
    matching: (period, count) =>
      `${period}: ${counted(count, 'task')} ${count === '1' ? 'matches' : 'match'} the filters.`,
    matchingHead: (period) => `${period}: `,
    matchingOf: (count, total) =>
      ` of ${counted(total, 'task')} ${count === '1' ? 'matches' : 'match'} the filters.`,
    late: (count) => `${count} done late`,
    overdue: (count) => `${count} overdue`,
    overdueAllHanging: (count) =>
      count === '1' ? '1 overdue, hanging' : `${count} overdue, all hanging`,
    overdueSomeHanging: (count, hanging) => `${count} overdue, ${hanging} of them hanging`,
    noneOverdue: 'none of them overdue',
    urgeFirst: 'To be urged first: ',
    and: '; ',
    listEnd: '.',
  },
  note: (total, verb, from, to, units) =>
    `${counted(total, 'task')} ${verb} from ${from} to ${to}, led by ${counted(units, 'unit')}.`,
  noteAfter: (day) => `This period lies after the as-of day, ${day}. Choose an earlier one.`,
  noteEmpty: (verb) => `No task was ${verb} in the period. Choose another one.`,
  noteTracked: (total, units) =>
    `${counted(total, 'tracked task')}, led by ${counted(units, 'unit')}.`,
  noteBefore: (period, asOf) => `${period} as it was closed at ${asOf}.`,
  noteNoBefore: 'No snapshot closed the period before, so nothing is compared.',
  tiles: {
    completion: 'Completion rate',
    onTime: 'On time among done',
    kept: 'Deadlines kept',
    overdue: 'Overdue, not done',
    noDeadline: 'No deadline among not done',
    ofTasks: ' tasks',
    ofDone: (noDeadline) => `, ${noDeadline} without a deadline`,
    ofKept: ' with a deadline and an outcome',
    ofOpen: (share) => ` not done (${share})`,
    ofOpenPlain: ' not done',
    change: (difference, period, before) => `${difference} points (${period}: ${before})`,
    changeCount: (difference, period, before) => `${difference} (${period}: ${before})`,
    noChange: (period, before) => `as in ${period} (${before})`,
    month: (month) => MONTHS[month - 1] ?? String(month),
  },
  status: {
    title: {
      mostlyDoneOnTime: 'Most tasks were done on time',
      mostlyOpenNoDeadline: (share) =>
        `${share} of the tasks are not done, most without a deadline`,
      mostlyOpenInTime: (share) => `${share} of the tasks are not done, most not yet due`,
      mostlyOpenOverdue: (share) => `${share} of the tasks are not done, most overdue`,
      plain: 'Where do the tasks stand?',
    },
    subtitle: (total, what, asOf) => `${total} ${what}, by status as of ${asOf}`,
    columns: { status: 'Status', tasks: 'Tasks', share: 'Share, %' },
    overdueAllHanging: 'Overdue, all hanging',
    hangingWithin: 'of them hanging',
  },
  trend: {
    titlePeak: (month, months) => `${month} brought the most tasks in ${months} months`,
    titlePlain: (months) => `How did the last ${months} months go?`,
    overdueUp: ', the overdue stock grew',
    overdueDown: ', the overdue stock shrank',
    subtitle: (first, last) => `${first} – ${last}, each month from the snapshot that closed it`,
    all: 'See the trends',
  },
  league: {
    titleLower: (count) => `Units below the level of their peer group: ${count}`,
    titleNone: 'No unit is below the level of its peer group',
    subtitle: (from, to) =>
      `Deadlines kept, due from ${from} to ${to}. Dot: rate; line: 95% interval; bar: the group’s level`,
    urge: 'To be urged first',
    lead: 'Leading',
    groups: 'Peer groups',
    kept: 'Kept',
    groupLine: (group, ranked) => `${group}: ${ranked} units ranked`,
    overdue: (count, hanging) =>
      hanging === '0' ? `${count} overdue` : `${count} overdue, ${hanging} hanging`,
    noOverdue: 'nothing overdue',
    notUsing: (count, names) => `Not using the system (${count}): ${names}.`,
    all: 'See the whole league',
    nobody: 'No unit has the 30 tasks with a deadline that a rank needs.',
    onlyUnit: (unit) => `Only ${unit}`,
    everyUnit: (unit) => `${unit}: shown alone, press to see every unit again`,
  },
  holders: {
    title: (units) => `${counted(units, 'unit')} ${units === '1' ? 'has' : 'have'} matching tasks`,
    subtitle: (total) => `${counted(total, 'task')}, most first`,
    heading: 'Tasks',
    total: 'Total',
    others: (units) => `${units} other ${units === '1' ? 'unit' : 'units'}`,
    unit: (name, tasks) => `${name}: ${counted(tasks, 'task')}`,
    all: (total) => `See ${counted(total, 'task')}`,
  },
  ageing: {
    title: (total, long) =>
      `${counted(total, 'task')} ${isOrAre(total)} overdue, ${long} for more than 30 days`,
    titleNone: 'No task is overdue',
    subtitle: 'Every tracked task. Solid: no result yet; hatched: hanging',
    subtitleNarrowed:
      'Tracked tasks that match the filters. Solid: no result yet; hatched: hanging',
    heading: 'Days overdue',
    equation: (solid, hanging) => ` = ${solid} without a result + ${hanging} hanging`,
    total: 'Total',
    band: (label, value, hanging) =>
      `${counted(value, 'task')} overdue by ${label}, ${hanging} hanging`,
    all: (total) => `See the ${counted(total, 'task')}`,
    columns: {
      band: 'Days overdue',
      solid: 'Not done',
      hanging: 'Hanging',
      total: 'Total',
      period: 'In period',
    },
  },
};

export const overview = { vi, en };
