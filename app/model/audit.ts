import type { Day, Instant } from './day.ts';
import type { Identity, Role } from './role.ts';

/** What is kept of who did it. */
export const AUDIT_ACTIONS = [
  'sign_in',
  'sign_in_failed',
  'sign_out',
  'sign_out_everywhere',
  'password_changed',
  'second_factor_on',
  'second_factor_off',
  'recovery_code_used',
  'recovery_codes_renewed',
  'account_added',
  'account_disabled',
  'account_enabled',
  'account_changed',
  'token_created',
  'token_revoked',
  'import',
  'withdraw',
  'restore',
  'texts_removed',
  'release',
  'release_ended',
  'export_tasks',
  'export_log',
  'units_changed',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Whoever it was, as it was called then. */
export interface AuditWho {
  name: string;
  /** Null for the command line: who may use it may do everything. */
  role: Role | null;
  unit: string | null;
  source: { kind: Identity['source']['kind'] | 'command'; id: string };
}

export interface AuditEntry {
  at: Instant;
  /** Null for who is nobody here: who failed to sign in, who put a list into the inbox. */
  who: AuditWho | null;
  /** Of the client; null for the command line. */
  address: string | null;
  action: AuditAction;
  /** What it was done to: an account, a token, a snapshot, an address. */
  target: string | null;
  /** Small facts, such as a number of rows. Never a secret, never the text of a task. */
  detail: Readonly<Record<string, string | number | boolean>>;
}

export interface AuditFilter {
  /** The first and the last day, both within. */
  from?: Day | undefined;
  to?: Day | undefined;
  action?: AuditAction | undefined;
  /** The name, blind to case and accents. */
  who?: string | undefined;
  /** Only what stands before this entry, by its position. */
  before?: string | undefined;
  limit?: number | undefined;
}

export interface KeptEntry {
  /** Where it stands; never another entry's. */
  position: string;
  /** Null where a line cannot be read: torn when the machine died, or changed by hand. */
  entry: AuditEntry | null;
}
