const vi = {
  columns: {
    choose: 'Chọn cột',
    legend: 'Các cột của bảng',
    apply: 'Hiện các cột này',
    usual: 'Về các cột thường dùng',
  },
  copying: {
    copy: 'Sao chép bảng',
    copied: 'Đã sao chép',
    failed: 'Trình duyệt không cho sao chép',
  },
  links: {
    label: 'Liên kết',
    pinned: (asOf: string) => `Giữ số liệu đến ${asOf}`,
    pinnedNote: 'Số liệu không đổi, dù sau này có bản mới.',
    newest: 'Theo số liệu mới nhất',
    newestNote: 'Mở ra lúc nào thì theo bản mới nhất lúc đó.',
    copy: 'Sao chép địa chỉ',
    save: 'Lưu cách xem này',
    saveNote: 'Đặt tên để mở lại; có thể chia sẻ trong cùng vai trò.',
  },
  saving: {
    svg: 'Tải SVG',
    png: 'Tải PNG',
    failed: 'Trình duyệt không vẽ được hình',
    source: (asOf: string, about: string, office: string) =>
      `${asOf}. Trang đang xem: ${about}. ${office}.`,
  },
};

const en: typeof vi = {
  columns: {
    choose: 'Choose columns',
    legend: 'Columns of the table',
    apply: 'Show these columns',
    usual: 'Back to the usual columns',
  },
  copying: {
    copy: 'Copy the table',
    copied: 'Copied',
    failed: 'The browser does not allow copying',
  },
  links: {
    label: 'Links',
    pinned: (asOf) => `Keep the data as of ${asOf}`,
    pinnedNote: 'The figures stay, whatever is published later.',
    newest: 'Follow the newest data',
    newestNote: 'Shows whatever is newest when it is opened.',
    copy: 'Copy the address',
    save: 'Save this view',
    saveNote: 'Give it a name to come back to; it can be shared within the role.',
  },
  saving: {
    svg: 'Save as SVG',
    png: 'Save as PNG',
    failed: 'The browser could not draw it',
    source: (asOf, about, office) => `${asOf}. Page in view: ${about}. ${office}.`,
  },
};

export const tables = { vi, en };
