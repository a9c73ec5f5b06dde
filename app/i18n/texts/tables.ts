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
};

export const tables = { vi, en };
