import type { Companion } from '#app/model/measure.ts';
import { counted } from '../plural.ts';

const vi = {
  title: 'Xếp hạng',
  sentence: {
    lower: (count: string) => `${count} đơn vị giữ hạn dưới mặt bằng nhóm: `,
    noneLower: 'Không đơn vị nào giữ hạn dưới mặt bằng nhóm.',
    noneRanked: 'Chưa đơn vị nào đủ căn cứ để xếp hạng.',
    counts: (higher: string, similar: string, unranked: string) =>
      `${higher} đơn vị trên mặt bằng; ${similar} đơn vị tương đương mặt bằng; ${unranked} đơn vị không xếp hạng.`,
    basis_not_due: 'Bảng này không xếp hạng: chỉ xếp hạng theo hạn xử lý.',
    single_month: 'Bảng này không xếp hạng: một tháng chỉ để mô tả.',
    filtered: 'Bảng này không xếp hạng: đang lọc theo trạng thái, dấu hiệu hoặc tìm kiếm.',
  },
  note: (about: string) =>
    `Tỷ lệ giữ hạn = hoàn thành đúng hạn / (hoàn thành đúng hạn + hoàn thành quá hạn + quá hạn chưa hoàn thành). ${about}. Xếp hạng trong từng nhóm.`,
  groupChoice: {
    only: (name: string) => `Chỉ xem nhóm ${name}`,
    every: (name: string) => `${name}: đang xem riêng, bấm để xem lại mọi nhóm`,
  },
  table: {
    caption: 'Xếp hạng đơn vị theo tỷ lệ giữ hạn',
    rank: 'Hạng, ±',
    unit: 'Đơn vị',
    rate: 'Giữ hạn',
    ratio: 'tử/mẫu',
    band: 'So với mặt bằng',
    trend: '12 tháng qua',
    trendAxis: '40–100%',
    statusMix: 'Trạng thái',
    statusMixAxis: (most: string) => `0–${most} nhiệm vụ`,
    companions: {
      completion_rate: 'Hoàn thành',
      extension_rate: 'Lùi hạn',
      no_deadline_share: 'Không hạn',
      same_day_bulk_completion_share: 'Dồn ngày',
      hanging_share: 'Treo',
      median_days_overdue: 'Quá hạn trung vị, ngày',
      days_overdue_p90: 'Quá hạn phân vị 90, ngày',
    } satisfies Record<Companion, string>,
    overdueTasks: (count: string) => `${count} nhiệm vụ`,
    open: 'Quá hạn',
  },
  group: (units: string, ranked: string, rate: string, ratio: string) =>
    `${units} đơn vị, ${ranked} được xếp hạng · mặt bằng nhóm ${rate} (${ratio})`,
  groupNoRate: (units: string) => `${units} đơn vị, chưa có nhiệm vụ đến hạn`,
  movement: {
    up: (places: string) => `lên ${places} bậc`,
    down: (places: string) => `xuống ${places} bậc`,
    same: 'giữ hạng',
    none: 'không so sánh',
  },
  sparkSentence: (unit: string, values: string) => `${unit}, giữ hạn từng tháng: ${values}`,
  mixSentence: (onTime: string, late: string, overdue: string, hanging: string) =>
    `${onTime} đúng hạn, ${late} quá hạn đã xong, ${overdue} quá hạn chưa xong, ${hanging} treo`,
  notUsing: {
    heading: 'Chưa sử dụng hệ thống',
    note: (count: string) => `${count} đơn vị, không tính tỷ lệ`,
    caption: 'Đơn vị chưa sử dụng hệ thống',
    unit: 'Đơn vị',
    reason: 'Căn cứ',
    no_rows: 'Không có nhiệm vụ nào trong bản số liệu',
    no_change: (overdue: string) =>
      `Có nhiệm vụ quá hạn, không cập nhật nhiệm vụ nào qua 3 bản số liệu gần nhất · ${overdue} quá hạn`,
  },
  thresholds:
    'Ngưỡng. Mẫu số từ 30: xếp hạng; 10 đến 29: nêu tỷ lệ và khoảng tin cậy, không xếp hạng; dưới 10: chỉ nêu số lượng. Khoảng Wilson 95%. Mức so với mặt bằng theo giới hạn nhị thức chính xác 95% (thấp hơn, cao hơn) và 99,8% (rõ rệt). Đồng hạng: 1-2-2-4.',
  companions:
    'Lùi hạn: tỷ lệ nhiệm vụ có hạn đã được lùi hạn. Không hạn: tỷ lệ nhiệm vụ giao trong kỳ không có hạn. Dồn ngày: tỷ lệ hoàn thành vào ngày đơn vị hoàn thành hơn 10 nhiệm vụ và quá nửa số nhiệm vụ của tháng. In đậm: lùi hạn, dồn ngày trên 20%; không hạn trên 60%.',
  compared: (asOf: string) => `±: so với cùng kỳ lùi một tháng, theo số chốt ${asOf}.`,
  notCompared: '±: chưa có bản số liệu chốt kỳ lùi một tháng để so sánh.',
  funnel: {
    title: 'Khác biệt nào vượt quá ngẫu nhiên?',
    subtitle:
      'Mỗi chấm là một đơn vị. Trong vùng tô: chưa đủ căn cứ nói khác mặt bằng nhóm. Chấm đặc: ngoài giới hạn 95%; nét đứt: giới hạn 99,8%; chấm viền đứt: chưa xếp hạng',
    panel: (group: string) => `${group}: tỷ lệ giữ hạn, %`,
    xAxis: 'Số nhiệm vụ có hạn trong kỳ (mẫu số)',
    reference: 'mặt bằng',
    inner: '95%',
    outer: '99,8%',
    sentence: (group: string, lower: string, higher: string) =>
      `${group}: ngoài giới hạn dưới có ${lower}; ngoài giới hạn trên có ${higher}.`,
    nobody: 'không đơn vị nào',
  },
};

