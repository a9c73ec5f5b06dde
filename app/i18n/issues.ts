import type { IssueCode } from '#app/model/issue.ts';
import type { Locale } from '#app/model/locale.ts';
import { formatNumber } from './format.ts';

type Counts = Readonly<Record<string, number>>;
type Message = (
  column: string,
  row: number | null,
  count: (name: string) => string,
  confirm: string,
) => string;

function atRow(row: number | null, text: string): string {
  return row === null ? text : `${text} (dòng ${row})`;
}

function atRowEn(row: number | null, text: string): string {
  return row === null ? text : `${text} (row ${row})`;
}

const VI: Record<IssueCode, Message> = {
  empty_file: () => 'Tệp không có nội dung. Hãy xuất lại danh sách từ hệ thống nguồn',
  unsupported_format: () =>
    'Định dạng tệp không được hỗ trợ. Hãy lưu lại thành .xlsx hoặc CSV UTF-8 rồi nhập lại',
  encrypted_file: () => 'Tệp đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi nhập lại',
  damaged_file: (_, row) =>
    atRow(row, 'Tệp bị hỏng hoặc tải chưa hết. Hãy mở lại, lưu thành tệp mới hoặc xuất lại'),
  unsafe_file: () =>
    'Tệp chứa khai báo tham chiếu ra ngoài nên không được mở. Hãy lưu lại bằng Excel thành .xlsx',
  too_large: () =>
    'Tệp sau khi giải nén vượt quá mức cho phép. Hãy bỏ các dòng trống cuối trang tính hoặc lưu thành CSV UTF-8',
  too_wide: (_, row) =>
    atRow(row, 'Bảng có ô ở ngoài cột thứ 512. Hãy xóa các cột thừa bên phải rồi lưu lại'),
  missing_sheet: () => 'Không có trang tính mang tên đã khai. Hãy chọn một trang tính có trong tệp',
  encoding_unclear: () =>
    'Chưa đủ căn cứ để xác định bảng mã của tệp. Hãy chọn bảng mã, hoặc lưu lại dưới dạng CSV UTF-8',
  wrong_encoding: (_, row) =>
    atRow(
      row,
      'Nội dung không đúng bảng mã đã khai. Hãy chọn lại bảng mã hoặc lưu thành CSV UTF-8',
    ),
  bad_json: (_, row) =>
    atRow(row, 'Tệp JSON sai cú pháp hoặc không phải một danh sách. Hãy xuất lại tệp'),
  bad_line: () => 'Dòng này không phải một bản ghi JSON. Hãy sửa cú pháp của dòng rồi nhập lại',
  nested_value: (column) =>
    `Ô ở cột “${column}” chứa một danh sách hoặc đối tượng. Hãy ghi giá trị đơn`,
  repeated_key: (column) => `Bản ghi có cột “${column}” hai lần. Hãy giữ lại một giá trị`,
  cell_error: (column) =>
    `Ô ở cột “${column}” có công thức lỗi (như #N/A, #REF!) hoặc chưa tính. Hãy sửa công thức hoặc ghi giá trị`,
  not_utf8: (_, row) =>
    atRow(row, 'Tệp không phải UTF-8. Hãy lưu lại dưới dạng “CSV UTF-8” rồi nhập lại'),
  unclosed_quote: (_, row) =>
    atRow(row, 'Dấu nháy kép mở mà không đóng, các dòng sau bị nuốt. Hãy đóng dấu nháy hoặc bỏ đi'),
  stray_quote: (_, row) =>
    atRow(row, 'Có chữ đứng sau dấu nháy kép đóng. Hãy viết dấu nháy bên trong ô thành hai dấu ""'),
  record_too_long: (_, row) =>
    atRow(row, 'Một dòng dài quá 1 MB nên không thể là một nhiệm vụ. Hãy kiểm tra dấu xuống dòng'),
  record_count_mismatch: (_, row) =>
    atRow(row, 'Số dòng đếm được khác số dòng đọc được. Hãy kiểm tra dấu nháy kép và xuất lại tệp'),
  swallowed_rows: (_, row) =>
    atRow(
      row,
      'Một ô chứa nguyên dòng khác của bảng. Hãy tìm dấu nháy kép mở thừa hoặc đóng thiếu',
    ),
  secret_list: (_, row) =>
    atRow(
      row,
      'Danh sách đóng dấu mật không được đưa vào hệ thống này. Hãy chỉ nhập danh sách không mật; nếu dấu ghi nhầm, bỏ dấu rồi nhập lại',
    ),
  missing_column: (column) =>
    `Không thấy cột “${column}”. Hãy thêm cột này hoặc khai tiêu đề của nó trong tệp ánh xạ`,
  ambiguous_sheet: () =>
    'Tệp có nhiều trang tính đều là danh sách nhiệm vụ. Hãy chọn trang tính cần nhập',
  no_header: () =>
    'Không thấy dòng tiêu đề nào. Hãy khai dòng tiêu đề và tiêu đề của từng cột trong tệp ánh xạ',
  unclear_column: (column) =>
    `Chưa chắc cột nào là “${column}”. Hãy khai tiêu đề của nó trong tệp ánh xạ, hoặc khai là không có`,
  ambiguous_column: (column) =>
    `Có nhiều cột có thể là “${column}”. Hãy khai một tiêu đề trong tệp ánh xạ hoặc đổi tên để chỉ còn một cột`,
  dates_unclear: (column) =>
    `Mọi ngày ở cột “${column}” đều hiểu được theo nhiều cách. Hãy khai cách viết ngày`,
  dates_contradict: (column, row) =>
    atRow(
      row,
      `Ngày ở cột “${column}” lẫn lộn ngày/tháng và tháng/ngày. Hãy sửa trong hệ thống nguồn rồi xuất lại`,
    ),
  no_tasks: () => 'Tệp trống hoặc chỉ có tiêu đề, không có nhiệm vụ nào. Hãy xuất lại danh sách',
  no_rows: () => 'Tệp không có dòng nào nhận được. Hãy xem các lỗi của từng dòng rồi nhập lại',
  as_of_too_early: () =>
    'Hơn 1 % số dòng hoàn thành sau thời điểm chốt. Hãy xem lại thời điểm chốt (--as-of)',
  field_count: () =>
    'Số ô của dòng khác số cột của tiêu đề. Hãy kiểm tra dấu phân cách và dấu nháy',
  secret: () => 'Văn bản mật không được đưa vào hệ thống này. Hãy bỏ dòng này khỏi tệp',
  secrecy_unclear: (column) =>
    `Chưa rõ độ mật ở cột “${column}” nên không nhận dòng này. Hãy để trống ô hoặc ghi “Thường” hay “Không mật” nếu văn bản không mật; nếu mật, bỏ dòng này khỏi tệp`,
  required_empty: (column) => `Ô bắt buộc ở cột “${column}” để trống. Hãy điền giá trị`,
  too_long: (column) =>
    `Ô ở cột “${column}” dài quá mức của một nhiệm vụ. Hãy rút gọn, hoặc kiểm tra dấu nháy kép`,
  bad_date: (column) =>
    `Ngày ở cột “${column}” không đọc được. Hãy ghi yyyy-MM-dd hoặc khai cách viết trong tệp ánh xạ`,
  ambiguous_date: (column) =>
    `Ngày ở cột “${column}” có thể hiểu theo hai cách. Hãy chỉ khai một cách viết ngày`,
  bad_boolean: (column) => `Ô ở cột “${column}” phải là true hoặc false`,
  bad_state_note: (column) =>
    `Tình trạng ở cột “${column}” không có trong danh mục. Hãy để trống hoặc khai từ tương ứng`,
  unknown_unit: (column) =>
    `Đơn vị ở cột “${column}” chưa có trong danh mục. Hãy thêm vào units.csv hoặc unit_aliases.csv`,
  ambiguous_unit: (column) => `Tên ở cột “${column}” ứng với nhiều đơn vị. Hãy dùng mã đơn vị`,
  duplicate_key: () =>
    'Nhiệm vụ này của đơn vị này đã có ở dòng trước. Hãy giữ lại một dòng cho mỗi cặp mã và đơn vị',
  completed_after_as_of: (column) =>
    `Ngày ở cột “${column}” sau thời điểm chốt. Hãy sửa ngày hoặc chọn thời điểm chốt muộn hơn`,
  unknown_column: (column) => `Cột “${column}” không được dùng`,
  unit_not_valid: (column) =>
    `Đơn vị ở cột “${column}” đã kết thúc hoặc chưa bắt đầu hoạt động vào ngày chốt. Hãy ghi đơn vị đang giữ nhiệm vụ, hoặc sửa thời gian hoạt động trong units.csv`,
  assigned_after_as_of: (column) =>
    `Ngày giao ở cột “${column}” sau thời điểm chốt. Hãy kiểm tra lại`,
  due_before_assigned: (column) => `Hạn ở cột “${column}” trước ngày giao. Hãy kiểm tra lại`,
  completed_before_assigned: (column) =>
    `Ngày hoàn thành ở cột “${column}” trước ngày giao. Hãy kiểm tra lại`,
  received_not_kept: () =>
    'Tệp nhận không được giữ lại vì có dòng mật hoặc dòng không đọc được độ mật. Hãy bỏ các dòng đó rồi nhập lại',
  fewer_rows: (_, __, count, confirm) =>
    `Bản trước có ${count('then')} dòng, bản này chỉ có ${count('now')}. Hãy kiểm tra bộ lọc khi xuất tệp; nếu đúng, nhập lại và xác nhận (${confirm})`,
  only_new_year: (_, __, count, confirm) =>
    `Bản trước có ${count('then')} dòng giao trước năm ${count('year')}, bản này còn ${count('now')}. Hãy xuất cả nhiệm vụ các năm trước; nếu đúng, nhập lại và xác nhận (${confirm})`,
  open_rows_vanished: (_, __, count, confirm) =>
    `${count('rows')} trong ${count('of')} nhiệm vụ chưa hoàn thành ở bản trước không còn trong bản này. Hãy kiểm tra bộ lọc khi xuất tệp; nếu đúng, nhập lại và xác nhận (${confirm})`,
  units_changed: (_, __, count, confirm) =>
    `${count('rows')} trong ${count('of')} nhiệm vụ đổi đơn vị chủ trì so với bản trước. Hãy kiểm tra cột đơn vị và danh mục; nếu đúng, nhập lại và xác nhận (${confirm})`,
  deadlines_moved: (_, __, count, confirm) =>
    `${count('rows')} trong ${count('of')} nhiệm vụ có hạn đổi hạn so với bản trước. Hãy kiểm tra cột hạn và cách viết ngày; nếu đúng, nhập lại và xác nhận (${confirm})`,
  titles_blanked: (_, __, count, confirm) =>
    `${count('rows')} nhiệm vụ mất nội dung so với bản trước. Hãy kiểm tra cột nội dung; nếu đúng, nhập lại và xác nhận (${confirm})`,
};

