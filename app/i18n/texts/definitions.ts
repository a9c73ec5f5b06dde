import type { Basis } from '#app/model/basis.ts';
import type { Flag } from '#app/model/flag.ts';
import type { Status } from '#app/model/status.ts';

interface DefinitionTexts {
  title: string;
  sentence: string;
  note: string;
  statuses: {
    title: string;
    subtitle: string;
    columns: { name: string; rule: string };
    rules: Record<Status, string>;
  };
  flags: { title: string; subtitle: string; rules: Record<Flag, string> };
  measures: {
    title: string;
    subtitle: string;
    columns: { name: string; formula: string; words: string };
  };
  population: {
    title: string;
    subtitle: string;
    bases: Record<Basis, string>;
    periods: [string, string][];
  };
  fairness: { title: string; points: string[] };
  trends: { title: string; points: string[] };
  term: string;
  meaning: string;
}

const vi: DefinitionTexts = {
  title: 'Định nghĩa',
  sentence:
    'Mỗi con số có tử số, mẫu số, tập nhiệm vụ, kỳ và thời điểm; mỗi chỉ số chỉ có một cách tính.',
  note: 'Một dòng là một nhiệm vụ giao cho một đơn vị chủ trì: một văn bản giao ba đơn vị là ba dòng.',
  statuses: {
    title: 'Sáu trạng thái luôn cộng đủ tổng số',
    subtitle: 'Xét đến hết ngày chốt số liệu D: nhiệm vụ đến hạn đúng ngày D chưa phải quá hạn',
    columns: { name: 'Trạng thái', rule: 'Quy tắc' },
    rules: {
      done_on_time: 'Hoàn thành không muộn hơn D và không muộn hơn hạn',
      done_late: 'Hoàn thành không muộn hơn D nhưng sau hạn',
      done_no_deadline: 'Hoàn thành không muộn hơn D, không giao hạn',
      open_in_time: 'Chưa hoàn thành, hạn từ ngày D trở đi',
      open_overdue: 'Chưa hoàn thành, hạn trước ngày D',
      open_no_deadline: 'Chưa hoàn thành, không giao hạn',
    },
  },
  flags: {
    title: 'Dấu hiệu bổ sung cho trạng thái, không phải là trạng thái thứ bảy',
    subtitle: 'Ngưỡng được ghi cố định cùng bản số liệu khi công bố',
    rules: {
      hanging: 'Quá hạn, chưa hoàn thành trên phần mềm nhưng thực tế đã có kết quả',
      due_soon: 'Chưa đến hạn và hạn còn không quá {days} ngày (văn phòng đặt được)',
      extended:
        'Hạn đang có hiệu lực muộn hơn hạn gốc hoặc muộn hơn hạn trong một bản số liệu trước',
      inherited:
        'Nhiệm vụ chưa xong được chuyển từ đơn vị khác sang, giữ nguyên mã, ngày giao và hạn',
      extension_requested: 'Đơn vị đã xin gia hạn',
      awaiting_confirmation: 'Đã báo cáo, chờ xác nhận hoàn thành',
      paused: 'Được phép tạm dừng',
      returned: 'Đơn vị trả lại nhiệm vụ',
    },
  },
  measures: {
    title: 'Chỉ số',
    subtitle:
      'Tỷ lệ in một chữ số thập phân; chỉ các phần của cùng một tổng mới được làm tròn để cộng đủ 100,0%',
    columns: { name: 'Chỉ số', formula: 'Tử số / mẫu số', words: 'Ý nghĩa' },
  },
  population: {
    title: 'Tập nhiệm vụ và kỳ',
    subtitle: 'Không có tỷ lệ nào thiếu tập nhiệm vụ, kỳ và thời điểm',
    bases: {
      assigned: 'Nhiệm vụ có ngày giao trong kỳ',
      due: 'Nhiệm vụ có hạn xử lý trong kỳ',
      tracked: 'Mọi nhiệm vụ trong bản số liệu, không theo kỳ',
    },
    periods: [
      [
        'Mặc định',
        'Tháng gần nhất đã kết thúc, theo ngày giao; bảng xếp hạng: 12 tháng gần nhất, theo hạn xử lý',
      ],
      ['12 tháng gần nhất', 'Mười hai tháng trọn, kết thúc ở tháng gần nhất đã kết thúc'],
      ['Lũy kế', 'Từ ngày 1 tháng 1 đến ngày chốt số liệu'],
      [
        'Từ ngày 15 đến ngày 14',
        'Kỳ báo cáo theo Nghị định 09/2019/NĐ-CP: tháng tính từ ngày 15 tháng trước đến ngày 14',
      ],
    ],
  },
  fairness: {
    title: 'So sánh công bằng giữa các đơn vị',
    points: [
      'Xếp hạng chỉ trong nhóm cùng loại, theo tỷ lệ giữ hạn của 12 tháng.',
      'Mẫu số dưới 10: chỉ nêu số lượng. Từ 10 đến 29: nêu tỷ lệ và khoảng tin cậy Wilson 95%, không xếp hạng. Từ 30: xếp hạng; bằng nhau thì đồng hạng.',
      'Mức so với mặt bằng lấy theo giới hạn nhị thức chính xác quanh tỷ lệ của cả nhóm (Spiegelhalter 2005): ngoài 95% là thấp hơn hoặc cao hơn, ngoài 99,8% là rõ rệt.',
      'Đơn vị không có dòng nào, hoặc có nhiệm vụ quá hạn mà không cập nhật nhiệm vụ nào qua 3 bản số liệu gần nhất, được ghi “chưa sử dụng hệ thống”, không bao giờ là 0% hay 100%.',
    ],
  },
  trends: {
    title: 'Chuỗi theo tháng',
    points: [
      'Như đã chốt: mỗi tháng đọc từ bản số liệu đầu tiên có ngày từ cuối tháng trở đi và trước cuối tháng sau; không có thì để trống.',
      'Tính lại theo bản đang xem: các tháng ấy tính lại từ bản số liệu đang xem; chỗ nào khác thì liệt kê.',
      'Biến động giữa hai bản: đầu kỳ + mới giao + mở lại + nhận bàn giao = cuối kỳ + hoàn thành + rút khỏi hệ thống + bàn giao đi.',
    ],
  },
  term: 'Thuật ngữ',
  meaning: 'Giải thích',
};

