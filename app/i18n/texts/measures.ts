import type { MeasureName } from '#app/model/measure.ts';

interface MeasureText {
  name: string;
  /** Numerator / denominator in words. */
  formula: string;
  /** What it says and what it does not. */
  words: string;
}

const vi: Record<MeasureName, MeasureText> = {
  completion_rate: {
    name: 'Tỷ lệ hoàn thành',
    formula: 'đã hoàn thành / tổng số',
    words: 'Mọi nhiệm vụ đã xong, đúng hạn hay quá hạn, có hạn hay không hạn.',
  },
  on_time_share: {
    name: 'Đúng hạn trên đã hoàn thành',
    formula: '(hoàn thành đúng hạn + hoàn thành, không hạn) / đã hoàn thành',
    words:
      'Cách tính trong báo cáo của Văn phòng: nhiệm vụ không giao hạn được tính là đúng hạn; nhiệm vụ quá hạn mà chưa xong không có mặt trong tỷ lệ này.',
  },
  late_share: {
    name: 'Quá hạn trên đã hoàn thành',
    formula: 'hoàn thành quá hạn / đã hoàn thành',
    words: 'Phần còn lại của “đúng hạn trên đã hoàn thành”.',
  },
  open_share: {
    name: 'Tỷ lệ chưa hoàn thành',
    formula: 'chưa hoàn thành / tổng số',
    words: 'Phần còn lại của tỷ lệ hoàn thành.',
  },
  open_in_time_share: {
    name: 'Chưa đến hạn trên chưa hoàn thành',
    formula: 'chưa đến hạn / chưa hoàn thành',
    words: 'Nhiệm vụ đến hạn đúng ngày chốt số liệu vẫn là chưa đến hạn.',
  },
  open_no_deadline_share: {
    name: 'Không hạn trên chưa hoàn thành',
    formula: 'không hạn, chưa hoàn thành / chưa hoàn thành',
    words: 'Nhiệm vụ giao mà không ấn định ngày phải xong.',
  },
  hanging_share: {
    name: 'Treo trên chưa hoàn thành',
    formula: 'treo / chưa hoàn thành',
    words:
      'Treo: đã có kết quả nhưng chưa cập nhật nên phần mềm báo quá hạn. Nhiệm vụ treo vẫn nằm trong “quá hạn, chưa hoàn thành”.',
  },
  deadline_kept_rate: {
    name: 'Tỷ lệ giữ hạn',
    formula:
      'hoàn thành đúng hạn / (hoàn thành đúng hạn + hoàn thành quá hạn + quá hạn, chưa hoàn thành)',
    words:
      'Chỉ tiêu xếp hạng. Hoàn thành muộn và chưa hoàn thành khi đã quá hạn đều bị tính là không giữ hạn; nhiệm vụ không hạn không cộng, không trừ. Chỉ xếp hạng theo hạn xử lý, với các hạn đã đến.',
  },
  overdue_open: {
    name: 'Quá hạn, chưa hoàn thành',
    formula: 'số nhiệm vụ; so với số chưa hoàn thành',
    words: 'Nhiệm vụ có hạn trước ngày chốt số liệu mà chưa xong, kể cả nhiệm vụ treo.',
  },
  median_days_overdue: {
    name: 'Số ngày quá hạn, trung vị',
    formula: 'trung vị số ngày lịch quá hạn của các nhiệm vụ quá hạn, chưa hoàn thành',
    words: 'Một nửa số nhiệm vụ quá hạn lâu hơn, một nửa ít hơn số ngày này.',
  },
  days_overdue_p90: {
    name: 'Số ngày quá hạn, phân vị 90',
    formula: 'phân vị 90 của số ngày lịch quá hạn, nội suy tuyến tính',
    words: 'Cứ mười nhiệm vụ quá hạn thì chín nhiệm vụ không lâu hơn số ngày này.',
  },
  extension_rate: {
    name: 'Tỷ lệ lùi hạn',
    formula: 'nhiệm vụ đã lùi hạn / nhiệm vụ có hạn',
    words: 'Hạn đang có hiệu lực muộn hơn hạn gốc, hoặc muộn hơn hạn trong một bản số liệu trước.',
  },
  no_deadline_share: {
    name: 'Tỷ lệ không hạn',
    formula: 'nhiệm vụ không hạn / nhiệm vụ giao trong kỳ',
    words: 'Luôn tính theo ngày giao, vì nhiệm vụ không hạn không có ngày đến hạn.',
  },
  same_day_bulk_completion_share: {
    name: 'Hoàn thành dồn ngày',
    formula: 'nhiệm vụ hoàn thành trong ngày dồn / đã hoàn thành',
    words: 'Ngày dồn: ngày đơn vị hoàn thành hơn 10 nhiệm vụ và hơn một nửa số nhiệm vụ của tháng.',
  },
};

const en: Record<MeasureName, MeasureText> = {
  completion_rate: {
    name: 'Completion rate',
    formula: 'done / total',
    words: 'Everything finished, on time or late, with a deadline or without.',
  },
  on_time_share: {
    name: 'On time among done',
    formula: '(done on time + done, no deadline) / done',
    words:
      'As the office’s reports count it: tasks without a deadline are on time; overdue tasks that are not done do not appear in it.',
  },
  late_share: {
    name: 'Late among done',
    formula: 'done late / done',
    words: 'What is left of “on time among done”.',
  },
  open_share: {
    name: 'Not done',
    formula: 'not done / total',
    words: 'What is left of the completion rate.',
  },
  open_in_time_share: {
    name: 'Not yet due among not done',
    formula: 'not yet due / not done',
    words: 'A task due on the as-of day itself is not yet late.',
  },
  open_no_deadline_share: {
    name: 'No deadline among not done',
    formula: 'no deadline, not done / not done',
    words: 'Assigned without a day by which it has to be finished.',
  },
  hanging_share: {
    name: 'Hanging among not done',
    formula: 'hanging / not done',
    words:
      'Hanging (treo): known to be finished but not updated, so the tracking system calls it overdue. Hanging tasks are part of “overdue, not done”.',
  },
  deadline_kept_rate: {
    name: 'Deadlines kept',
    formula: 'done on time / (done on time + done late + overdue, not done)',
    words:
      'The measure that ranks. Finishing late and not finishing count the same; no deadline counts neither way. Ranked only by deadline, over deadlines that have come.',
  },
  overdue_open: {
    name: 'Overdue, not done',
    formula: 'tasks; against those not done',
    words: 'Due before the as-of day and not done, hanging tasks included.',
  },
  median_days_overdue: {
    name: 'Days overdue, median',
    formula: 'median of the calendar days overdue of tasks overdue and not done',
    words: 'Half of the overdue tasks are overdue for longer, half for less.',
  },
  days_overdue_p90: {
    name: 'Days overdue, 90th percentile',
    formula: '90th percentile of the calendar days overdue, linearly interpolated',
    words: 'Nine of ten overdue tasks are overdue for no longer than this.',
  },
  extension_rate: {
    name: 'Deadlines moved',
    formula: 'tasks with a moved deadline / tasks with a deadline',
    words:
      'The deadline in force lies later than the original one, or than in an earlier snapshot.',
  },
  no_deadline_share: {
    name: 'Without a deadline',
    formula: 'tasks without a deadline / tasks assigned in the period',
    words: 'Always by date of assignment, since what has no deadline never falls due.',
  },
  same_day_bulk_completion_share: {
    name: 'Closed in bulk',
    formula: 'done on a bulk day / done',
    words: 'A bulk day: the unit closed more than 10 tasks and more than half of its month.',
  },
};

export const measures = { vi, en };
