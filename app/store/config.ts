import { z } from 'zod';
import { DEFAULT_DUE_SOON_DAYS } from '#app/model/flag.ts';
import { ROLES } from '#app/model/role.ts';

const share = z.number().min(0.001).max(1);

/** When an import asks before it publishes; shares are of the snapshot before. */
export const askingSchema = z.strictObject({
  fewer_rows: share.default(0.3).describe('Bớt từ bao nhiêu phần số dòng thì hỏi lại'),
  only_new_year: share
    .default(0.9)
    .describe('Thiếu từ bao nhiêu phần số dòng giao trong các năm trước'),
  open_rows_vanished: share
    .default(0.2)
    .describe('Mất từ bao nhiêu phần số nhiệm vụ chưa hoàn thành'),
  units_changed: share.default(0.1).describe('Đổi đơn vị từ bao nhiêu phần số nhiệm vụ'),
  deadlines_moved: share.default(0.2).describe('Đổi hạn từ bao nhiêu phần số nhiệm vụ có hạn'),
  titles_blanked: share.default(0.05).describe('Mất nội dung từ bao nhiêu phần số nhiệm vụ'),
  least_rows: z.int().min(1).default(10).describe('Bản trước ít dòng hơn thì không so'),
  least_changes: z.int().min(1).default(5).describe('Ít dòng hơn thì không hỏi, trừ số dòng bớt'),
});

/** What accounts have to have, and which groups of an identity provider have which role. */
const signInSchema = z.strictObject({
  second_factor: z
    .strictObject({
      required_for: z
        .array(z.enum(ROLES))
        .default([])
        .describe('Vai trò nào bắt buộc xác thực hai lớp'),
    })
    .prefault({})
    .describe('Xác thực hai lớp khi đăng nhập bằng mật khẩu'),
  label_vi: z.string().trim().min(1).max(80).optional().describe('Chữ trên nút đăng nhập'),
  label_en: z.string().trim().min(1).max(80).optional().describe('The same in English'),
  scopes: z
    .array(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/))
    .refine((scopes) => scopes.includes('openid'), 'must have openid')
    .default(['openid', 'profile'])
    .describe('Phạm vi xin ở hệ thống đăng nhập'),
  name_claim: z.string().min(1).default('name').describe('Mục ghi tên người dùng'),
  roles_claim: z.string().min(1).default('groups').describe('Mục ghi các nhóm của người dùng'),
  roles: z
    .array(
      z
        .strictObject({
          value: z.string().min(1).describe('Tên nhóm, đúng từng chữ'),
          role: z.enum(ROLES),
          unit: z.string().min(1).optional().describe('Mã đơn vị, chỉ với vai trò unit'),
        })
        .refine(
          ({ role, unit }) => (role === 'unit') === (unit !== undefined),
          'unit: only and always with the role unit',
        ),
    )
    .refine(
      (roles) => new Set(roles.map(({ value }) => value)).size === roles.length,
      'a value stands there twice',
    )
    .default([])
    .describe('Nhóm nào có vai trò nào; dòng trên đi trước dòng dưới'),
});

export type SignInConfig = z.infer<typeof signInSchema>;

/** What one office differs by. Every key may be left out; an unknown one is refused by name. */
export const configSchema = z.strictObject({
  name_vi: z.string().trim().min(1).max(120).default('Tỉnh mẫu').describe('Tên tỉnh'),
  name_en: z.string().trim().min(1).max(120).default('Sample province').describe('Province'),
  accent: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/)
    .optional()
    .describe('Màu nhấn, #rrggbb'),
  due_soon_days: z
    .int()
    .min(0)
    .max(60)
    .default(DEFAULT_DUE_SOON_DAYS)
    .describe('Còn bao nhiêu ngày thì coi là sắp đến hạn'),
  ask_before_publishing: askingSchema
    .prefault({})
    .describe('Thay đổi nhiều đến mức nào so với bản trước thì hỏi trước khi công bố'),
  keep_received_files: z
    .boolean()
    .default(false)
    .describe('Giữ tệp nhận được trong DATA_DIR/received khi công bố'),
  units_read: z
    .enum(['newest', 'released'])
    .default('newest')
    .describe('Tài khoản đơn vị xem bản số liệu mới nhất, hay chỉ những bản đã được công bố'),
  keep_task_text_days: z
    .int()
    .min(31)
    .max(36500)
    .optional()
    .describe(
      'Sau bao nhiêu ngày thì xóa nội dung nhiệm vụ, số văn bản, tên cán bộ khỏi bản dữ liệu; không ghi thì không xóa',
    ),
  personal_data_contact: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe('Nơi nhận yêu cầu về dữ liệu cá nhân: đơn vị, điện thoại, thư điện tử'),
  max_upload_mb: z
    .int()
    .min(1)
    .max(4000)
    .default(200)
    .describe('Tệp gửi lên nặng nhất bao nhiêu MB'),
  sign_in: signInSchema.prefault({}).describe('Đăng nhập'),
});

export type Config = z.infer<typeof configSchema>;
