const vi = {
  title: 'Tài khoản',
  sentence: (name: string, role: string) => `${name}, vai trò ${role}.`,
  unit: (unit: string) => `Đơn vị: ${unit}.`,
  note: 'Vai trò do quản trị hệ thống của Văn phòng cấp.',
  vouched: 'Vai trò theo các nhóm của tài khoản ở hệ thống đăng nhập của tỉnh.',
  signOut: 'Đăng xuất',
  views: 'Cách xem đã lưu',
  personalData: 'Hệ thống lưu gì về con người, để làm gì, giữ bao lâu',
  everywhere: {
    title: 'Đăng xuất khỏi mọi thiết bị',
    note: 'Kết thúc mọi phiên đang mở của tài khoản này, trên máy này và mọi máy khác.',
    submit: 'Đăng xuất khỏi mọi thiết bị',
  },
  secondFactor: {
    title: 'Xác thực hai lớp',
    on: (since: string) => `Đã bật từ ${since}.`,
    off: 'Đang tắt. Nên bật, nhất là với quản trị hệ thống và cán bộ tổng hợp.',
    manage: 'Quản lý',
    turnOn: 'Bật xác thực hai lớp',
  },
  password: {
    title: 'Đổi mật khẩu',
    handedOut: 'Mật khẩu hiện tại do người khác đặt. Hãy đổi để mở các trang khác.',
    note: 'Từ 12 ký tự trở lên; nên là một câu dễ nhớ với riêng mình. Các phiên khác sẽ kết thúc.',
    present: 'Mật khẩu hiện tại',
    next: 'Mật khẩu mới',
    submit: 'Đổi mật khẩu',
    wrong: 'Mật khẩu hiện tại không đúng.',
    wait: (seconds: string) => `Đã thử sai quá nhiều lần. Hãy thử lại sau ${seconds} giây.`,
    changed: 'Đã đổi mật khẩu.',
  },
};

const en: typeof vi = {
  title: 'Account',
  sentence: (name, role) => `${name}, role: ${role}.`,
  unit: (unit) => `Unit: ${unit}.`,
  note: 'The role is given by the office’s administrator.',
  vouched: 'The role follows from the account’s groups in the province’s sign-in system.',
  signOut: 'Sign out',
  views: 'Saved views',
  personalData: 'What the portal keeps about people, what for and how long',
  everywhere: {
    title: 'Sign out everywhere',
    note: 'Ends every open session of this account, on this machine and all others.',
    submit: 'Sign out everywhere',
  },
  secondFactor: {
    title: 'Two-step sign-in',
    on: (since) => `On since ${since}.`,
    off: 'It is off. Turn it on, above all as an administrator or an editor.',
    manage: 'Look after it',
    turnOn: 'Turn two-step sign-in on',
  },
  password: {
    title: 'Change the password',
    handedOut: 'The present password was set by somebody else. Change it to open the other pages.',
    note: 'At least 12 characters; best a sentence that only you would remember. Other sessions end.',
    present: 'Present password',
    next: 'New password',
    submit: 'Change the password',
    wrong: 'The present password is wrong.',
    wait: (seconds) => `Too many failed attempts. Try again in ${seconds} seconds.`,
    changed: 'The password was changed.',
  },
};

export const account = { vi, en };
