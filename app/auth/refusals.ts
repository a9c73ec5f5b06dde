import { DondocError, type Nearest } from '#app/model/errors.ts';

/** A record that stands there and is none. */
export function unreadableRecord(file: string, reason: string): DondocError {
  return new DondocError({ code: 'bad_access_record', status: 500, params: { file, reason } });
}

/** It would do, but for what there is. */
const CONFLICTS: readonly string[] = [
  'account_name_taken',
  'second_factor_on',
  'last_admin',
  'own_account',
  'token_name_taken',
];

/** What an account or a token cannot be made of, each with what would do. */
export function refused(
  code:
    | 'account_name_malformed'
    | 'account_name_taken'
    | 'password_too_short'
    | 'password_too_long'
    | 'password_easily_guessed'
    | 'password_not_new'
    | 'second_factor_on'
    | 'last_admin'
    | 'own_account'
    | 'token_name_needed'
    | 'token_name_taken'
    | 'unit_needed'
    | 'unit_not_taken'
    | 'unit_not_listed',
  params: Record<string, string> = {},
  nearest: readonly Nearest[] = [],
): DondocError {
  const status = CONFLICTS.includes(code) ? 409 : 400;
  return new DondocError({ code, status, params, nearest });
}
