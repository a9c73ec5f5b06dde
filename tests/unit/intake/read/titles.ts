/** Titles of the kind that task lists are made of. */
export const TITLES: readonly string[] = [
  'Chuẩn bị tài liệu phục vụ Hội nghị trực tuyến về giải ngân vốn đầu tư công',
  'Báo cáo kết quả rà soát thủ tục hành chính thuộc thẩm quyền giải quyết của ngành',
  'Tham mưu văn bản trả lời kiến nghị của cử tri trước kỳ họp thứ mười',
  'Xây dựng kế hoạch phòng chống thiên tai và tìm kiếm cứu nạn năm tới',
  'Kiểm tra việc chấp hành kỷ luật, kỷ cương hành chính tại các huyện, thị xã',
  'Đôn đốc tiến độ dự án đường ven biển, đoạn qua địa bàn xã ven sông',
  'Thẩm định hồ sơ đề nghị công nhận xã đạt chuẩn nông thôn mới nâng cao',
  'Xử lý nghiêm các trường hợp khai thác cát, sỏi trái phép trên lưu vực',
  'Hướng dẫn quyết toán kinh phí hỗ trợ người dân bị ảnh hưởng bởi dịch bệnh',
  'Trình Ủy ban nhân dân tỉnh ban hành quyết định phê duyệt quy hoạch chi tiết',
  'Tổng hợp ý kiến góp ý dự thảo nghị quyết quy định mức thu học phí',
  'Giải quyết đơn khiếu nại, tố cáo kéo dài, không để phát sinh điểm nóng',
  'Rà soát quỹ đất, tổ chức đấu giá quyền sử dụng đất tại khu đô thị mới',
  'Cập nhật cơ sở dữ liệu dân cư, bảo đảm kết nối liên thông với bộ, ngành',
  'Nghiên cứu giải pháp thu hút đầu tư vào khu kinh tế cửa khẩu',
  'Tuyên truyền, phổ biến, giáo dục pháp luật cho đồng bào vùng sâu, vùng xa',
];
export const WORDS: readonly string[] = [...new Set(TITLES.join(' ').split(/[ ,]+/))];
