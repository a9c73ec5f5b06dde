interface ViewTexts {
  title: string;
  sentence: (own: string, shared: string) => string;
  none: string;
  save: {
    title: string;
    subtitle: string;
    name: string;
    nameHint: string;
    share: string;
    submit: string;
    needed: string;
    tooMany: (most: string) => string;
    notHere: string;
  };
  own: { title: string; subtitle: string };
  shared: { title: string; subtitle: string };
  by: (name: string, when: string) => string;
  savedAt: (when: string) => string;
  isShared: string;
  share: string;
  unshare: string;
  remove: string;
  removeNamed: (name: string) => string;
  shareNamed: (name: string) => string;
  unshareNamed: (name: string) => string;
  newest: string;
}

const vi: ViewTexts = {
  title: 'Cách xem đã lưu',
  sentence: (own, shared) => `Cách xem đã lưu: ${own} của tôi, ${shared} được chia sẻ.`,
  none: 'Chưa lưu cách xem nào. Mở một trang, chọn bộ lọc, rồi vào “Liên kết” ở đầu trang và chọn “Lưu cách xem này”.',
  save: {
    title: 'Lưu cách xem này',
    subtitle:
      'Lưu trang và bộ lọc, không lưu số liệu: mở lại là thấy số mới nhất, trừ khi đã chọn một bản số liệu',
    name: 'Tên',
    nameHint: 'Ví dụ: Quá hạn trên 30 ngày, khối kinh tế. Trùng tên thì thay cách xem cũ.',
    share: 'Chia sẻ với người cùng vai trò, cùng đơn vị',
    submit: 'Lưu',
    needed: 'Hãy đặt tên, nhiều nhất 80 ký tự.',
    tooMany: (most) => `Đã có ${most} cách xem. Hãy xóa bớt rồi lưu lại.`,
    notHere: 'Trang này không lưu được thành cách xem.',
  },
  own: { title: 'Của tôi', subtitle: 'Chỉ mình tôi xóa được và chọn có chia sẻ hay không' },
  shared: {
    title: 'Được chia sẻ',
    subtitle: 'Của người cùng vai trò, cùng đơn vị; ai cũng chỉ thấy phần mình được xem',
  },
  by: (name, when) => `${name}, ${when}`,
  savedAt: (when) => `lưu ${when}`,
  isShared: 'đang chia sẻ',
  share: 'Chia sẻ',
  unshare: 'Ngừng chia sẻ',
  remove: 'Xóa',
  removeNamed: (name) => `Xóa “${name}”`,
  shareNamed: (name) => `Chia sẻ “${name}”`,
  unshareNamed: (name) => `Ngừng chia sẻ “${name}”`,
  newest: 'số mới nhất, mọi nhiệm vụ',
};

const en: ViewTexts = {
  title: 'Saved views',
  sentence: (own, shared) => `Saved views: ${own} of mine, ${shared} shared with me.`,
  none: 'No view is saved yet. Open a page, choose filters, then open “Links” and choose “Save this view”.',
  save: {
    title: 'Save this view',
    subtitle:
      'The page and its filters, not the figures: opened again it shows the newest, unless a snapshot was chosen',
    name: 'Name',
    nameHint:
      'Such as: Overdue by more than 30 days, economy. The same name takes the place of the old view.',
    share: 'Share with others of my role and unit',
    submit: 'Save',
    needed: 'Give it a name of at most 80 characters.',
    tooMany: (most) => `There are ${most} views already. Remove some and save again.`,
    notHere: 'This page cannot be saved as a view.',
  },
  own: { title: 'Mine', subtitle: 'Only I can remove them and choose whether they are shared' },
  shared: {
    title: 'Shared',
    subtitle: 'By others of my role and unit; everybody sees only what they may',
  },
  by: (name, when) => `${name}, ${when}`,
  savedAt: (when) => `saved ${when}`,
  isShared: 'shared',
  share: 'Share',
  unshare: 'Stop sharing',
  remove: 'Remove',
  removeNamed: (name) => `Remove “${name}”`,
  shareNamed: (name) => `Share “${name}”`,
  unshareNamed: (name) => `Stop sharing “${name}”`,
  newest: 'newest figures, every task',
};

export const views = { vi, en };
