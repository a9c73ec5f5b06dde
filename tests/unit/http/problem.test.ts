import { expect, test } from 'vitest';
import {
  problemDocument,
  problemHeaders,
  problemLocale,
  problemResponse,
} from '#app/http/problem.ts';
import { PROBLEM_TEXTS } from '#app/i18n/problems.ts';
import { DondocError, invalidParameter, nothingThere, unavailable } from '#app/model/errors.ts';

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
    nearest: [],
    instance: 'urn:dondoc:request:r-1',
  });
});

test('what there is instead is told by its name in either language', () => {
  const near = [
    { value: '20190531T170000-r1' },
    { value: '20190531T170000-r2' },
    { value: '2019-Q2' },
    { value: 'SYT', vi: 'Sở Y tế', en: 'Department of Health' },
  ];
  const error = nothingThere('unit_unknown', 'unit', 'SYTE', near);
  const problem = problemDocument(error, en);
  expect(problem).toMatchObject({ code: 'unit_unknown', status: 400 });
  expect(problem.params).toEqual({
    name: 'unit',
    value: 'SYTE',
    expected: '20190531T170000-r1, 20190531T170000-r2, 2019-Q2, SYT',
  });
  expect(problem.nearest.map(({ label }) => label)).toEqual([
    '17:00 on 31 May 2019',
    '17:00 on 31 May 2019 (r2)',
    'Q2 2019',
    'Department of Health (SYT)',
  ]);
  expect(problemDocument(error, { ...en, locale: 'vi' }).detail).toBe(
    'Không có đơn vị nào mang mã “SYTE” (tham số “unit”). Gần nhất: 17:00 ngày 31/05/2019; 17:00 ngày 31/05/2019 (r2); Quý II/2019; Sở Y tế (SYT).',
  );
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
