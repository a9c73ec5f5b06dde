import type { Locale } from '#app/model/locale.ts';
import type { ProblemText } from './plain-problems.ts';

type AccessProblems = Readonly<Record<string, ProblemText>>;

const vi: AccessProblems = {
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
