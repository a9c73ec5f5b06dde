import { nearestWords, problemWords } from '#app/i18n/problem-words.ts';
import { isDondocError, type PublicProblem } from '#app/model/errors.ts';
import { DEFAULT_LOCALE, type Locale, LOCALES } from '#app/model/locale.ts';

/** RFC 9457. Nothing in it comes from the cause of the error: that goes to the log. */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  params: Record<string, string>;
  /** What could have stood in the place of a value that names nothing, and its name. */
  nearest: { value: string; label: string }[];
  /** The request's id, as in the log. */
  instance: string;
}

export interface ProblemOptions {
  requestId: string;
  locale: Locale;
}

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

const RETRY_AFTER_SECONDS: Record<string, number> = { busy: 2, deadline: 5 };
const RETRY_AFTER_DEFAULT = 10;

const INTERNAL: PublicProblem = { code: 'internal', status: 500, params: {} };

/** What of any thrown value may be shown: a DondocError's own words, else only that it was unexpected. */
export function problemDocument(error: unknown, options: ProblemOptions): ProblemDocument {
  const { code, status, params, nearest = [] } = isDondocError(error) ? error.problem : INTERNAL;
  const told = { code, params: { ...params, request: options.requestId }, nearest };
  return {
    type: `urn:dondoc:problem:${code}`,
    status,
    ...problemWords(told, options.locale),
    code,
    params,
    nearest: nearestWords(told, options.locale),
    instance: `urn:dondoc:request:${options.requestId}`,
  };
}

/** Headers that belong to a problem, whatever form its body takes. */
export function problemHeaders(problem: ProblemDocument): Record<string, string> {
  const headers: Record<string, string> = { 'Cache-Control': 'no-store' };
  if (problem.status === 503) {
    headers['Retry-After'] = String(RETRY_AFTER_SECONDS[problem.code] ?? RETRY_AFTER_DEFAULT);
  }
  const { allow, seconds } = problem.params;
  if (problem.status === 429 && seconds !== undefined) headers['Retry-After'] = seconds;
  if (problem.status === 405 && allow !== undefined) headers['Allow'] = allow;
  return headers;
}

/** For loaders under `/api`: the problem as the answer itself. */
export function problemResponse(problem: ProblemDocument): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { ...problemHeaders(problem), 'Content-Type': PROBLEM_MEDIA_TYPE },
  });
}

/** The language a problem is told in; an unknown `lang` is itself a problem and is told in the default. */
export function problemLocale(search: string): Locale {
  const asked = new URLSearchParams(search).get('lang');
  return LOCALES.find((locale) => locale === asked) ?? DEFAULT_LOCALE;
}
