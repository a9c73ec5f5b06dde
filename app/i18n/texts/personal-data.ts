/** Data about people that the portal keeps. */
export const PERSONAL_DATA = [
  'officers',
  'tasks',
  'received',
  'uploads',
  'refusedLists',
  'accounts',
  'sessions',
  'log',
  'views',
] as const;
export type PersonalData = (typeof PERSONAL_DATA)[number];

interface Kept {
  what: string;
  why: string;
  who: string;
}

interface PersonalDataTexts {
  title: string;
  sentence: string;
  note: string;
  table: {
    title: string;
    subtitle: string;
    columns: { what: string; why: string; who: string; howLong: string };
  };
  kept: Record<PersonalData, Kept>;
  howLong: {
    days: (days: string) => string;
    noLimit: string;
    receivedNot: string;
    uploads: string;
    refusedLists: string;
    accounts: string;
    sessions: (idleMinutes: string, hours: string) => string;
    log: string;
    views: string;
  };
  not: { title: string; points: string[] };
  rights: { title: string; points: string[]; contact: (contact: string) => string; office: string };
  setLimit: string;
}

const vi: PersonalDataTexts = {
  title: 'Dữ liệu cá nhân',
  sentence: 'Hệ thống lưu gì về con người, để làm gì, ai được xem và giữ bao lâu.',
  note: 'Văn phòng công khai nội dung này cho mọi người dùng theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15.',
  table: {
    title: 'Những gì được lưu',
    subtitle: 'Thời hạn ghi ở đây là thiết lập đang áp dụng',
    columns: { what: 'Dữ liệu', why: 'Để làm gì', who: 'Ai xem được', howLong: 'Giữ bao lâu' },
  },
  kept: {
    officers: {
      what: 'Tên người thực hiện nhiệm vụ, nếu danh sách nhập vào có cột này',
      why: 'Biết hỏi ai khi đôn đốc một nhiệm vụ',
      who: 'Lãnh đạo, biên tập và chính đơn vị chủ trì, chỉ ở trang của từng nhiệm vụ; không có trong tệp tải về, API và phần công khai',
    },
    tasks: {
      what: 'Nội dung nhiệm vụ và số văn bản giao, trong đó có thể có tên người',
      why: 'Nhận ra nhiệm vụ khi theo dõi, đôn đốc',
      who: 'Lãnh đạo, biên tập, quản trị; đơn vị chỉ xem được nhiệm vụ của mình',
    },
    received: {
      what: 'Bản sao tệp danh sách đã nhập',
      why: 'Đối chiếu khi có khiếu nại về số liệu',
      who: 'Người quản trị máy chủ; không xem được qua trang web',
    },
    uploads: {
      what: 'Tệp danh sách đang chờ sửa hoặc chờ công bố ở trang nhập số liệu, nguyên như đã gửi, kể cả dòng mật nếu có',
      why: 'Để người nhập sửa rồi công bố, không phải gửi lại',
      who: 'Người nhập số liệu xem vài dòng trên trang nhập; cả tệp: người quản trị máy chủ',
    },
    refusedLists: {
      what: 'Danh sách bị từ chối ở thư mục inbox/refused, nguyên cả tệp; tệp đã thấy có dòng mật, hoặc dòng không đọc được độ mật, thì bị xóa',
      why: 'Để người gửi sửa và gửi lại',
      who: 'Người quản trị máy chủ; không xem được qua trang web',
    },
    accounts: {
      what: 'Tài khoản và mã truy cập: tên, vai trò, đơn vị, lần dùng gần nhất; mật khẩu chỉ lưu dạng băm (argon2id)',
      why: 'Cho đúng người vào xem đúng phần việc',
      who: 'Quản trị; không ai đọc được mật khẩu',
    },
    sessions: {
      what: 'Phiên đăng nhập: của ai, bắt đầu khi nào, dùng lần cuối khi nào; nếu đăng nhập bằng tài khoản của tỉnh, cả các nhóm của tài khoản và xác nhận của hệ thống ấy',
      why: 'Không phải đăng nhập lại ở từng trang',
      who: 'Chỉ hệ thống',
    },
    log: {
      what: 'Nhật ký: ai, vai trò gì, từ địa chỉ mạng nào, đã đăng nhập, nhập số liệu, thu hồi, tải danh sách nhiệm vụ lúc nào',
      why: 'Truy được việc đã làm khi có sự cố',
      who: 'Quản trị',
    },
    views: {
      what: 'Cách xem đã lưu: tên đặt, bộ lọc, người lưu',
      why: 'Mở lại nhanh một cách xem hay dùng',
      who: 'Người lưu; người cùng vai trò, cùng đơn vị nếu người lưu chia sẻ',
    },
  },
  howLong: {
    days: (days) =>
      `${days} ngày kể từ ngày chốt số liệu; sau đó bị xóa khỏi mọi bản số liệu, các con số giữ nguyên`,
    noLimit: 'Chưa đặt thời hạn',
    receivedNot: 'Không giữ',
    uploads: 'Đến khi công bố hoặc hủy lượt nhập, nhiều nhất một ngày',
    refusedLists: 'Không tự xóa; người quản trị máy chủ xóa',
    accounts: 'Đến khi quản trị xóa khỏi máy chủ; tài khoản thôi dùng thì bị khóa',
    sessions: (idleMinutes, hours) =>
      `Hết khi đăng xuất, sau ${idleMinutes} phút không dùng, hoặc sau ${hours} giờ`,
    log: 'Không tự xóa; Văn phòng lưu theo quy định về nhật ký hệ thống của mình',
    views: 'Đến khi người lưu xóa',
  },
  not: {
    title: 'Những gì không lưu',
    points: [
      'Nội dung nhiệm vụ đóng dấu Mật, Tối mật, Tuyệt mật: dòng như vậy bị từ chối khi nhập, không vào bản số liệu nào. Chỉ hai nơi có thể còn giữ cả tệp có dòng ấy: tệp đang chờ ở trang nhập, nhiều nhất một ngày, và tệp bị từ chối ở inbox/refused trước khi hệ thống đọc đến dòng.',
      'Không có cookie theo dõi: chỉ một cookie giữ phiên đăng nhập, mất khi đăng xuất; khi đăng nhập bằng tài khoản của tỉnh, thêm cookie dondoc_sign_in, mất khi lượt đăng nhập ấy xong hoặc hết hạn.',
      'Không gửi gì ra ngoài: trang không tải phông chữ, mã lệnh hay số đo từ nơi khác.',
    ],
  },
  rights: {
    title: 'Quyền của người có dữ liệu',
    points: [
      'Được biết dữ liệu của mình được dùng vào việc gì, được xem, yêu cầu chỉnh sửa, xóa hoặc hạn chế xử lý theo luật.',
      'Tên người thực hiện lấy từ hệ thống giao việc: sửa ở đó, bản số liệu chốt sau sẽ đúng; bản đã chốt chỉ giữ đến hết thời hạn trên.',
    ],
    contact: (contact) => `Gửi yêu cầu tới: ${contact}.`,
    office: 'Gửi yêu cầu tới Văn phòng Ủy ban nhân dân tỉnh.',
  },
  setLimit:
    'Chưa đặt thời hạn lưu nội dung nhiệm vụ. Quản trị đặt bằng keep_task_text_days trong dondoc.config.json.',
};

