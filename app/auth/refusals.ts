import { DondocError, type Nearest } from '#app/model/errors.ts';

/** A record that stands there and is none. */
export function unreadableRecord(file: string, reason: string): DondocError {
  return new DondocError({ code: 'bad_access_record', status: 500, params: { file, reason } });
}

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
    | 'unit_needed'
    | 'unit_not_taken'
    | 'unit_not_listed',
  params: Record<string, string> = {},
  nearest: readonly Nearest[] = [],
): DondocError {
  const status = code === 'account_name_taken' || code === 'second_factor_on' ? 409 : 400;
  return new DondocError({ code, status, params, nearest });
}