const en: DefinitionTexts = {
  title: 'Definitions',
  sentence:
    'Every number has a numerator, a denominator, a population, a period and a moment; every measure is counted one way only.',
  note: 'One row is one task of one lead unit: a document that gives a task to three units is three rows.',
  statuses: {
    title: 'Six statuses that always add up to the total',
    subtitle: 'Judged at the end of the as-of day D: what is due on D is not yet late',
    columns: { name: 'Status', rule: 'Rule' },
    rules: {
      done_on_time: 'Done no later than D and no later than the deadline',
      done_late: 'Done no later than D, after the deadline',
      done_no_deadline: 'Done no later than D, without a deadline',
      open_in_time: 'Not done, due on D or later',
      open_overdue: 'Not done, due before D',
      open_no_deadline: 'Not done, without a deadline',
    },
  },
  flags: {
    title: 'Flags are set on top of a status; they are not a seventh status',
    subtitle: 'Thresholds are frozen with the snapshot when it is published',
    rules: {
      hanging: 'Overdue and not done in the tracking system although known to be finished',
      due_soon: 'Not yet due, with no more than {days} days left (configurable)',
      extended:
        'The deadline in force is later than the original one, or than in an earlier snapshot',
      inherited: 'An open task moved here from another unit, keeping its code, dates and deadline',
      extension_requested: 'The unit has asked for more time',
      awaiting_confirmation: 'Reported, waiting to be confirmed',
      paused: 'Allowed to pause',
      returned: 'The unit has handed the task back',
    },
  },
  measures: {
    title: 'Measures',
    subtitle:
      'Percentages have one decimal; only the parts of one whole are rounded so that they add up to 100.0%',
    columns: { name: 'Measure', formula: 'Numerator / denominator', words: 'What it says' },
  },
  population: {
    title: 'Populations and periods',
    subtitle: 'No percentage without its population, period and moment',
    bases: {
      assigned: 'Tasks assigned in the period',
      due: 'Tasks due in the period',
      tracked: 'Every task of the snapshot, no period',
    },
    periods: [
      [
        'Default',
        'The last month that had ended, by date of assignment; the league: the last 12 months by deadline',
      ],
      ['Last 12 months', 'Twelve whole months that end with the last month that had ended'],
      ['Year to date', 'From 1 January to the as-of day'],
      [
        '15th to 14th',
        'The reporting windows of Decree 09/2019: a month runs from the 15th of the month before to the 14th',
      ],
    ],
  },
  fairness: {
    title: 'Comparing units fairly',
    points: [
      'Units are ranked within their peer group only, by the deadlines kept over 12 months.',
      'Denominator below 10: counts only. 10 to 29: rate and 95% Wilson interval, no rank. From 30: ranked; equal rates share a rank.',
      'The band comes from exact binomial limits around the whole group’s rate (Spiegelhalter 2005): outside 95% is lower or higher, outside 99.8% clearly so.',
      'A unit without any row, or with something overdue and no change to any row over the last 3 snapshots, reads “not using the system”, never 0% or 100%.',
    ],
  },
  trends: {
    title: 'Series by month',
    points: [
      'As recorded: each month is read from the first snapshot on or after its last day and before the next month’s last day; none is a gap.',
      'As known now: the same months counted anew from the snapshot in view; where they differ, it is listed.',
      'Flow between two snapshots: opening + newly assigned + reopened + taken over = closing + done + left the system + handed over.',
    ],
  },
  term: 'Term',
  meaning: 'Meaning',
};

export const definitions = { vi, en };
