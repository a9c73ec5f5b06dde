import { z } from 'zod';
import { STATE_NOTES } from '#app/model/flag.ts';
import { CANONICAL_COLUMNS } from '#app/model/task.ts';
import { DATE_FORMATS } from './dates.ts';

const heading = z.string().trim().min(1).max(200);
const SOURCE_COLUMNS = [...CANONICAL_COLUMNS, 'unit'] as const;
const dateFormat = z.enum(DATE_FORMATS);

/** How one source's file is to be read. Only `columns` is needed. */
export const mappingSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(80).default('mapping').describe('Tên của cách đọc này'),
    columns: z
      .partialRecord(z.enum(SOURCE_COLUMNS), heading)
      .describe('Cột chuẩn → tiêu đề cột trong tệp; `unit` nhận mã, tên hoặc tên gọi khác'),
    dates: z
      .union([dateFormat, z.array(dateFormat).min(1).max(6)])
      .default(['yyyy-MM-dd'])
      .describe('Cách viết ngày, hoặc danh sách cách viết không được hiểu lẫn nhau'),
    null_deadline: z
      .array(z.string().max(40))
      .default(['', '0', '01/01/1970', '1970-01-01'])
      .describe('Những chữ có nghĩa là không hạn'),
    constants: z
      .partialRecord(z.enum(CANONICAL_COLUMNS), z.string().max(500))
      .default({})
      .describe('Giá trị chung cho mọi dòng của cột không có trong tệp'),
    evidence_of_completion: z
      .strictObject({ column: heading, values: z.array(z.string().max(200)).min(1) })
      .optional()
      .describe('Cột và những chữ cho biết việc đã xong mà chưa cập nhật'),
    state_note: z
      .strictObject({ column: heading, values: z.record(z.string().min(1), z.enum(STATE_NOTES)) })
      .optional()
      .describe('Cột và những chữ ứng với từng tình trạng'),
    sheet: heading.optional().describe('Trang tính của tệp bảng tính; tệp CSV không có trang nào'),
    header_row: z.int().min(1).max(1000).default(1).describe('Dòng tiêu đề'),
    encoding: z.enum(['auto', 'utf-8']).default('auto').describe('Bảng mã của tệp'),
    unknown_units: z
      .enum(['refuse', 'create'])
      .default('refuse')
      .describe('Đơn vị chưa có trong danh mục: từ chối dòng, hoặc tạo mới'),
  })
  .refine(({ columns }) => !('unit' in columns && 'unit_code' in columns), {
    path: ['columns'],
    message: 'unit or unit_code, not both',
  })
  .refine(({ columns, evidence_of_completion: e }) => !e || !columns.evidence_of_completion, {
    path: ['evidence_of_completion'],
    message: 'either a column or words',
  })
  .refine(({ columns, state_note }) => !state_note || !columns.state_note, {
    path: ['state_note'],
    message: 'either a column or words',
  })
  .refine(({ columns, constants }) => Object.keys(constants).every((name) => !(name in columns)), {
    path: ['constants'],
    message: 'a column is either in the file or constant',
  });

export type Mapping = z.infer<typeof mappingSchema>;

/** Without a mapping the headings are the canonical names themselves. */
export const CANONICAL_MAPPING: Mapping = mappingSchema.parse({ name: 'canonical', columns: {} });
