import { expect, test } from 'vitest';
import {
  problemDocument,
  problemHeaders,
  problemLocale,
  problemResponse,
} from '#app/http/problem.ts';
import { PROBLEM_TEXTS } from '#app/i18n/problems.ts';
import { DondocError, invalidParameter, unavailable } from '#app/model/errors.ts';

const en = { requestId: 'r-1', locale: 'en' } as const;

test('a bad value is named to its sender', () => {
  const problem = problemDocument(invalidParameter('period', '2019-13', 'a month 01–12'), en);
  expect(problem).toEqual({
    type: 'urn:dondoc:problem:invalid_parameter',
    title: 'Invalid value',
    status: 400,
    detail: 'Parameter “period” cannot be “2019-13”. Understood: a month 01–12.',
    code: 'invalid_parameter',
    params: { name: 'period', value: '2019-13', expected: 'a month 01–12' },
    instance: 'urn:dondoc:request:r-1',
  });
});

test('of an unexpected error nothing is shown but the request it happened in', () => {
  const problem = problemDocument(new Error('select canary from /var/lib'), en);
  expect(problem.status).toBe(500);
  expect(problem.detail).toContain('r-1');
  expect(JSON.stringify(problem)).not.toContain('canary');
});

test('neither is the cause of an expected one', () => {
  const problem = problemDocument(unavailable('engine', new Error('canary')), en);
  expect(problem.status).toBe(503);
  expect(JSON.stringify(problem)).not.toContain('canary');
});

test.each(['busy', 'deadline', 'no_snapshot', 'engine'] as const)(
  '%s says when to retry',
  (code) => {
    const headers = problemHeaders(problemDocument(unavailable(code), en));
    expect(Number(headers['Retry-After'])).toBeGreaterThan(0);
  },
);

test('as a response it is a problem document that nobody keeps', async () => {
  const problem = problemDocument(unavailable('busy'), { ...en, locale: 'vi' });
  const response = problemResponse(problem);
  expect(response.status).toBe(503);
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  expect(await response.json()).toEqual(problem);
});

test('a refused method says what is allowed', () => {
  const error = new DondocError({
    code: 'method_not_allowed',
    status: 405,
    params: { allow: 'GET, HEAD' },
  });
  expect(problemHeaders(problemDocument(error, en))).toMatchObject({ Allow: 'GET, HEAD' });
});

test('both languages know the same problems and name the same values', () => {
  const values = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  const { vi, en: english } = PROBLEM_TEXTS;
  expect(Object.keys(vi)).toEqual(Object.keys(english));
  for (const [code, text] of Object.entries(vi)) {
    expect(values(text.detail), code).toEqual(values(english[code]?.detail ?? ''));
  }
});

test('the language is the one asked for, else Vietnamese', () => {
  expect(problemLocale('?lang=en&q=1')).toBe('en');
  expect(problemLocale('?lang=fr')).toBe('vi');
  expect(problemLocale('')).toBe('vi');
});
