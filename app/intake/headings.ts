import type { SourceColumn } from './understanding.ts';

/**
 * How offices head their columns. `full` says in so many words what stands in the column; `plain`
 * usually means it, and gives way to a full one beside it; `weak` may mean it, and is only offered.
 */
export const HEADINGS: Record<SourceColumn, { full: string; plain?: string; weak?: string }> = {
  task_code: {
    full: 'Mã nhiệm vụ | Mã số nhiệm vụ | Mã công việc | Mã việc | ID nhiệm vụ | ID công việc | Mã NV | Số hiệu nhiệm vụ | Mã định danh nhiệm vụ | Mã theo dõi nhiệm vụ | Task code | Task ID | Task no | Task number | Task key',
    plain: 'Mã | Mã số | Mã định danh | Mã theo dõi',
    weak: 'ID | Mã hồ sơ | Mã phiếu giao | Mã phiếu | Số phiếu | Code | Key | Số nhiệm vụ | Mã văn bản | Ref | Reference | Số đến',
  },
  title: {
    full: 'Nội dung nhiệm vụ | Tên nhiệm vụ | Nhiệm vụ được giao | Nhiệm vụ giao | Nội dung nhiệm vụ giao | Nội dung nhiệm vụ được giao | Trích yếu nội dung nhiệm vụ | Trích yếu nhiệm vụ | Nội dung công việc | Tên công việc | Trích yếu công việc | Công việc được giao | Nội dung giao | Nội dung giao việc | Nội dung công việc giao | Nội dung chỉ đạo | Nội dung thực hiện | Nội dung nhiệm vụ thực hiện | Nội dung yêu cầu | Nội dung nhiệm vụ UBND tỉnh giao | Nội dung nhiệm vụ Chủ tịch UBND tỉnh giao | Nội dung nhiệm vụ cụ thể | Task title | Task name | Task description',
    plain:
      'Nội dung | Nhiệm vụ | Công việc | Trích yếu | Trích yếu nội dung | Trích yếu văn bản | Trích yếu nội dung văn bản | Nội dung trích yếu | Nội dung văn bản | Title | Task | Subject | Tiêu đề',
    weak: 'Mô tả | Mô tả công việc | Tên | Description | Summary | Về việc | Ý kiến chỉ đạo | Nội dung báo cáo',
  },
  document_no: {
    full: 'Số ký hiệu | Số, ký hiệu | Số/ký hiệu | Số hiệu văn bản | Số ký hiệu văn bản | Số, ký hiệu văn bản | Số văn bản | Số VB | Số KH VB | SKH | Số ký hiệu VB giao | Số văn bản giao | Số, ký hiệu văn bản giao | Văn bản giao | Văn bản giao việc | Văn bản giao nhiệm vụ | Số hiệu văn bản giao | Số ký hiệu văn bản giao nhiệm vụ | Số công văn | Văn bản chỉ đạo | Số văn bản chỉ đạo | Số KH văn bản đến | Số ký hiệu văn bản đến | Số văn bản giao nhiệm vụ | Văn bản giao nhiệm vụ (số, ký hiệu) | Document no | Document number | Doc no | Document code | Số ký hiệu gốc',
    plain: 'Ký hiệu | Số hiệu | Văn bản | Số quyết định | Số kế hoạch văn bản',
    weak: 'Số | Căn cứ | Nguồn giao | Nguồn gốc | Căn cứ văn bản | Tên văn bản | Văn bản liên quan | Văn bản căn cứ',
  },
  document_date: {
    full: 'Ngày văn bản | Ngày VB | Ngày ban hành | Ngày ban hành văn bản | Ngày ký | Ngày ký văn bản | Ngày ký ban hành | Ngày tháng văn bản | Ngày của văn bản | Ngày tháng năm văn bản | Ngày, tháng, năm văn bản | Ngày, tháng văn bản | Ngày văn bản giao | Ngày VB giao | Ngày ban hành văn bản giao | Ngày văn bản giao việc | Ngày văn bản giao nhiệm vụ | Ngày văn bản chỉ đạo | Ngày BH | Document date | Date of document | Date issued | Issue date',
    weak: 'Ngày phát hành | Ngày văn bản đến | Ngày đến',
  },
  assigner: {
    full: 'Người giao | Người giao việc | Người giao nhiệm vụ | Lãnh đạo giao | Lãnh đạo giao việc | Lãnh đạo giao nhiệm vụ | Cơ quan giao | Cơ quan giao việc | Cơ quan giao nhiệm vụ | Đơn vị giao | Đơn vị giao việc | Đơn vị giao nhiệm vụ | Cấp giao | Nơi giao | Lãnh đạo chỉ đạo | Người chỉ đạo | Lãnh đạo UBND tỉnh giao | Cấp giao nhiệm vụ | Assigner | Assigned by',
    plain: 'Lãnh đạo phụ trách chỉ đạo | Lãnh đạo UBND tỉnh | Lãnh đạo UBND',
    weak: 'Cơ quan ban hành | Nơi ban hành | Đơn vị ban hành | Người ký | Nơi phát hành | Lãnh đạo | Lãnh đạo phụ trách | Lãnh đạo theo dõi | Reporter | Created by',
  },
  unit: {
    full: 'Cơ quan chủ trì | Đơn vị chủ trì | Đ/v chủ trì | Cơ quan, đơn vị chủ trì | Đơn vị, cơ quan chủ trì | Đơn vị chủ trì thực hiện | Cơ quan chủ trì thực hiện | Cơ quan, đơn vị chủ trì thực hiện | Đơn vị chủ trì xử lý | Cơ quan chủ trì xử lý | Đơn vị xử lý chính | Cơ quan xử lý chính | Đơn vị thực hiện chính | Đơn vị được giao chủ trì | Cơ quan được giao chủ trì | Tên đơn vị chủ trì | Tên cơ quan chủ trì | Đơn vị chủ trì tham mưu | Cơ quan chủ trì tham mưu | Chủ trì | ĐVCT | CQCT | Lead unit | Lead agency | Responsible unit | Lead department',
    plain:
      'Đơn vị thực hiện | Cơ quan thực hiện | Cơ quan, đơn vị thực hiện | Đơn vị xử lý | Cơ quan xử lý | Đơn vị được giao | Cơ quan được giao | Cơ quan, đơn vị được giao | Đơn vị được giao nhiệm vụ | Cơ quan được giao nhiệm vụ | Đơn vị nhận | Đơn vị nhận việc | Đơn vị nhận nhiệm vụ | Đơn vị đầu mối | Cơ quan đầu mối | Đơn vị | Cơ quan | Cơ quan, đơn vị | Tên đơn vị | Tên cơ quan | Unit | Department | Agency',
    weak: 'Phòng ban | Sở, ban, ngành | Đầu mối thực hiện | Địa phương, đơn vị | Đơn vị phụ trách | Đơn vị tham mưu | Nơi nhận | Assignee | Organization | Đơn vị theo dõi',
  },
  unit_code: {
    full: '',
    weak: 'Mã đơn vị | Mã đơn vị chủ trì | Mã cơ quan | Mã cơ quan chủ trì | Mã ĐV | Mã định danh đơn vị | Mã định danh cơ quan | Department code',
  },
  co_units: {
    full: 'Cơ quan phối hợp | Đơn vị phối hợp | Đ/v phối hợp | Cơ quan, đơn vị phối hợp | Đơn vị phối hợp thực hiện | Cơ quan phối hợp thực hiện | Cơ quan, đơn vị phối hợp thực hiện | Các đơn vị phối hợp | Các cơ quan phối hợp | Đơn vị đồng xử lý | Đơn vị phối hợp xử lý | Phối hợp | Phối hợp thực hiện | ĐVPH | CQPH | Co-units | Supporting units | Cooperating units',
    weak: 'Người phối hợp | Đơn vị liên quan | Cơ quan liên quan | Thành phần phối hợp',
  },
  field: {
    full: 'Lĩnh vực | Khối | Khối, lĩnh vực | Ngành, lĩnh vực | Nhóm lĩnh vực | Lĩnh vực nhiệm vụ | Lĩnh vực công việc | Loại lĩnh vực | Khối nhiệm vụ | Field | Sector | Domain',
    weak: 'Nhóm | Nhóm nhiệm vụ | Loại nhiệm vụ | Phân loại | Chuyên đề | Category',
  },
  assigned_on: {
    full: 'Ngày giao | Giao ngày | Ngày giao việc | Ngày giao nhiệm vụ | Ngày được giao | Ngày giao công việc | Ngày phân công | Thời gian giao | Thời gian giao việc | Thời gian giao nhiệm vụ | Thời điểm giao | Ngày UBND tỉnh giao | Ngày giao xử lý | Ngày giao thực hiện | Assigned on | Assigned date | Date assigned | Assigned at | Assignment date',
    weak: 'Ngày nhận | Ngày nhận việc | Ngày nhận nhiệm vụ | Ngày tiếp nhận | Ngày chuyển | Ngày bắt đầu | Ngày thực hiện | Bắt đầu | Ngày chỉ đạo | Ngày tạo | Thời gian bắt đầu | Start date | Start | Ngày nhận VB | Created at | Ngày lập',
  },
  due_on: {
    full: 'Hạn xử lý | Hạn hoàn thành | Thời hạn hoàn thành | Thời hạn xử lý | Thời hạn thực hiện | Hạn thực hiện | Hạn giải quyết | Thời hạn giải quyết | Hạn hiện hành | Hạn hoàn thành nhiệm vụ | Thời hạn hoàn thành nhiệm vụ | Hạn xử lý hiện tại | Hạn hoàn thành hiện tại | Hạn hoàn thành công việc | Ngày hạn xử lý | Ngày hạn hoàn thành | Ngày đến hạn | Ngày hết hạn | Ngày hết hạn xử lý | Hạn xử lý nhiệm vụ | Hạn chót | Hạn cuối | Hạn hoàn thành theo văn bản | Hạn xử lý theo văn bản | Ngày đáo hạn | Thời gian yêu cầu hoàn thành | Phải xong trước ngày | Due on | Due date | Due by | Deadline | Deadline date | Due',
    plain: 'Hạn | Thời hạn | Hạn XL | Ngày hạn',
    weak: 'Hạn hoàn thành sau gia hạn | Hạn xử lý sau gia hạn | Hạn sau gia hạn | Thời hạn sau gia hạn | Hạn sau điều chỉnh | Hạn điều chỉnh | Hạn mới | Hạn gia hạn | Ngày gia hạn | Gia hạn đến | Gia hạn đến ngày | Gia hạn | Thời hạn gia hạn | Thời gian gia hạn | Hạn trả lời | Hạn báo cáo | Thời hạn báo cáo | Thời hạn trả lời | Thời gian hoàn thành | Thời gian thực hiện | Thời gian xử lý | Ngày hoàn thành | Ngày phải hoàn thành | Ngày dự kiến hoàn thành | Ngày hoàn thành dự kiến | Thời gian dự kiến hoàn thành | Ngày kết thúc | Kết thúc | Lộ trình thực hiện | Tiến độ hoàn thành | End date | Target date | Thời hạn điều chỉnh | Hạn được gia hạn | Ngày kết thúc dự kiến | Mốc hoàn thành',
  },
  original_due_on: {
    full: 'Hạn ban đầu | Hạn gốc | Hạn xử lý ban đầu | Hạn hoàn thành ban đầu | Thời hạn ban đầu | Thời hạn gốc | Hạn xử lý gốc | Hạn hoàn thành gốc | Thời hạn hoàn thành ban đầu | Thời hạn xử lý ban đầu | Hạn trước gia hạn | Hạn trước khi gia hạn | Hạn xử lý trước gia hạn | Hạn hoàn thành trước gia hạn | Hạn giao ban đầu | Hạn xử lý lần đầu | Original due date | Original deadline | Initial due date',
    weak: 'Hạn cũ | Mốc cũ | Gia hạn mốc cũ | Hạn giao | Hạn lần đầu',
  },
  completed_on: {
    full: 'Ngày hoàn thành thực tế | Ngày thực tế hoàn thành | Ngày đã hoàn thành | Thời gian hoàn thành thực tế | Thời điểm hoàn thành | Ngày HT thực tế | Ngày hoàn thành trên hệ thống | Hoàn thành ngày | Xong ngày | Ngày xong | Ngày xử lý xong | Ngày đã xử lý xong | Completed on | Completed date | Completion date | Date completed | Completed at | Finished on | Finish date | Actual completion date | Hoàn thành lúc',
    plain:
      'Ngày hoàn thành | Ngày hoàn thành nhiệm vụ | Ngày hoàn thành công việc | Ngày hoàn tất | Ngày HT',
    weak: 'Ngày kết thúc | Kết thúc | Thời gian hoàn thành | Ngày báo cáo | Ngày báo cáo hoàn thành | Ngày báo cáo kết quả | Ngày xử lý | Ngày trả lời | Ngày ban hành kết quả | Hoàn thành | Ngày kết thúc thực tế | Closed at | Closed date | Closed | End date | Resolved | Resolution date | Ngày đóng | Ngày có kết quả | Ngày trả kết quả | Ngày kết thúc xử lý',
  },
  evidence_of_completion: {
    full: 'Đã hoàn thành nhưng chưa cập nhật | Đã hoàn thành, chưa cập nhật | Hoàn thành chưa cập nhật | Đã xong, chưa cập nhật | Hoàn thành nhưng chưa cập nhật trên hệ thống | Đã hoàn thành chưa cập nhật hệ thống',
    weak: 'Treo | Nhiệm vụ treo',
  },
  source_status: {
    full: 'Trạng thái | Trạng thái xử lý | Trạng thái nhiệm vụ | Trạng thái thực hiện | Trạng thái công việc | Tình trạng | Tình trạng xử lý | Tình trạng thực hiện | Tình trạng nhiệm vụ | Tình trạng công việc | Tình trạng trên hệ thống | Trạng thái trên hệ thống | Trạng thái hoàn thành | Status | Task status',
    weak: 'Tiến độ | Tiến độ thực hiện | Kết quả | Kết quả thực hiện | Kết quả xử lý | Mức độ hoàn thành | State | Đánh giá',
  },
  state_note: { full: '', weak: 'Ghi chú tình trạng | Vướng mắc' },
  officer: {
    full: 'Chuyên viên | Chuyên viên xử lý | Chuyên viên theo dõi | Chuyên viên phụ trách | Chuyên viên thực hiện | Cán bộ xử lý | Cán bộ theo dõi | Cán bộ phụ trách | Cán bộ thực hiện | Người xử lý | Người thực hiện | Người phụ trách | Người theo dõi | Người xử lý chính | CV theo dõi | CV xử lý | Officer | Handler',
    weak: 'Người nhận | Cán bộ | Đầu mối | Assignee | Người cập nhật',
  },
  secrecy: {
    full: 'Độ mật | Mức độ mật | Mức mật | Mật | Độ bảo mật | Cấp độ mật | Độ mật văn bản | Dấu mật | Chế độ mật | Secrecy | Secrecy level | Confidentiality | Security level',
    weak: 'Mức độ | Classification',
  },
};

