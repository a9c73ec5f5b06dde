import type { Role } from '#app/model/role.ts';

const vi = {
  title: 'Đăng nhập',
  password: {
    intro: 'Dùng tài khoản do quản trị hệ thống của Văn phòng cấp.',
    name: 'Tên đăng nhập',
    secret: 'Mật khẩu',
    submit: 'Đăng nhập',
    wrong: 'Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản đã bị khóa.',
  },
  code: {
    title: 'Bước hai: mã xác thực',
    intro:
      'Nhập mã 6 chữ số trong ứng dụng xác thực trên điện thoại, hoặc một mã dự phòng chưa dùng.',
    field: 'Mã xác thực',
    submit: 'Xác nhận',
    wrong: 'Mã không đúng hoặc đã dùng rồi. Hãy chờ mã mới rồi nhập lại.',
    again: 'Đăng nhập bằng tài khoản khác',
  },
  demo: {
    title: 'Bản dùng thử: chọn vai trò',
    intro:
      'Số liệu ở đây là số liệu mẫu và chỉ mở trên máy này. Mỗi vai trò thấy một phần khác nhau.',
    does: {
      leader: 'Xem mọi số liệu và nhiệm vụ, in bản giao ban',
      unit: 'Xem nhiệm vụ của đơn vị mình và vị trí giữa các đơn vị cùng nhóm',
      editor: 'Như lãnh đạo, và nhập, thu hồi số liệu, sửa danh sách đơn vị',
      admin: 'Như cán bộ tổng hợp, và quản lý tài khoản, mã truy cập, nhật ký',
    } satisfies Record<Role, string>,
    unit: 'Đơn vị',
  },
  tooMany: (seconds: string) => `Đã thử sai quá nhiều lần. Hãy thử lại sau ${seconds} giây.`,
};

const en: typeof vi = {
  title: 'Sign in',
  password: {
    intro: 'Use the account that the office’s administrator gave you.',
    name: 'Account name',
    secret: 'Password',
    submit: 'Sign in',
    wrong: 'The account name or the password is wrong, or the account is disabled.',
  },
  code: {
    title: 'Second step: the code',
    intro: 'Enter the 6 digits that your authenticator app shows, or a recovery code not used yet.',
    field: 'Code',
    submit: 'Confirm',
    wrong: 'The code is wrong or was used already. Wait for a new one and try again.',
    again: 'Sign in with another account',
  },
  demo: {
    title: 'Demo: choose a role',
    intro: 'The data here are sample data, open on this machine only. Each role sees another part.',
    does: {
      leader: 'Sees all figures and tasks, prints the briefing',
      unit: 'Sees the tasks of one unit and where it stands among its peers',
      editor: 'As a leader, and imports and withdraws data, edits the register of units',
      admin: 'As an editor, and looks after accounts, tokens and the audit log',
    },
    unit: 'Unit',
  },
  tooMany: (seconds) => `Too many failed attempts. Try again in ${seconds} seconds.`,
};

export const signIn = { vi, en };
