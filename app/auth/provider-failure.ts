import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';

/** What a person is told: each has its own words and its own thing to do. */
export type ProviderFailure =
  /** Turned back by the provider, or by their own choice. */
  | 'denied'
  /** Begun too long ago, elsewhere, or used already. */
  | 'expired'
  /** The provider cannot be reached, is too slow, or says nothing that makes sense. */
  | 'unavailable'
  /** It says something that it cannot prove. */
  | 'untrusted';

export interface Failed {
  kind: 'failed';
  reason: ProviderFailure;
  /** For the log: neither a token nor what was in it. */
  why: string;
}

/** RFC 6749 §4.1.2.1 and OpenID Connect Core §3.1.2.6: what the person, or their account, can do something about. */
const DENIALS = [
  'access_denied',
  'login_required',
  'interaction_required',
  'consent_required',
  'account_selection_required',
];
/** Whoever answers so did not get as far as a token. */
const NO_ANSWER = ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'];

export function failed(reason: ProviderFailure, why: string): Failed {
  return { kind: 'failed', reason, why };
}

/** Of whatever went wrong between the way to the provider and a person who is known. */
export function failureOf(error: unknown): Failed {
  return failed(reasonOf(error), whyOf(error));
}

function reasonOf(error: unknown): ProviderFailure {
  if (error instanceof AuthorizationResponseError) {
    return DENIALS.includes(error.error) ? 'denied' : 'unavailable';
  }
  if (error instanceof ResponseBodyError) {
    return error.error === 'invalid_grant' ? 'expired' : 'unavailable';
  }
  if (error instanceof ClientError && error.code !== undefined) {
    return NO_ANSWER.includes(error.code) ? 'unavailable' : 'untrusted';
  }
  return 'unavailable';
}

/** Codes and the library's own sentences; a parser's would quote what it read. */
export function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { cause } = error;
  const beneath = cause instanceof Error && !(cause instanceof SyntaxError) ? [cause] : [];
  const said = [error, ...beneath].flatMap((one) => [codeOf(one), one.message]);
  return said
    .filter((text) => text !== '')
    .join(': ')
    .slice(0, 300);
}

function codeOf(error: Error): string {
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) {
    return error.error.replace(/[^\w.-]/g, '').slice(0, 60);
  }
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
