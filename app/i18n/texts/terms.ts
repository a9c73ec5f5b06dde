import type { AgeingBand } from '#app/model/ageing.ts';
import type { Basis } from '#app/model/basis.ts';
import type { Flag } from '#app/model/flag.ts';
import type { Band } from '#app/model/interval.ts';
import type { Window } from '#app/model/period.ts';
import type { Status } from '#app/model/status.ts';
import type { PeerGroup } from '#app/model/unit.ts';

interface Terms {
  status: Record<Status, string>;
  /** Lower case, inside a sentence. */
  statusInText: Record<Status, string>;
  done: string;
  open: string;
  total: string;
  flag: Record<Flag, string>;
  group: Record<PeerGroup, string>;
  basis: Record<Basis, string>;
  basisVerb: Record<Basis, string>;
  window: Record<Window, string>;
  band: Record<Band, string>;
  ageing: Record<AgeingBand, string>;
  tasks: string;
  none: string;
  titleRemoved: string;
  yes: string;
  no: string;
}

const vi: Terms = {
  status: {
    done_on_time: 'Hoàn thành đúng hạn',
    done_late: 'Hoàn thành quá hạn',
    done_no_deadline: 'Hoàn thành, không hạn',
    open_in_time: 'Chưa đến hạn',
    open_overdue: 'Quá hạn, chưa hoàn thành',
    open_no_deadline: 'Không hạn, chưa hoàn thành',
  },
  statusInText: {
    done_on_time: 'hoàn thành đúng hạn',
    done_late: 'hoàn thành quá hạn',
    done_no_deadline: 'hoàn thành, không hạn',
    open_in_time: 'chưa đến hạn',
    open_overdue: 'quá hạn, chưa hoàn thành',
    open_no_deadline: 'không hạn, chưa hoàn thành',
  },
  done: 'Đã hoàn thành',
  open: 'Chưa hoàn thành',
  total: 'Tổng số',
  flag: {
    hanging: 'Treo',
    due_soon: 'Sắp đến hạn',
    extended: 'Đã lùi hạn',
    inherited: 'Nhận bàn giao',
    extension_requested: 'Xin gia hạn',
    awaiting_confirmation: 'Chờ xác nhận',
    paused: 'Tạm dừng',
    returned: 'Trả lại',
  },
  group: {
    department: 'Sở, ban, ngành',
    district: 'Huyện, thị xã, thành phố',
    commune: 'Xã, phường',
    central: 'Cơ quan ngành dọc',
    armed_forces: 'Lực lượng vũ trang',
    other: 'Đơn vị khác',
  },
  basis: { assigned: 'Ngày giao', due: 'Hạn xử lý', tracked: 'Mọi nhiệm vụ đang theo dõi' },
  basisVerb: { assigned: 'giao', due: 'đến hạn', tracked: 'đang theo dõi' },
  window: { calendar: 'Theo lịch', nd09: 'Từ ngày 15 đến ngày 14 (Nghị định 09/2019)' },
  band: {
    much_lower: 'Thấp hơn rõ rệt',
    lower: 'Thấp hơn',
    similar: 'Tương đương',
    higher: 'Cao hơn',
    much_higher: 'Cao hơn rõ rệt',
  },
  ageing: {
    '1-7': '1–7 ngày',
    '8-14': '8–14 ngày',
    '15-30': '15–30 ngày',
    '31-90': '31–90 ngày',
    'over-90': 'Trên 90 ngày',
  },
  tasks: 'nhiệm vụ',
  none: '–',
  titleRemoved: '(nội dung đã xóa khi hết thời hạn lưu)',
  yes: 'Có',
  no: 'Không',
};

const en: Terms = {
  status: {
    done_on_time: 'Done on time',
    done_late: 'Done late',
    done_no_deadline: 'Done, no deadline',
    open_in_time: 'Not yet due',
    open_overdue: 'Overdue, not done',
    open_no_deadline: 'No deadline, not done',
  },
  statusInText: {
    done_on_time: 'done on time',
    done_late: 'done late',
    done_no_deadline: 'done without a deadline',
    open_in_time: 'not yet due',
    open_overdue: 'overdue and not done',
    open_no_deadline: 'open without a deadline',
  },
  done: 'Done',
  open: 'Not done',
  total: 'Total',
  flag: {
    hanging: 'Hanging',
    due_soon: 'Due soon',
    extended: 'Deadline moved',
    inherited: 'Inherited',
    extension_requested: 'Extension requested',
    awaiting_confirmation: 'Awaiting confirmation',
    paused: 'Paused',
    returned: 'Returned',
  },
  group: {
    department: 'Departments',
    district: 'Districts, towns and cities',
    commune: 'Communes and wards',
    central: 'Central agencies in the province',
    armed_forces: 'Armed forces',
    other: 'Other units',
  },
  basis: { assigned: 'Date assigned', due: 'Deadline', tracked: 'Every tracked task' },
  basisVerb: { assigned: 'assigned', due: 'due', tracked: 'tracked' },
  window: { calendar: 'Calendar', nd09: '15th to 14th (Decree 09/2019)' },
  band: {
    much_lower: 'Clearly lower',
    lower: 'Lower',
    similar: 'Similar',
    higher: 'Higher',
    much_higher: 'Clearly higher',
  },
  ageing: {
    '1-7': '1–7 days',
    '8-14': '8–14 days',
    '15-30': '15–30 days',
    '31-90': '31–90 days',
    'over-90': 'Over 90 days',
  },
  tasks: 'tasks',
  none: '–',
  titleRemoved: '(text removed when its time was over)',
  yes: 'Yes',
  no: 'No',
};

export const terms = { vi, en };