const en: PersonalDataTexts = {
  title: 'Personal data',
  sentence: 'What the portal keeps about people, what for, who may see it and for how long.',
  note: 'The office tells every user this under Vietnam’s Personal Data Protection Law 91/2025/QH15.',
  table: {
    title: 'What is kept',
    subtitle: 'The times given here are the settings in force',
    columns: { what: 'Data', why: 'What for', who: 'Who may see it', howLong: 'How long' },
  },
  kept: {
    officers: {
      what: 'Names of officers who carry tasks out, where the imported list has that column',
      why: 'To know whom to ask about a task',
      who: 'Leaders, editors and the lead unit itself, on the page of a task alone; never in files, the API or the public part',
    },
    tasks: {
      what: 'Texts of tasks and numbers of documents, which may name people',
      why: 'To recognise a task when following it up',
      who: 'Leaders, editors, administrators; a unit sees its own tasks only',
    },
    received: {
      what: 'Copies of the imported files',
      why: 'To check figures that are disputed',
      who: 'Whoever runs the server; not to be had from the pages',
    },
    uploads: {
      what: 'Files that wait on the import page to be mended or published, as they were sent, with any classified rows in them',
      why: 'So that whoever imports can mend and publish them without sending them again',
      who: 'Whoever imports sees some of the rows on the import page; the whole file: whoever runs the server',
    },
    refusedLists: {
      what: 'Lists refused in the folder inbox/refused, as whole files; one in which a row was found that is classified, or unreadable and may be, is deleted',
      why: 'So that their sender can mend them and send them again',
      who: 'Whoever runs the server; not to be had from the pages',
    },
    accounts: {
      what: 'Accounts and tokens: name, role, unit, last use; the password as a hash only (argon2id)',
      why: 'To let each person see their part',
      who: 'Administrators; nobody can read a password',
    },
    sessions: {
      what: 'Sessions: whose, begun when, last used when; of the province’s accounts also their groups and what that system confirmed',
      why: 'So that nobody has to sign in on every page',
      who: 'The portal alone',
    },
    log: {
      what: 'Log: who, in which role, from which network address, signed in, imported, withdrew or exported a list of tasks, and when',
      why: 'To trace what was done when something goes wrong',
      who: 'Administrators',
    },
    views: {
      what: 'Saved views: the name given, the filters, who saved them',
      why: 'To come back to a view quickly',
      who: 'Who saved it; those of the same role and unit where it is shared',
    },
  },
  howLong: {
    days: (days) =>
      `${days} days from the as-of day; then it is removed from every snapshot, and every figure stays`,
    noLimit: 'No limit is set',
    receivedNot: 'Not kept',
    uploads: 'Until the import is published or given up, a day at most',
    refusedLists: 'Never removed by itself; whoever runs the server deletes it',
    accounts: 'Until removed from the server; an account out of use is disabled',
    sessions: (idleMinutes, hours) =>
      `Ends at sign-out, after ${idleMinutes} minutes without use, or after ${hours} hours`,
    log: 'Never removed by itself; the office keeps it by its own rules for system logs',
    views: 'Until whoever saved it removes it',
  },
  not: {
    title: 'What is not kept',
    points: [
      'Texts of classified tasks: such a row is refused at import and enters no snapshot. Two places alone may hold a whole file with such rows: a file that waits on the import page, for a day at most, and one refused to inbox/refused before its rows were read.',
      'No tracking cookies: one cookie keeps the session and is gone at sign-out; signing in with the province’s account uses a second one, dondoc_sign_in, gone when that sign-in is done or has expired.',
      'Nothing is sent elsewhere: pages load no fonts, scripts or counters from other places.',
    ],
  },
  rights: {
    title: 'Rights of the people concerned',
    points: [
      'To know what their data is used for, to see it, and to have it corrected, removed or its use limited as the law provides.',
      'Names of officers come from the system in which tasks are assigned: correct them there and the next snapshot is right; earlier ones keep them for the time given above.',
    ],
    contact: (contact) => `Requests go to: ${contact}.`,
    office: 'Requests go to the Office of the provincial People’s Committee.',
  },
  setLimit:
    'No limit is set for texts of tasks. An administrator sets it as keep_task_text_days in dondoc.config.json.',
};

export const personalData = { vi, en };
