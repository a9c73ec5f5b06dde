import type { Locale } from '#app/model/locale.ts';

export interface ProblemText {
  title: string;
  /** `{name}` stands for the problem's parameter of that name. */
  detail: string;
}

/** What a reader is told, by the problem's code; `internal` also stands in for codes not listed. */
export const PROBLEM_TEXTS: Record<
  Locale,
  Record<string, ProblemText> & { internal: ProblemText }
> = {
  vi: {
    unknown_parameter: {
      title: 'Tham số không hợp lệ',
      detail: 'Trang này không có tham số “{name}”. Hãy bỏ tham số đó khỏi địa chỉ.',
    },
    invalid_parameter: {
      title: 'Giá trị không hợp lệ',
      detail: 'Tham số “{name}” không nhận giá trị “{value}”. Giá trị được hiểu: {expected}.',
    },
    not_found: {
      title: 'Không tìm thấy',
      detail: 'Không có {what} “{value}”. Hãy kiểm tra lại mã, hoặc tìm trong trang Số liệu.',
    },
    page_not_found: { title: 'Không tìm thấy trang', detail: 'Địa chỉ này không có trang nào.' },
    not_acceptable: {
      title: 'Không có định dạng này',
      detail: 'Địa chỉ này trả lời bằng {expected}; yêu cầu không nhận định dạng nào trong số đó.',
    },
    busy: {
      title: 'Máy chủ đang bận',
      detail: 'Quá nhiều yêu cầu cùng lúc. Hãy thử lại sau vài giây.',
    },
    deadline: {
      title: 'Truy vấn mất quá nhiều thời gian',
      detail: 'Máy chủ đã dừng câu hỏi này. Hãy thử lại, hoặc thu hẹp kỳ hoặc bộ lọc.',
    },
    no_snapshot: {
      title: 'Chưa có dữ liệu',
      detail: 'Chưa có bản số liệu nào dùng được. Hãy nhập một tệp bằng “npx dondoc import”.',
    },
    changed: {
      title: 'Dữ liệu vừa thay đổi',
      detail: 'Dữ liệu thay đổi trong lúc trả lời. Hãy thử lại.',
    },
    engine: {
      title: 'Chưa trả lời được',
      detail: 'Máy chủ không đọc được dữ liệu lúc này. Hãy thử lại sau ít phút.',
    },
    internal: {
      title: 'Lỗi của máy chủ',
      detail: 'Có lỗi ngoài dự kiến. Khi báo lỗi, hãy kèm mã yêu cầu {request}.',
    },
    malformed_url: {
      title: 'Địa chỉ sai cách viết',
      detail: 'Địa chỉ có ký tự mã hóa “%” không đọc được.',
    },
    url_too_long: {
      title: 'Địa chỉ quá dài',
      detail: 'Địa chỉ dài quá {limit} ký tự.',
    },
    too_many_headers: {
      title: 'Quá nhiều trường tiêu đề (header)',
      detail: 'Yêu cầu có nhiều hoặc dài trường đầu hơn mức máy chủ nhận.',
    },
    method_not_allowed: {
      title: 'Phương thức không được nhận',
      detail: 'Địa chỉ này chỉ nhận {allow}.',
    },
    misdirected: {
      title: 'Sai tên máy chủ',
      detail: 'Máy chủ này không phục vụ tên máy đã ghi trong yêu cầu.',
    },
    malformed_request: {
      title: 'Yêu cầu không đọc được',
      detail: 'Yêu cầu không theo đúng giao thức HTTP.',
    },
    bad_config: {
      title: 'Tệp cấu hình không đọc được',
      detail: 'Tệp {file} sai: {reason}.',
    },
    bad_list: {
      title: 'Danh mục không đọc được',
      detail: 'Tệp {file}, dòng {row}, cột “{column}”: cần {expected}.',
    },
    bad_mapping: {
      title: 'Ánh xạ cột không đọc được',
      detail: 'Tệp ánh xạ {file} sai: {reason}.',
    },
    request_timeout: {
      title: 'Yêu cầu đến quá chậm',
      detail: 'Yêu cầu không đến trọn trong thời gian cho phép.',
    },
  },
  en: {
    unknown_parameter: {
      title: 'Unknown parameter',
      detail: 'There is no parameter “{name}” here. Take it out of the address.',
    },
    invalid_parameter: {
      title: 'Invalid value',
      detail: 'Parameter “{name}” cannot be “{value}”. Understood: {expected}.',
    },
    not_found: { title: 'Not found', detail: 'There is no {what} “{value}”.' },
    page_not_found: { title: 'Page not found', detail: 'There is no page at this address.' },
    not_acceptable: {
      title: 'No such format',
      detail: 'This address answers in {expected}; the request accepts none of them.',
    },
    busy: {
      title: 'The server is busy',
      detail: 'Too many requests at once. Try again in a few seconds.',
    },
    deadline: {
      title: 'The question took too long',
      detail: 'The server stopped it. Try again, or narrow the period or the filters.',
    },
    no_snapshot: {
      title: 'No data yet',
      detail: 'There is no usable snapshot. Import a file with “npx dondoc import”.',
    },
    changed: {
      title: 'The data have just changed',
      detail: 'The data changed while this was answered. Try again.',
    },
    engine: {
      title: 'No answer for now',
      detail: 'The server cannot read its data at the moment. Try again in a few minutes.',
    },
    internal: {
      title: 'Server error',
      detail: 'Something unexpected went wrong. When you report it, give request {request}.',
    },
    malformed_url: {
      title: 'Malformed address',
      detail: 'The address holds a “%” encoding that cannot be read.',
    },
    url_too_long: {
      title: 'Address too long',
      detail: 'The address is longer than {limit} characters.',
    },
    too_many_headers: {
      title: 'Too many header fields',
      detail: 'The request has more or longer header fields than the server takes.',
    },
    method_not_allowed: {
      title: 'Method not allowed',
      detail: 'This address only takes {allow}.',
    },
    misdirected: {
      title: 'Wrong host name',
      detail: 'This server does not serve the host name of the request.',
    },
    malformed_request: {
      title: 'Unreadable request',
      detail: 'The request does not follow the HTTP protocol.',
    },
    bad_config: { title: 'Unreadable settings', detail: 'File {file} is wrong: {reason}.' },
    bad_list: {
      title: 'Unreadable list',
      detail: 'File {file}, row {row}, column “{column}”: {expected} is needed.',
    },
    bad_mapping: { title: 'Unreadable mapping', detail: 'Mapping {file} is wrong: {reason}.' },
    request_timeout: {
      title: 'Request too slow',
      detail: 'The request did not arrive whole within the time allowed.',
    },
  },
};

/** What was looked for in vain, by the word that the error carries. */
export const PROBLEM_NOUNS: Record<Locale, Record<string, string>> = {
  vi: { unit: 'đơn vị', task: 'nhiệm vụ', snapshot: 'bản số liệu' },
  en: { unit: 'unit', task: 'task', snapshot: 'snapshot' },
};
