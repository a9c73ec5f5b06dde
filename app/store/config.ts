import { z } from 'zod';
import { DEFAULT_DUE_SOON_DAYS } from '#app/model/flag.ts';

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
});

export type Config = z.infer<typeof configSchema>;
