import type { NotRankedReason } from '#app/model/league.ts';

const vi = {
  interval: 'Khoảng tin cậy 95%',
  intervalSentence: (rate: string, ratio: string, low: string, high: string, reference: string) =>
    `${rate} (${ratio}), khoảng tin cậy ${low}–${high}; mặt bằng nhóm ${reference}`,
  notRanked: {
    not_using_system: 'Chưa sử dụng hệ thống',
    no_tasks_due: 'Không xếp hạng vì không có nhiệm vụ nào đến hạn',
    n_below_10: 'Chỉ nêu số lượng vì dưới 10 nhiệm vụ có hạn',
    n_below_30: 'Không xếp hạng vì mẫu số dưới 30',
    basis_not_due: 'Chỉ xếp hạng theo hạn xử lý',
    single_month: 'Một tháng chỉ để mô tả, không xếp hạng',
    filtered: 'Không xếp hạng khi lọc trạng thái',
  } satisfies Record<NotRankedReason, string>,
  notUsing: {
    no_rows: 'Chưa sử dụng hệ thống: không có nhiệm vụ nào trong bản số liệu.',
    no_change:
      'Chưa sử dụng hệ thống: có nhiệm vụ quá hạn mà không cập nhật nhiệm vụ nào qua 3 bản số liệu gần nhất.',
  },
};

const en: typeof vi = {
  interval: '95% interval',
  intervalSentence: (rate, ratio, low, high, reference) =>
    `${rate} (${ratio}), interval ${low}–${high}; group level ${reference}`,
  notRanked: {
    not_using_system: 'Not using the system',
    no_tasks_due: 'Not ranked because nothing has fallen due',
    n_below_10: 'Counts only because fewer than 10 tasks had a deadline',
    n_below_30: 'Not ranked: below 30',
    basis_not_due: 'Ranked by deadline only',
    single_month: 'A single month is described, not ranked',
    filtered: 'Not ranked while filtered by status',
  },
  notUsing: {
    no_rows: 'Not using the system: no task at all in the snapshot.',
    no_change:
      'Not using the system: something overdue and no change to any row over the last 3 snapshots.',
  },
};

export const standing = { vi, en };
