import { z } from 'zod';
import { parseJsonWith } from './strict-json.ts';

export interface Withdrawal {
  reason: string;
  at: string;
  by: string;
}

/** A withdrawal that is over, and how it ended. */
export interface Restoration extends Withdrawal {
  withdrawn: Withdrawal;
}

const schema = z.object({ reason: z.string(), at: z.string(), by: z.string() });
const restorationSchema = schema.extend({ withdrawn: schema });

/** Null where there is no record. One that cannot be read withdraws all the same. */
export function parseWithdrawal(text: string | null): Withdrawal | null {
  if (text === null) return null;
  const parsed = parseJsonWith(schema, text);
  return parsed.ok ? parsed.value : { reason: '', at: '', by: '' };
}

export function parseRestoration(text: string | null): Restoration | null {
  const parsed = parseJsonWith(restorationSchema, text ?? '');
  return parsed.ok ? parsed.value : null;
}
