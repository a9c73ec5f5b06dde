import type { Locale } from '#app/model/locale.ts';

export interface ProblemText {
  title: string;
  /** `{name}` stands for the problem's parameter of that name. */
  detail: string;
}

type PlainProblems = Readonly<Record<'internal' | 'page_not_found' | 'no_snapshot', ProblemText>>;

const vi: PlainProblems = {
  internal: {
    title: 'Lỗi của máy chủ',
    detail: 'Có lỗi ngoài dự kiến. Hãy thử lại; nếu vẫn vậy, hãy báo người quản trị.',
  },
  page_not_found: { title: 'Không tìm thấy trang', detail: 'Địa chỉ này không có trang nào.' },
  no_snapshot: {
    title: 'Chưa có dữ liệu',
    detail: 'Chưa có bản số liệu nào dùng được. Hãy nhập một tệp bằng “npx dondoc import”.',
  },
};

const en: PlainProblems = {
  internal: {
    title: 'Server error',
    detail: 'Something unexpected went wrong. Try again; if it stays, tell who runs this portal.',
  },
  page_not_found: { title: 'Page not found', detail: 'There is no page at this address.' },
  no_snapshot: {
    title: 'No data yet',
    detail: 'There is no usable snapshot. Import a file with “npx dondoc import”.',
  },
};

/** What a page can say of itself, without a problem document: the few texts that a browser keeps. */
export const PLAIN_PROBLEMS: Record<Locale, PlainProblems> = { vi, en };