const EN: Record<IssueCode, Message> = {
  empty_file: () => 'The file is empty. Export the list again from the system it comes from',
  unsupported_format: () =>
    'This kind of file cannot be read. Save it as .xlsx or CSV UTF-8 and try again',
  encrypted_file: () => 'The file is protected by a password. Remove the password and try again',
  damaged_file: (_, row) =>
    atRowEn(row, 'The file is damaged or was not sent to its end. Save it anew or export it again'),
  unsafe_file: () =>
    'The file refers to something outside itself and was not opened. Save it anew as .xlsx',
  too_large: () =>
    'Unpacked, the file is larger than allowed. Remove empty rows at the end or save it as CSV UTF-8',
  too_wide: (_, row) =>
    atRowEn(
      row,
      'A cell lies beyond column 512. Delete surplus columns on the right and save again',
    ),
  missing_sheet: () => 'The workbook has no sheet of the given name. Choose one that it has',
  encoding_unclear: () =>
    'There is too little to tell the encoding of the file. Choose it, or save as CSV UTF-8',
  wrong_encoding: (_, row) =>
    atRowEn(row, 'The text does not fit the given encoding. Choose another or save as CSV UTF-8'),
  bad_json: (_, row) =>
    atRowEn(row, 'The JSON is malformed or is not a list. Export the file again'),
  bad_line: () => 'This line is not a JSON record. Mend the line and try again',
  nested_value: (column) => `Column “${column}” holds a list or an object. Write a single value`,
  repeated_key: (column) => `The record has column “${column}” twice. Keep one value`,
  cell_error: (column) =>
    `Column “${column}” holds a formula that fails (#N/A, #REF!) or was never computed. Mend it or write a value`,
  not_utf8: (_, row) => atRowEn(row, 'The file is not UTF-8. Save it as “CSV UTF-8” and try again'),
  unclosed_quote: (_, row) =>
    atRowEn(row, 'A quotation mark opens and never closes, swallowing rows. Close or remove it'),
  stray_quote: (_, row) =>
    atRowEn(row, 'Text follows a closing quotation mark. Write quotation marks in a field as ""'),
  record_too_long: (_, row) =>
    atRowEn(row, 'A row of more than 1 MB cannot be a task. Check the line ends'),
  record_count_mismatch: (_, row) =>
    atRowEn(row, 'Rows counted and rows read differ. Check the quotation marks and export again'),
  swallowed_rows: (_, row) =>
    atRowEn(row, 'A field holds whole rows of the list. Look for a quotation mark too many or few'),
  secret_list: (_, row) =>
    atRowEn(
      row,
      'A list that is stamped as secret does not belong in this system. Import a list that is not secret; if the stamp is a mistake, remove it and import again',
    ),
  missing_column: (column) =>
    `Column “${column}” is missing. Add it, or name its heading in the mapping`,
  ambiguous_sheet: () => 'Several sheets of the file are task lists. Choose the one to import',
  no_header: () =>
    'No row looks like headings. Give the header row and the heading of each column in a mapping',
  unclear_column: (column) =>
    `It is not certain which column is “${column}”. Name its heading in the mapping, or say that there is none`,
  ambiguous_column: (column) =>
    `Several columns may be “${column}”. Name one heading in the mapping, or rename all but one`,
  dates_unclear: (column) =>
    `Every date in column “${column}” can be read in several ways. Say how dates are written`,
  dates_contradict: (column, row) =>
    atRowEn(
      row,
      `Column “${column}” mixes day/month with month/day. Mend it in the source system and export again`,
    ),
  no_tasks: () => 'The file is empty or has nothing but headings. Export the list again',
  no_rows: () => 'No row of the file could be accepted. See the issues of its rows and try again',
  as_of_too_early: () =>
    'More than 1% of the rows were completed after the as-of moment. Check it (--as-of)',
  field_count: () =>
    'The row has more or fewer fields than the header. Check delimiters and quotes',
  secret: () => 'Secret documents do not belong in this system. Remove the row from the file',
  secrecy_unclear: (column) =>
    `It is not clear whether column “${column}” says that the row is secret. If it is not, leave the cell empty or write “Thường” or “Không mật”; if it is, remove the row from the file`,
  required_empty: (column) => `The required field in column “${column}” is empty. Fill it in`,
  too_long: (column) =>
    `The text in column “${column}” is too long for a task. Shorten it, or check the quotation marks`,
  bad_date: (column) =>
    `The date in column “${column}” cannot be read. Write yyyy-MM-dd or give its format in the mapping`,
  ambiguous_date: (column) =>
    `The date in column “${column}” can be read in two ways. Give a single date format`,
  bad_boolean: (column) => `Column “${column}” has to be true or false`,
  bad_state_note: (column) =>
    `The state in column “${column}” is not a known one. Leave it empty or map the word`,
  unknown_unit: (column) =>
    `The unit in column “${column}” is not known. Add it to units.csv or unit_aliases.csv`,
  ambiguous_unit: (column) =>
    `The name in column “${column}” belongs to several units. Use the unit's code`,
  duplicate_key: () =>
    'An earlier row has this task of this unit already. Keep one row for each code and unit',
  completed_after_as_of: (column) =>
    `The date in column “${column}” lies after the as-of moment. Mend it or choose a later as-of`,
  unknown_column: (column) => `Column “${column}” is not used`,
  unit_not_valid: (column) =>
    `The unit in column “${column}” had ended or not begun on the as-of day. Name the unit that holds the task, or mend its dates in units.csv`,
  assigned_after_as_of: (column) =>
    `The day of assignment in column “${column}” lies after the as-of moment. Please check`,
  due_before_assigned: (column) =>
    `The deadline in column “${column}” lies before the day of assignment. Please check`,
  completed_before_assigned: (column) =>
    `The day of completion in column “${column}” lies before the day of assignment. Please check`,
  received_not_kept: () =>
    'The received file is not kept: it has secret rows, or rows whose secrecy cannot be read. Take them out and import again',
  fewer_rows: (_, __, count, confirm) =>
    `The snapshot before has ${count('then')} rows, this list only ${count('now')}. Check the filters of the export; if it is right, import again and confirm (${confirm})`,
  only_new_year: (_, __, count, confirm) =>
    `The snapshot before has ${count('then')} rows assigned before ${count('year')}, this list ${count('now')}. Export the tasks of earlier years too; if it is right, import again and confirm (${confirm})`,
  open_rows_vanished: (_, __, count, confirm) =>
    `${count('rows')} of the ${count('of')} tasks that were open in the snapshot before are not in this list. Check the filters of the export; if it is right, import again and confirm (${confirm})`,
  units_changed: (_, __, count, confirm) =>
    `${count('rows')} of ${count('of')} tasks changed their lead unit since the snapshot before. Check the unit column and the register; if it is right, import again and confirm (${confirm})`,
  deadlines_moved: (_, __, count, confirm) =>
    `${count('rows')} of ${count('of')} deadlines moved since the snapshot before. Check the deadline column and the date format; if it is right, import again and confirm (${confirm})`,
  titles_blanked: (_, __, count, confirm) =>
    `${count('rows')} tasks lost their title since the snapshot before. Check the title column; if it is right, import again and confirm (${confirm})`,
};

