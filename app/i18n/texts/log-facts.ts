type Texts = Readonly<Record<string, string>>;

interface LogFactTexts {
  /** What an entry of the log was done to, where the log keeps a word of its own for it, by action. */
  target: Readonly<Record<'sign_in' | 'units_changed' | 'export_log', Texts>>;
  /** What small facts are called. */
  name: Texts;
  /** What they may say, by what they are called. */
  value: Readonly<Record<'by' | 'refusal', Texts>>;
}

const viWays = {
  account: 'bằng tài khoản',
  oidc: 'qua hệ thống định danh',
  demo: 'bản dùng thử',
  second_factor: 'lớp thứ hai',
};

const vi: LogFactTexts = {
  target: {
    sign_in: viWays,
    units_changed: {
      add_unit: 'thêm đơn vị',
      edit_unit: 'sửa đơn vị',
      add_alias: 'thêm tên gọi khác',
      remove_alias: 'bỏ tên gọi khác',
      add_event: 'thêm biến động',
      remove_event: 'bỏ biến động',
    },
    export_log: { csv: 'CSV', ndjson: 'NDJSON' },
  },
  name: {
    rows: 'số dòng',
    role: 'vai trò',
    unit: 'đơn vị',
    name: 'tên',
    sessions: 'số phiên',
    as_of: 'số liệu đến',
    replaced_by: 'thay bằng',
    by: 'cách',
    refusal: 'lý do',
    group: 'nhóm',
    groups: 'số nhóm',
    day_from: 'từ ngày',
    day_to: 'đến ngày',
    action: 'việc',
    who: 'tên đăng nhập',
  },
  value: {
    by: { oidc: viWays.oidc, inbox: 'qua thư mục inbox' },
    refusal: {
      denied: 'hệ thống định danh không cho vào, hoặc người dùng dừng lại',
      expired: 'lượt đăng nhập đã cũ hoặc đã dùng',
      unavailable: 'hệ thống định danh không phản hồi',
      untrusted: 'không xác minh được trả lời của hệ thống định danh',
      no_role: 'tài khoản chưa có vai trò',
      several_units: 'tài khoản ở trong nhóm của nhiều đơn vị',
    },
  },
};

const enWays = {
  account: 'with an account',
  oidc: 'through the provider',
  demo: 'the demo',
  second_factor: 'the second step',
};

const en: LogFactTexts = {
  target: {
    sign_in: enWays,
    units_changed: {
      add_unit: 'a unit added',
      edit_unit: 'a unit edited',
      add_alias: 'another name added',
      remove_alias: 'another name removed',
      add_event: 'a change of structure added',
      remove_event: 'a change of structure removed',
    },
    export_log: { csv: 'CSV', ndjson: 'NDJSON' },
  },
  name: {
    rows: 'rows',
    role: 'role',
    unit: 'unit',
    name: 'name',
    sessions: 'sessions',
    as_of: 'as of',
    replaced_by: 'replaced by',
    by: 'way in',
    refusal: 'reason',
    group: 'group',
    groups: 'groups',
    day_from: 'from',
    day_to: 'to',
    action: 'action',
    who: 'account name',
  },
  value: {
    by: { oidc: enWays.oidc, inbox: 'through the folder inbox' },
    refusal: {
      denied: 'turned back by the provider, or by their own choice',
      expired: 'the sign-in was too old, or used already',
      unavailable: 'the provider does not answer',
      untrusted: 'the provider’s answer could not be verified',
      no_role: 'the account has no role',
      several_units: 'the account is in groups of several units',
    },
  },
};

export const logFacts = { vi, en };
