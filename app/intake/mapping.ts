import { z } from 'zod';
import { STATE_NOTES } from '#app/model/flag.ts';
import { CANONICAL_COLUMNS, DATE_COLUMNS, type DateColumn } from '#app/model/task.ts';
import { DATE_FORMATS, type DateFormat } from './date-formats.ts';
import { ENCODINGS } from './read/record-source.ts';

const UNNAMED = 'mapping';

const heading = z.string().trim().min(1).max(200);
const SOURCE_COLUMNS = [...CANONICAL_COLUMNS, 'unit'] as const;
const dateFormat = z.enum(DATE_FORMATS);
const dateFormats = z.union([dateFormat, z.array(dateFormat).min(1).max(12)]);

/** How one source's file is to be read. Only `columns` is needed. */
export const mappingSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(80).default(UNNAMED).describe('Tên của cách đọc này'),
    columns: z
      .partialRecord(z.enum(SOURCE_COLUMNS), heading.nullable())
      .describe(
        'Cột chuẩn → tiêu đề cột trong tệp; `unit` nhận mã, tên hoặc tên gọi khác; null: tệp không có cột này',
      ),
    dates: z
      .union([dateFormats, z.partialRecord(z.enum(DATE_COLUMNS), dateFormats)])
      .optional()
      .describe(
        'Cách viết ngày, hoặc danh sách cách viết không được hiểu lẫn nhau, chung hoặc cho từng cột; không khai thì theo chứng cứ trong tệp',
      ),
    null_deadline: z
      .array(z.string().max(40))
      .default([
        '',
        '0',
        '-',
        '01/01/1970',
        '1970-01-01',
        'Không hạn',
        'Không có hạn',
        'Không thời hạn',
        'Không có thời hạn',
      ])
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
    sheet: heading
      .optional()
      .describe('Trang tính của tệp bảng tính; không khai thì tự tìm; tệp CSV không có trang nào'),
    header_row: z
      .int()
      .min(1)
      .max(1000)
      .optional()
      .describe('Dòng đầu của tiêu đề; không khai thì tự tìm'),
    encoding: z
      .enum(['auto', ...ENCODINGS])
      .default('auto')
      .describe('Bảng mã của tệp'),
    unknown_units: z
      .enum(['refuse', 'create'])
      .default('refuse')
      .describe('Đơn vị chưa có trong danh mục: từ chối dòng, hoặc tạo mới'),
  })
  .refine(({ columns }) => !(columns.unit && columns.unit_code), {
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
  .refine(
    ({ columns, constants }) =>
      CANONICAL_COLUMNS.every((name) => constants[name] === undefined || !columns[name]),
    {
      path: ['constants'],
      message: 'a column is either in the file or constant',
    },
  );

export type Mapping = z.infer<typeof mappingSchema>;

/** The formats that are given for a column; null where it has to prove its own. */
export function givenFormats(
  { dates }: Pick<Mapping, 'dates'>,
  column: DateColumn,
): readonly DateFormat[] | null {
  if (dates === undefined) return null;
  if (typeof dates === 'string' || Array.isArray(dates)) return [dates].flat();
  const own = dates[column];
  return own === undefined ? null : [own].flat();
}

/** Whether somebody gave it its name. */
export function isNamed({ name }: Pick<Mapping, 'name'>): boolean {
  return name !== UNNAMED && name !== CANONICAL_MAPPING.name;
}

/** Without a mapping the headings speak for themselves. */
export const CANONICAL_MAPPING: Mapping = mappingSchema.parse({ name: 'canonical', columns: {} });