/** What is wrong and how to mend it; never a value from the file. `confirm`: how a question is answered. */
export function issueMessage(
  issue: { code: IssueCode; column: string | null; row: number | null; counts?: Counts },
  locale: Locale = 'vi',
  confirm = '--confirm',
): string {
  const { code, column, row, counts = {} } = issue;
  const count = (name: string) => {
    const value = counts[name] ?? 0;
    return name === 'year' ? String(value) : formatNumber(value, locale);
  };
  return (locale === 'vi' ? VI : EN)[code](column ?? '', row, count, confirm);
}

/** The message, and the units that may have been meant. */
export function issueText(
  issue: Parameters<typeof issueMessage>[0] & { suggestion?: readonly string[] },
  locale: Locale = 'vi',
  confirm = '--confirm',
): string {
  const { suggestion = [] } = issue;
  const message = issueMessage(issue, locale, confirm);
  if (suggestion.length === 0) return message;
  const codes = suggestion.join(', ');
  return `${message}. ${locale === 'vi' ? `Có thể là: ${codes}` : `May be meant: ${codes}`}`;
}

/** Only what is, without how to mend it: the first sentence of the message. */
export function issueFact(...issue: Parameters<typeof issueMessage>): string {
  return issueMessage(...issue).split('. ', 1)[0] ?? '';
}
