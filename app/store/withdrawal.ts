import { z } from 'zod';
import { parseJsonWith } from './strict-json.ts';

export interface Withdrawal {
  reason: string;
  at: string;
}

const schema = z.object({ reason: z.string(), at: z.string() });

/** Null where there is no record. One that cannot be read withdraws all the same. */
export function parseWithdrawal(text: string | null): Withdrawal | null {
  if (text === null) return null;
  const parsed = parseJsonWith(schema, text);
  return parsed.ok ? parsed.value : { reason: '', at: '' };
}
