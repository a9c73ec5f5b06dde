const BRAND = Symbol.for('dondoc.error');

export interface PublicProblem {
  /** Stable machine-readable word, also the last part of the problem document's type. */
  code: string;
  status: number;
  /** Key into the message catalogues (`problem.<key>`) with its values; never SQL, paths or stacks. */
  params: Record<string, string>;
  /** What there is instead of the value that was asked for. */
  nearest?: readonly Nearest[];
}

export interface Nearest {
  /** As it would stand in the place of the bad value. */
  value: string;
  /** Its name in either language, where its words do not follow from the value. */
  vi?: string;
  en?: string;
}

/** An error whose reader may be told what to do. The cause goes to the log, never to the reader. */
export class DondocError extends Error {
  readonly [BRAND] = true;
  readonly problem: PublicProblem;

  constructor(problem: PublicProblem, options?: { cause?: unknown }) {
    super(`${problem.code} ${JSON.stringify(problem.params)}`, options);
    this.name = 'DondocError';
    this.problem = problem;
  }
}

/** Works across the two copies of this module that a bundled server build brings. */
export function isDondocError(error: unknown): error is DondocError {
  return typeof error === 'object' && error !== null && BRAND in error;
}

export function unknownParameter(name: string): DondocError {
  return new DondocError({
    code: 'unknown_parameter',
    status: 400,
    params: { name: name.slice(0, 80) },
  });
}

/** `expected` says what would have been understood; the bad value itself is named for its own sender. */
export function invalidParameter(name: string, value: string, expected: string): DondocError {
  return new DondocError({
    code: 'invalid_parameter',
    status: 400,
    params: { name, value: value.slice(0, 80), expected },
  });
}

/** A value that is well written but names nothing that there is. */
export function nothingThere(
  code:
    | 'as_of_before_first'
    | 'as_of_unknown'
    | 'as_of_withdrawn'
    | 'as_of_damaged'
    | 'as_of_redacted'
    | 'period_outside_data'
    | 'period_without_months'
    | 'unit_unknown',
  name: string,
  value: string,
  nearest: readonly Nearest[],
): DondocError {
  const expected = nearest.map((one) => one.value).join(', ');
  return new DondocError({
    code,
    status: 400,
    params: { name, value: value.slice(0, 80), expected },
    nearest,
  });
}

/** Who asks is not known: nobody signed in, or a token that opens nothing. */
export function unidentified(code: 'not_signed_in' | 'bad_token'): DondocError {
  return new DondocError({ code, status: 401, params: {} });
}

/** Too many tokens that opened nothing came from one address. One that opens something is taken all the same. */
export function tooManyBadTokens(seconds: number): DondocError {
  const params = { seconds: String(seconds) };
  return new DondocError({ code: 'too_many_bad_tokens', status: 429, params });
}

/** What the reader's role does not open, or not yet; `every_unit`: it lists tasks of all units. */
export function forbidden(
  what: 'every_unit' | 'foreign_unit' | 'role' | 'owes_own_password' | 'owes_second_factor',
  params: Record<string, string> = {},
): DondocError {
  return new DondocError({ code: `forbidden_${what}`, status: 403, params });
}

export function notFound(
  what: string,
  value: string,
  nearest: readonly Nearest[] = [],
): DondocError {
  return new DondocError({
    code: 'not_found',
    status: 404,
    params: { what, value: value.slice(0, 80) },
    nearest,
  });
}

export function unavailable(
  code: 'busy' | 'deadline' | 'no_snapshot' | 'engine' | 'changed',
  cause?: unknown,
): DondocError {
  return new DondocError({ code, status: 503, params: {} }, { cause });
}
