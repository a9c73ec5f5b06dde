import { expect, test } from 'vitest';
import { type AnswerFormat, answerFormat } from '#app/http/answer-format.ts';

const BOTH = ['json', 'csv'] as const;

test.each([
  [null, 'json'],
  ['', 'json'],
  ['*/*', 'json'],
  ['application/json', 'json'],
  ['application/*', 'json'],
  ['text/csv', 'csv'],
  ['TEXT/CSV', 'csv'],
  ['text/*', 'csv'],
  ['text/csv; header=present', 'csv'],
  ['text/csv, application/json', 'csv'],
  ['application/json, text/csv', 'json'],
  ['application/json;q=0.5, text/csv', 'csv'],
  ['text/csv;q=0.5, application/json;q=0.4', 'csv'],
  ['text/csv, */*', 'csv'],
  ['*/*, application/json;q=0', 'csv'],
  ['*/*;q=0.1, text/csv;q=0', 'json'],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'json'],
  ['image/png, text/csv;q=0.001', 'csv'],
] as const)('Accept %j is %s', (accept, format) => {
  expect(answerFormat('/api/v1/summary', accept, BOTH)).toBe(format);
});

test.each(['image/png', 'text/html', 'application/json;q=0', '*/*;q=0', 'nonsense', ',', 'json'])(
  'Accept %j is offered nothing',
  (accept) => {
    expect(() => answerFormat('/api/v1/summary', accept, BOTH)).toThrow('not_acceptable');
  },
);

test('a suffix has the word whatever is accepted', () => {
  expect(answerFormat('/api/v1/summary.csv', 'application/json', BOTH)).toBe('csv');
  expect(answerFormat('/api/v1/summary.json', 'text/csv', BOTH)).toBe('json');
  expect(answerFormat('/api/v1/summary.csv', 'image/png', BOTH)).toBe('csv');
  expect(answerFormat('/api/v1/summarycsv', null, BOTH)).toBe('json');
});

test('a resource is asked for what it has, the first where nothing is asked for', () => {
  const formats: readonly AnswerFormat[] = ['arrow', 'csv'];
  expect(answerFormat('/api/v1/cube', null, formats)).toBe('arrow');
  expect(answerFormat('/api/v1/cube', 'application/*, text/csv;q=0.5', formats)).toBe('arrow');
  expect(answerFormat('/api/v1/cube', 'application/json, text/csv', formats)).toBe('csv');
  expect(() => answerFormat('/api/v1/cube', 'application/json', formats)).toThrow('not_acceptable');
  expect(() => answerFormat('/api/v1/cube.json', 'application/json', formats)).toThrow(
    'not_acceptable',
  );
});
