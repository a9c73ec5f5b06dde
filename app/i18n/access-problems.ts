import type { Locale } from '#app/model/locale.ts';
import type { ProblemText } from './plain-problems.ts';

type AccessProblems = Readonly<Record<string, ProblemText>>;

const vi: AccessProblems = {
  forbidden_owes_own_password: {
    title: 'Cần đổi mật khẩu trước',
    detail: 'Mật khẩu đang dùng do người khác đặt. Hãy đổi ở trang Tài khoản rồi làm lại.',
  },
  forbidden_owes_second_factor: {
    title: 'Cần bật xác thực hai lớp trước',
    detail:
      'Văn phòng yêu cầu vai trò này có xác thực hai lớp. Hãy bật ở trang Tài khoản rồi làm lại.',
  },
  bad_access_record: {
    title: 'Hồ sơ truy cập không đọc được',
    detail: 'Tệp {file} sai: {reason}. Hồ sơ này không cho ai vào, cho đến khi được sửa.',
  },
  account_name_malformed: {
    title: 'Tên đăng nhập không hợp lệ',
    detail:
      'Không dùng được tên “{value}”. Tên gồm 2 đến 64 ký tự: chữ, chữ số, dấu chấm, gạch dưới, gạch nối, @; không có dấu cách.',
  },
  account_name_taken: {
    title: 'Tên đăng nhập đã có người dùng',
    detail:
      'Đã có tài khoản “{value}”; tên không phân biệt chữ hoa, chữ thường và dấu. Hãy chọn tên khác.',
  },
  password_too_short: {
    title: 'Mật khẩu quá ngắn',
    detail: 'Mật khẩu cần ít nhất {least} ký tự. Một câu vài từ không liên quan là đủ dài.',
  },
  password_too_long: {
    title: 'Mật khẩu quá dài',
    detail: 'Mật khẩu dài nhất {most} ký tự.',
  },
  password_easily_guessed: {
    title: 'Mật khẩu dễ đoán',
    detail:
      'Mật khẩu chỉ gồm tên đăng nhập, từ thông dụng, dãy phím hoặc ký tự lặp lại. Hãy chọn vài từ không liên quan với nhau.',
  },
  password_not_new: {
    title: 'Mật khẩu không đổi',
    detail: 'Đây là mật khẩu đang dùng. Hãy chọn mật khẩu khác.',
  },
  second_factor_on: {
    title: 'Đã bật xác thực hai lớp',
    detail: 'Tài khoản đang dùng xác thực hai lớp. Hãy tắt trước khi đặt lại.',
  },
  last_admin: {
    title: 'Đây là quản trị hệ thống cuối cùng',
    detail:
      'Nếu khóa hoặc đổi vai trò tài khoản này thì không còn ai quản lý tài khoản. Hãy thêm một quản trị hệ thống khác trước.',
  },
  own_account: {
    title: 'Đây là tài khoản của bạn',
    detail:
      'Không tự khóa hoặc tự đổi vai trò của mình được: hãy nhờ một quản trị hệ thống khác. Mật khẩu và xác thực hai lớp của mình thì đổi ở trang Tài khoản.',
  },
  token_name_needed: {
    title: 'Thiếu tên',
    detail: 'Hãy ghi mã này dùng vào việc gì, để sau này biết mã nào là của ai.',
  },
  token_name_taken: {
    title: 'Tên này đang dùng',
    detail:
      'Đã có mã “{value}” đang có hiệu lực. Nếu chưa kịp chép mã ấy, hãy thu hồi rồi tạo lại.',
  },
  unit_needed: {
    title: 'Thiếu đơn vị',
    detail: 'Vai trò “unit” chỉ thấy nhiệm vụ của một đơn vị. Hãy ghi mã đơn vị trong units.csv.',
  },
  unit_not_taken: {
    title: 'Vai trò này không gắn với đơn vị',
    detail: 'Vai trò “{role}” không nhận đơn vị. Hãy bỏ đơn vị, hoặc chọn vai trò “unit”.',
  },
  unit_not_listed: {
    title: 'Không có đơn vị này',
    detail: 'Trong units.csv không có đơn vị nào mang mã “{value}”.',
  },
};

const en: AccessProblems = {
  forbidden_owes_own_password: {
    title: 'Change the password first',
    detail:
      'The present password was set by somebody else. Change it on the account’s page, then try again.',
  },
  forbidden_owes_second_factor: {
    title: 'Turn two-step sign-in on first',
    detail:
      'The office asks this role to have it. Turn it on from the account’s page, then try again.',
  },
  bad_access_record: {
    title: 'An access record cannot be read',
    detail: 'File {file} is wrong: {reason}. It lets nobody in until it is mended.',
  },
  account_name_malformed: {
    title: 'Not a user name',
    detail:
      '“{value}” will not do. A name has 2 to 64 characters: letters, digits, dot, underscore, hyphen, @; no spaces.',
  },
  account_name_taken: {
    title: 'This user name is taken',
    detail:
      'There is an account “{value}”; names are the same whatever their case and accents. Choose another one.',
  },
  password_too_short: {
    title: 'The password is too short',
    detail:
      'It needs {least} characters or more. A few words that have nothing to do with each other will do.',
  },
  password_too_long: {
    title: 'The password is too long',
    detail: 'It may have {most} characters.',
  },
  password_easily_guessed: {
    title: 'The password is easily guessed',
    detail:
      'It is made of the user name, well-known words, rows of keys or repeated characters. Choose a few words that have nothing to do with each other.',
  },
  password_not_new: {
    title: 'The password is the same',
    detail: 'This is the present password. Choose another one.',
  },
  second_factor_on: {
    title: 'Two-step sign-in is on',
    detail: 'The account has a second step already. Turn it off before setting it up again.',
  },
  last_admin: {
    title: 'The last administrator',
    detail:
      'If this account is disabled or gets another role, nobody is left who looks after accounts. Add another administrator first.',
  },
  own_account: {
    title: 'Your own account',
    detail:
      'Nobody disables themselves or changes their own role: ask another administrator. Your own password and second step are changed on the account’s page.',
  },
  token_name_needed: {
    title: 'A name is needed',
    detail: 'Say what the token is for, so that one can tell later whose it is.',
  },
  token_name_taken: {
    title: 'This name is in use',
    detail:
      'There is a token “{value}” in force. If it was not copied in time, revoke it and create another one.',
  },
  unit_needed: {
    title: 'A unit is needed',
    detail: 'The role “unit” sees the tasks of one unit. Give its code in units.csv.',
  },
  unit_not_taken: {
    title: 'This role goes with no unit',
    detail: 'The role “{role}” takes no unit. Leave the unit out, or choose the role “unit”.',
  },
  unit_not_listed: {
    title: 'No such unit',
    detail: 'No unit in units.csv has the code “{value}”.',
  },
};

/** What is wrong with an account, a token or a password. */
export const ACCESS_PROBLEMS: Record<Locale, AccessProblems> = { vi, en };