/** Usual headings that are none of the canonical columns, whatever words they have in common. */
export const OTHER_HEADINGS =
  'STT | TT | Số TT | Số thứ tự | No | No. | # | Ghi chú | Notes | Note | Ngày cập nhật | Ngày cập nhật cuối | Cập nhật lúc | Updated at | Last updated | Người tạo | Đơn vị tính | ĐVT | Số ngày quá hạn | Số ngày còn lại | Số ngày trễ | Quá hạn | Trễ hạn | Đúng hạn | Còn hạn | Trong hạn | Số lần gia hạn | Gia hạn số lần | Số lần đôn đốc | Tổng số | Tỷ lệ | Độ khẩn | Mức độ khẩn | Độ ưu tiên | Mức độ ưu tiên | Priority | Loại văn bản | Kết quả đạt được | Khó khăn | Đề xuất | Đề xuất kiến nghị | Lý do | Lý do gia hạn | File đính kèm | Tệp đính kèm | Đường dẫn | Số trang | Ngày in | Ngày xuất | Ngày báo cáo tiến độ | Sản phẩm | Sản phẩm đầu ra | Số ngày xử lý | Số ngày thực hiện | LĐVP chủ trì | Lãnh đạo văn phòng chủ trì | Người chủ trì | Mức đạt | Mức độ đạt';

/** Headings of a running number, which is no task code. */
export const ORDINAL_HEADINGS = 'STT | TT | Số TT | Số thứ tự | No | No. | #';
