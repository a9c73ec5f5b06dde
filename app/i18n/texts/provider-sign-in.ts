const vi = {
  title: 'Đăng nhập',
  intro: (host: string) =>
    `Cổng này dùng tài khoản của tỉnh. Nút dưới đây dẫn sang ${host}; đăng nhập ở đó xong, bạn sẽ trở lại trang vừa mở.`,
  submit: 'Đăng nhập bằng tài khoản của tỉnh',
  another: 'Đăng nhập bằng tài khoản khác',
  note: 'Cổng không biết mật khẩu của bạn. Cổng chỉ nhận tên và các nhóm của tài khoản; vai trò theo các nhóm ấy.',
  refused: {
    denied: (host: string) =>
      `${host} chưa cho vào, hoặc bạn đã dừng lại ở đó. Hãy thử lại, hoặc dùng tài khoản khác.`,
    expired: () =>
      'Lượt đăng nhập này bắt đầu đã lâu, ở cửa sổ khác, hoặc đã dùng rồi. Hãy bấm nút dưới đây để đăng nhập lại.',
    unavailable: (host: string) =>
      `${host} không phản hồi, nên chưa đăng nhập được. Hãy thử lại sau ít phút; nếu vẫn vậy, hãy báo quản trị hệ thống của Văn phòng.`,
    untrusted: (host: string) =>
      `Cổng không xác minh được trả lời của ${host}, nên chưa cho vào. Hãy thử lại; nếu vẫn vậy, hãy báo quản trị hệ thống của Văn phòng.`,
    no_role: () =>
      'Đã đăng nhập được, nhưng tài khoản này chưa có vai trò nào ở cổng. Hãy đề nghị quản trị hệ thống của Văn phòng thêm tài khoản vào nhóm của bạn, rồi đăng nhập lại.',
    several_units: () =>
      'Tài khoản này đang ở trong nhóm của nhiều đơn vị, nên cổng không biết mở nhiệm vụ của đơn vị nào. Hãy đề nghị quản trị hệ thống của Văn phòng chỉ giữ nhóm của một đơn vị, rồi đăng nhập lại.',
    too_many: () => 'Đã thử quá nhiều lần từ nơi này. Hãy thử lại sau 15 phút.',
  },
  left: {
    everywhere: (host: string) => `Đã đăng xuất khỏi cổng và khỏi ${host}.`,
    here: (host: string) =>
      `Đã đăng xuất khỏi cổng. ${host} có thể vẫn nhớ bạn: trên máy dùng chung, hãy đóng trình duyệt.`,
  },
  leaving: {
    title: 'Đang đăng xuất',
    text: (host: string) => `Đã đăng xuất khỏi cổng. Đang sang ${host} để đăng xuất ở đó.`,
    go: (host: string) => `Sang ${host} ngay`,
    ask: 'Đăng xuất khỏi cổng?',
    submit: 'Đăng xuất',
  },
};

const en: typeof vi = {
  title: 'Sign in',
  intro: (host) =>
    `This portal takes the province’s accounts. The button leads to ${host}; once you have signed in there, you come back to the page that you opened.`,
  submit: 'Sign in with the province’s account',
  another: 'Sign in with another account',
  note: 'The portal never learns your password. It is told your account’s name and groups; your role follows from those groups.',
  refused: {
    denied: (host) =>
      `${host} did not let you in, or you stopped there. Try again, or use another account.`,
    expired: () =>
      'This sign-in began too long ago or in another window, or was used already. Use the button to sign in anew.',
    unavailable: (host) =>
      `${host} does not answer, so nobody can sign in just now. Try again in a few minutes; if it stays so, tell the office’s administrator.`,
    untrusted: (host) =>
      `What ${host} answered could not be verified, so you were not let in. Try again; if it stays so, tell the office’s administrator.`,
    no_role: () =>
      'You signed in, but this account has no role in the portal yet. Ask the office’s administrator to add it to your group, then sign in again.',
    several_units: () =>
      'This account is in the groups of several units, so the portal cannot know whose tasks to open. Ask the office’s administrator to leave it in the group of one unit, then sign in again.',
    too_many: () => 'Too many attempts from this place. Try again in 15 minutes.',
  },
  left: {
    everywhere: (host) => `You are signed out of the portal and of ${host}.`,
    here: (host) =>
      `You are signed out of the portal. ${host} may still remember you: on a shared machine, close the browser.`,
  },
  leaving: {
    title: 'Signing out',
    text: (host) => `You are signed out of the portal. Going to ${host} to sign out there.`,
    go: (host) => `Go to ${host} now`,
    ask: 'Sign out of the portal?',
    submit: 'Sign out',
  },
};

export const providerSignIn = { vi, en };
