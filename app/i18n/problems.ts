import type { Locale } from '#app/model/locale.ts';
import { ACCESS_PROBLEMS } from './access-problems.ts';
import { PLAIN_PROBLEMS, type ProblemText } from './plain-problems.ts';

export type { ProblemText } from './plain-problems.ts';

/** What a reader is told, by the problem's code; `internal` also stands in for codes not listed. */
export const PROBLEM_TEXTS: Record<
  Locale,
  Record<string, ProblemText> & { internal: ProblemText }
> = {
  vi: {
    ...PLAIN_PROBLEMS.vi,
    ...ACCESS_PROBLEMS.vi,
    internal: {
      title: PLAIN_PROBLEMS.vi.internal.title,
      detail: 'Có lỗi ngoài dự kiến. Khi báo lỗi, hãy kèm mã yêu cầu {request}.',
    },
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
      detail: 'Không có {what} “{value}”. Hãy kiểm tra lại mã.',
    },
    no_such_snapshot: {
      title: 'Không có bản số liệu này',
      detail: 'Không có bản số liệu “{value}”.',
    },
    as_of_before_first: {
      title: 'Chưa có bản số liệu nào đến lúc đó',
      detail: 'Đến “{value}” chưa có bản số liệu nào được chốt (tham số “{name}”).',
    },
    as_of_unknown: {
      title: 'Không có bản số liệu này',
      detail: 'Không có bản số liệu “{value}” (tham số “{name}”).',
    },
    as_of_withdrawn: {
      title: 'Bản số liệu này đã thu hồi',
      detail: 'Bản “{value}” đã thu hồi nên không dùng để tính (tham số “{name}”).',
    },
    as_of_damaged: {
      title: 'Bản số liệu này bị hỏng',
      detail: 'Tệp đã lưu của bản “{value}” không còn như khi công bố (tham số “{name}”).',
    },
    not_releasable: {
      title: 'Không cho xem được bản số liệu này',
      detail: 'Bản “{value}” đã thu hồi hoặc bị hỏng nên không cho xem ngoài Văn phòng được.',
    },
    as_of_redacted: {
      title: 'Bản số liệu này không còn',
      detail: 'Bản “{value}” đã bị hủy khi hết thời hạn lưu nội dung nhiệm vụ (tham số “{name}”).',
    },
    period_outside_data: {
      title: 'Không có số liệu của kỳ này',
      detail: 'Danh sách nhiệm vụ không có gì trong kỳ “{value}” (tham số “{name}”).',
    },
    period_without_months: {
      title: 'Kỳ này chưa có tháng nào kết thúc',
      detail:
        'Xu hướng tính theo tháng, mà trong kỳ “{value}” không có tháng trọn vẹn nào kết thúc đến ngày chốt số liệu (tham số “{name}”).',
    },
    unit_unknown: {
      title: 'Không có đơn vị này',
      detail: 'Không có đơn vị nào mang mã “{value}” (tham số “{name}”).',
    },
    snapshot_damaged: {
      title: 'Tệp đã lưu không còn như khi công bố',
      detail:
        'Tệp {file} của bản {value} sai mã băm nên không được đọc. Hãy chép lại từ bản sao lưu, hoặc nhập lại danh sách.',
    },
    cube_too_large: {
      title: 'Quá nhiều nhiệm vụ để lọc ngay trên trang',
      detail:
        'Bản số liệu có quá nhiều nhiệm vụ (hơn {most} dòng) nên trình duyệt không giữ hết. Hãy để máy chủ lọc: dùng các liên kết của trang, hoặc /api/v1/summary và /api/v1/league.',
    },
    cell_full: {
      title: 'Nội dung dài quá một ô',
      detail:
        'Có nội dung dài hơn {most} ký tự, một ô của trang tính không chắc chứa hết. Hãy tải tệp CSV.',
    },
    workbook_full: {
      title: 'Quá nhiều dữ liệu cho một trang tính',
      detail: '{rows} dòng này làm trang tính vượt 4 GB. Hãy tải tệp CSV.',
    },
    sheet_full: {
      title: 'Quá nhiều dòng cho một trang tính',
      detail: 'Có {rows} dòng; một trang tính chỉ chứa {most}. Hãy tải tệp CSV.',
    },
    store_read_only: {
      title: 'Không ghi được vào thư mục dữ liệu',
      detail:
        'Máy chủ không có quyền ghi nên không thu hồi hay khôi phục được. Hãy chạy “npx dondoc withdraw” hoặc “npx dondoc restore” với người dùng có quyền.',
    },
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
    changed: {
      title: 'Dữ liệu vừa thay đổi',
      detail: 'Dữ liệu thay đổi trong lúc trả lời. Hãy thử lại.',
    },
    units_changed: {
      title: 'Danh mục đơn vị vừa được sửa',
      detail:
        'Danh mục đã đổi từ khi trang được mở, nên chưa lưu gì. Hãy mở lại trang danh mục và làm lại.',
    },
    engine: {
      title: 'Chưa trả lời được',
      detail: 'Máy chủ không đọc được dữ liệu lúc này. Hãy thử lại sau ít phút.',
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
    upload_too_large: {
      title: 'Tệp quá lớn',
      detail: 'Tệp lớn hơn mức nhận được ({limit} MB). Hãy chia nhỏ tệp, hoặc nâng max_upload_mb.',
    },
    upload_empty: {
      title: 'Chưa có tệp nào',
      detail: 'Chưa chọn tệp, hoặc tệp không có nội dung. Hãy quay lại và chọn một tệp.',
    },
    upload_too_slow: {
      title: 'Tệp đến quá chậm',
      detail: 'Đường truyền gần như ngừng gửi nên yêu cầu bị cắt. Hãy gửi lại.',
    },
    upload_broken: {
      title: 'Chưa nhận đủ tệp',
      detail: 'Kết nối bị ngắt giữa chừng; không giữ lại phần nào. Hãy gửi lại.',
    },
    upload_unsupported: {
      title: 'Không nhận cách gửi này',
      detail:
        'Hãy gửi multipart/form-data với phần “file”, hoặc chính nội dung tệp với Content-Type của nó.',
    },
    upload_malformed: {
      title: 'Yêu cầu gửi tệp sai cách viết',
      detail: 'Phần “{part}” của yêu cầu sai: {reason}.',
    },
    bad_order: {
      title: 'Tệp chỉ dẫn không đọc được',
      detail: 'Tệp {file} sai: {reason}.',
    },
    no_moment_in_name: {
      title: 'Tên tệp không ghi thời điểm chốt',
      detail:
        'Chưa biết tệp {file} là số liệu đến lúc nào. Hãy ghi ngày, năm trước, vào tên tệp, như danh-sach_2019-07-03.csv hoặc danh-sach_2019-07-03T1000.csv; hoặc đặt bên cạnh tệp {order} có nội dung {"as_of": "2019-07-03T10:00+07:00"}. Rồi đưa tệp vào lại inbox.',
    },
    unclear_moment_in_name: {
      title: 'Ngày trong tên tệp hiểu được theo hai cách',
      detail:
        'Trong tên tệp {file}, ngày và tháng có thể đổi chỗ cho nhau. Hãy ghi năm trước, rồi tháng, rồi ngày, như danh-sach_2019-07-03.csv; hoặc đặt bên cạnh tệp {order} có nội dung {"as_of": "2019-07-03T10:00+07:00"}. Rồi đưa tệp vào lại inbox.',
    },
    json_needed: {
      title: 'Cần nội dung JSON',
      detail: 'Hãy gửi nội dung với Content-Type: application/json.',
    },
    malformed_json: {
      title: 'JSON sai cú pháp',
      detail: 'Nội dung gửi lên không phải một đối tượng JSON đọc được.',
    },
    length_required: {
      title: 'Thiếu độ dài',
      detail: 'Yêu cầu cần trường Content-Length.',
    },
    body_too_large: {
      title: 'Yêu cầu quá lớn',
      detail: 'Nội dung gửi lên dài quá {limit} byte.',
    },
    unexpected_body: {
      title: 'Yêu cầu không được có nội dung',
      detail: 'Địa chỉ này được đọc bằng GET, không kèm nội dung.',
    },
    forbidden_role: {
      title: 'Tài khoản không được xem trang này',
      detail:
        'Trang này dành cho vai trò khác. Nếu công việc cần đến, hãy đề nghị quản trị hệ thống đổi vai trò.',
    },
    forbidden_every_unit: {
      title: 'Trang này gồm nhiệm vụ của mọi đơn vị',
      detail: 'Tài khoản của đơn vị chỉ xem được nhiệm vụ của đơn vị mình.',
    },
    forbidden_foreign_unit: {
      title: 'Nhiệm vụ của đơn vị khác',
      detail:
        'Tài khoản này chỉ xem được nhiệm vụ của đơn vị mình; đơn vị “{unit}” là đơn vị khác. Hãy bỏ chọn đơn vị đó.',
    },
    not_signed_in: {
      title: 'Chưa đăng nhập',
      detail:
        'Trang hoặc dữ liệu này chỉ mở cho người đã đăng nhập, hoặc chương trình có mã truy cập (Authorization: Bearer).',
    },
    bad_token: {
      title: 'Mã truy cập không dùng được',
      detail: 'Mã truy cập sai, đã hết hạn hoặc đã bị thu hồi. Hãy đề nghị quản trị cấp mã mới.',
    },
    too_many_bad_tokens: {
      title: 'Quá nhiều mã truy cập sai',
      detail:
        'Từ địa chỉ này đã gửi quá nhiều mã truy cập không dùng được. Hãy thử lại sau {seconds} giây; mã còn hiệu lực vẫn được nhận.',
    },
    cross_site: {
      title: 'Yêu cầu đến từ trang khác',
      detail: 'Thay đổi số liệu chỉ được nhận từ chính trang này, hoặc từ một chương trình.',
    },
    key_reused: {
      title: 'Khóa đã dùng cho yêu cầu khác',
      detail:
        'Idempotency-Key này đã đi với một tệp hoặc thông số khác. Hãy dùng khóa mới cho yêu cầu mới.',
    },
    disk_full: {
      title: 'Đĩa đầy',
      detail: 'Không còn chỗ trên đĩa nên không có gì được công bố. Hãy dọn chỗ rồi thử lại.',
    },
    import_read_only: {
      title: 'Không ghi được vào thư mục dữ liệu',
      detail: 'Máy chủ không có quyền ghi vào thư mục dữ liệu nên không nhận tệp.',
    },
    import_state: {
      title: 'Lần nhập không ở bước này',
      detail: 'Lần nhập đang ở trạng thái “{state}” nên không làm được việc này.',
    },
    import_out_of_memory: {
      title: 'Hết bộ nhớ',
      detail:
        'Việc nhập dùng hết bộ nhớ cho phép ({how}); không có gì được công bố. Tệp có đúng là danh sách nhiệm vụ không?',
    },
    import_died: {
      title: 'Việc nhập bị ngắt',
      detail:
        'Tiến trình nhập kết thúc giữa chừng ({how}). Hãy nhập lại tệp: bản đã công bố sẽ được nhận ra.',
    },
    import_too_long: {
      title: 'Việc nhập quá lâu',
      detail: 'Việc nhập bị dừng sau {minutes} phút; không có gì được công bố. Hãy chia nhỏ tệp.',
    },
    import_interrupted: {
      title: 'Máy chủ dừng giữa lúc nhập',
      detail:
        'Máy chủ đã dừng hoặc khởi động lại khi đang nhập. Hãy nhập lại tệp: bản đã công bố sẽ được nhận ra.',
    },
    import_failed: {
      title: 'Nhập không thành',
      detail: 'Có lỗi ngoài dự kiến của máy chủ khi nhập; nhật ký của máy chủ nói rõ hơn.',
    },
    request_timeout: {
      title: 'Yêu cầu đến quá chậm',
      detail: 'Yêu cầu không đến trọn trong thời gian cho phép.',
    },
  },
  en: {
    ...PLAIN_PROBLEMS.en,
    ...ACCESS_PROBLEMS.en,
    internal: {
      title: PLAIN_PROBLEMS.en.internal.title,
      detail: 'Something unexpected went wrong. When you report it, give request {request}.',
    },
    unknown_parameter: {
      title: 'Unknown parameter',
      detail: 'There is no parameter “{name}” here. Take it out of the address.',
    },
    invalid_parameter: {
      title: 'Invalid value',
      detail: 'Parameter “{name}” cannot be “{value}”. Understood: {expected}.',
    },
    not_found: { title: 'Not found', detail: 'There is no {what} “{value}”.' },
    no_such_snapshot: {
      title: 'No such snapshot',
      detail: 'There is no snapshot “{value}”.',
    },
    as_of_before_first: {
      title: 'No snapshot by then',
      detail: 'By “{value}” no list had been taken yet (parameter “{name}”).',
    },
    as_of_unknown: {
      title: 'No such snapshot',
      detail: 'There is no snapshot “{value}” (parameter “{name}”).',
    },
    as_of_withdrawn: {
      title: 'This snapshot was withdrawn',
      detail: 'Snapshot “{value}” was withdrawn and is not counted from (parameter “{name}”).',
    },
    as_of_damaged: {
      title: 'This snapshot is damaged',
      detail:
        'The stored files of snapshot “{value}” are not what was published (parameter “{name}”).',
    },
    not_releasable: {
      title: 'This snapshot cannot be released',
      detail: 'Snapshot “{value}” is withdrawn or damaged and cannot be released.',
    },
    as_of_redacted: {
      title: 'This snapshot is gone',
      detail:
        'Snapshot “{value}” was destroyed when the time for keeping the texts of its tasks was over (parameter “{name}”).',
    },
    period_outside_data: {
      title: 'No data for this period',
      detail: 'The task list has nothing in the period “{value}” (parameter “{name}”).',
    },
    period_without_months: {
      title: 'No month of this period has ended',
      detail:
        'A trend goes by months, and no whole month of the period “{value}” had ended by the as-of day (parameter “{name}”).',
    },
    unit_unknown: {
      title: 'No such unit',
      detail: 'No unit has the code “{value}” (parameter “{name}”).',
    },
    snapshot_damaged: {
      title: 'A stored file is not what was published',
      detail:
        'File {file} of snapshot {value} fails its hash and is not read. Put it back from a backup, or import the list again.',
    },
    cube_too_large: {
      title: 'Too many tasks to filter on the page',
      detail:
        'The snapshot has too many tasks (more than {most} rows) for a browser to hold. Let the server filter: follow the links of the page, or ask /api/v1/summary and /api/v1/league.',
    },
    cell_full: {
      title: 'A text longer than a cell',
      detail:
        'A text is longer than {most} characters, which a cell of a sheet may not hold. Download the CSV file.',
    },
    workbook_full: {
      title: 'Too much data for a sheet',
      detail: 'These {rows} rows would make a sheet of more than 4 GB. Download the CSV file.',
    },
    sheet_full: {
      title: 'Too many rows for a sheet',
      detail: 'There are {rows} rows; a sheet holds {most}. Download the CSV file.',
    },
    store_read_only: {
      title: 'The data directory cannot be written',
      detail:
        'The server has no right to write, so it cannot withdraw or restore. Run “npx dondoc withdraw” or “npx dondoc restore” as a user that has.',
    },
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
    changed: {
      title: 'The data have just changed',
      detail: 'The data changed while this was answered. Try again.',
    },
    units_changed: {
      title: 'The register of units was changed meanwhile',
      detail:
        'It is no longer what the page showed, so nothing was saved. Open the register again and repeat the change.',
    },
    engine: {
      title: 'No answer for now',
      detail: 'The server cannot read its data at the moment. Try again in a few minutes.',
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
    upload_too_large: {
      title: 'File too large',
      detail:
        'The file is larger than what is taken ({limit} MB). Split it, or raise max_upload_mb.',
    },
    upload_empty: {
      title: 'No file',
      detail: 'No file was chosen, or the file is empty. Go back and choose a file.',
    },
    upload_too_slow: {
      title: 'The file came too slowly',
      detail: 'Hardly anything arrived any more, so the request was cut off. Send it again.',
    },
    upload_broken: {
      title: 'The file did not arrive whole',
      detail: 'The connection broke; nothing of the file was kept. Send it again.',
    },
    upload_unsupported: {
      title: 'Not sent in a way that is taken',
      detail:
        'Send multipart/form-data with a part “file”, or the file itself with its own Content-Type.',
    },
    upload_malformed: {
      title: 'Malformed upload',
      detail: 'Part “{part}” of the request is wrong: {reason}.',
    },
    bad_order: {
      title: 'Unreadable order',
      detail: 'File {file} is wrong: {reason}.',
    },
    no_moment_in_name: {
      title: 'No as-of moment in the file’s name',
      detail:
        'Nothing says what moment {file} shows. Write the day into its name, the year first, as in list_2019-07-03.csv or list_2019-07-03T1000.csv; or put {order} beside it with {"as_of": "2019-07-03T10:00+07:00"}. Then put the file into the inbox again.',
    },
    unclear_moment_in_name: {
      title: 'The day in the file’s name can be read in two ways',
      detail:
        'Day and month in the name {file} can be exchanged. Write year, month, day, as in list_2019-07-03.csv; or put {order} beside it with {"as_of": "2019-07-03T10:00+07:00"}. Then put the file into the inbox again.',
    },
    json_needed: {
      title: 'JSON is needed',
      detail: 'Send the body as Content-Type: application/json.',
    },
    malformed_json: {
      title: 'Malformed JSON',
      detail: 'The body is not a JSON object.',
    },
    length_required: {
      title: 'Length missing',
      detail: 'The request needs a Content-Length.',
    },
    body_too_large: {
      title: 'Request too large',
      detail: 'The body is longer than {limit} bytes.',
    },
    unexpected_body: {
      title: 'No body expected',
      detail: 'This address is read with GET, without a body.',
    },
    forbidden_role: {
      title: 'Not for this account',
      detail:
        'This page belongs to another role. If your work needs it, ask an administrator to change yours.',
    },
    forbidden_every_unit: {
      title: 'This page lists tasks of every unit',
      detail: 'An account of a unit sees the tasks of its own unit only.',
    },
    forbidden_foreign_unit: {
      title: 'Tasks of another unit',
      detail:
        'This account sees the tasks of its own unit only, and “{unit}” is another one. Take that unit out of the filter.',
    },
    not_signed_in: {
      title: 'Not signed in',
      detail:
        'This is open to people who have signed in, or to programs with a token (Authorization: Bearer).',
    },
    bad_token: {
      title: 'This token opens nothing',
      detail: 'The token is wrong, has expired or was revoked. Ask an administrator for a new one.',
    },
    too_many_bad_tokens: {
      title: 'Too many tokens that open nothing',
      detail:
        'Too many tokens that open nothing came from this address. Try again in {seconds} seconds; a token that is valid is still taken.',
    },
    cross_site: {
      title: 'The request came from another site',
      detail: 'Changes are only taken from these pages themselves, or from a program.',
    },
    key_reused: {
      title: 'Key used for another request',
      detail:
        'This Idempotency-Key came with another file or other parameters. Use a new key for a new request.',
    },
    disk_full: {
      title: 'The disk is full',
      detail: 'There is no room left, so nothing was published. Make room and try again.',
    },
    import_read_only: {
      title: 'The data directory cannot be written',
      detail: 'The server has no right to write to its data directory, so it takes no files.',
    },
    import_state: {
      title: 'The import is not at that step',
      detail: 'The import is “{state}”, so this cannot be done.',
    },
    import_out_of_memory: {
      title: 'Out of memory',
      detail:
        'The import ran out of memory ({how}); nothing was published. Is the file really a task list?',
    },
    import_died: {
      title: 'The import broke off',
      detail:
        'The import process ended half-way ({how}). Import the file again: what was published is recognised.',
    },
    import_too_long: {
      title: 'The import took too long',
      detail: 'It was stopped after {minutes} minutes; nothing was published. Split the file.',
    },
    import_interrupted: {
      title: 'The server stopped during the import',
      detail:
        'The server stopped or was started anew while importing. Import the file again: what was published is recognised.',
    },
    import_failed: {
      title: 'The import failed',
      detail: 'Something unexpected went wrong while importing; the log of the server says more.',
    },
    request_timeout: {
      title: 'Request too slow',
      detail: 'The request did not arrive whole within the time allowed.',
    },
  },
};

/** Introduces what there is instead. */
export const NEAREST: Record<Locale, string> = { vi: 'Gần nhất', en: 'The nearest' };

/** What was looked for in vain, by the word that the error carries. */
export const PROBLEM_NOUNS: Record<Locale, Record<string, string>> = {
  vi: {
    unit: 'đơn vị',
    task: 'nhiệm vụ',
    snapshot: 'bản số liệu',
    import: 'lần nhập',
    account: 'tài khoản',
    token: 'khóa API',
  },
  en: {
    unit: 'unit',
    task: 'task',
    snapshot: 'snapshot',
    import: 'import',
    account: 'account',
    token: 'token',
  },
};