const en: typeof vi = {
  title: 'League',
  sentence: {
    lower: (count) => `Units keeping deadlines below their group’s level (${count}): `,
    noneLower: 'No unit keeps its deadlines below its group’s level.',
    noneRanked: 'No unit has enough tasks to be ranked.',
    counts: (higher, similar, unranked) =>
      `${higher} above the level; ${similar} at the level; ${unranked} not ranked.`,
    basis_not_due: 'This table ranks nobody: units are ranked by deadline only.',
    single_month: 'This table ranks nobody: a single month is descriptive.',
    filtered: 'This table ranks nobody: a status, flag or search filter is set.',
  },
  note: (about) =>
    `Deadlines kept = done on time / (done on time + done late + overdue, not done). Population: ${about.slice(0, 1).toLowerCase()}${about.slice(1)}. Ranked within each peer group.`,
  groupChoice: {
    only: (name) => `Only the group ${name}`,
    every: (name) => `${name}: shown alone, press to see every group again`,
  },
  table: {
    caption: 'Units ranked by deadlines kept',
    rank: 'Rank, ±',
    unit: 'Unit',
    rate: 'Kept',
    ratio: 'Kept / due',
    band: 'Against the group',
    trend: 'Last 12 months',
    trendAxis: '40–100%',
    statusMix: 'Status',
    statusMixAxis: (most) => `0–${most} tasks`,
    companions: {
      completion_rate: 'Done',
      extension_rate: 'Moved',
      no_deadline_share: 'No deadline',
      same_day_bulk_completion_share: 'In bulk',
      hanging_share: 'Hanging',
      median_days_overdue: 'Days overdue, median',
      days_overdue_p90: 'Days overdue, 90th percentile',
    },
    overdueTasks: (count) => counted(count, 'task'),
    open: 'Overdue',
  },
  group: (units, ranked, rate, ratio) =>
    `${units} units, ${ranked} ranked · group level ${rate} (${ratio})`,
  groupNoRate: (units) => `${units} units, nothing has fallen due`,
  movement: {
    up: (places) => `up ${places}`,
    down: (places) => `down ${places}`,
    same: 'same rank',
    none: 'not compared',
  },
  sparkSentence: (unit, values) => `${unit}, deadlines kept by month: ${values}`,
  mixSentence: (onTime, late, overdue, hanging) =>
    `${onTime} on time, ${late} late, ${overdue} overdue and not done, ${hanging} hanging`,
  notUsing: {
    heading: 'Not using the system',
    note: (count) => `${count} units, no rate is given`,
    caption: 'Units that have not taken up the system',
    unit: 'Unit',
    reason: 'Evidence',
    no_rows: 'No task at all in the snapshot',
    no_change: (overdue) =>
      `Something overdue and no change to any row over the last 3 snapshots · ${overdue} overdue`,
  },
  thresholds:
    'Thresholds. Denominator from 30: ranked; 10 to 29: rate and interval, no rank; below 10: counts only. 95% Wilson interval. Against the group by exact binomial limits, 95% (lower, higher) and 99.8% (clearly). Ties: 1-2-2-4.',
  companions:
    'Moved: share of tasks with a deadline whose deadline was moved. No deadline: share of tasks assigned in the period without one. In bulk: done on a day on which the unit closed more than 10 tasks and over half of its month. Bold: moved or in bulk above 20%, no deadline above 60%.',
  compared: (asOf) => `±: against the same window one month earlier, as closed at ${asOf}.`,
  notCompared: '±: no snapshot closed the window one month earlier.',
  funnel: {
    title: 'Which differences are more than chance?',
    subtitle:
      'Each dot is a unit. Inside the shaded band a unit cannot be told from its group’s level. Solid: outside the 95% limits; dashed line: 99.8% limits; dashed dot: not ranked',
    panel: (group) => `${group}: deadlines kept, %`,
    xAxis: 'Tasks with a deadline in the period (denominator)',
    reference: 'level',
    inner: '95%',
    outer: '99.8%',
    sentence: (group, lower, higher) =>
      `${group}: below the lower limit: ${lower}; above the upper limit: ${higher}.`,
    nobody: 'none',
  },
};

export const league = { vi, en };
