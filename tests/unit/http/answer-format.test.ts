import { expect, test } from 'vitest';
import { answerFormat } from '#app/http/answer-format.ts';

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
  expect(answerFormat('/api/v1/summary', accept)).toBe(format);
});

test.each(['image/png', 'text/html', 'application/json;q=0', '*/*;q=0', 'nonsense', ',', 'json'])(
  'Accept %j is offered nothing',
  (accept) => {
    expect(() => answerFormat('/api/v1/summary', accept)).toThrow('not_acceptable');
  },
);

test('a suffix has the word whatever is accepted', () => {
  expect(answerFormat('/api/v1/summary.csv', 'application/json')).toBe('csv');
  expect(answerFormat('/api/v1/summary.json', 'text/csv')).toBe('json');
  expect(answerFormat('/api/v1/summary.csv', 'image/png')).toBe('csv');
  expect(answerFormat('/api/v1/summarycsv', null)).toBe('json');
});
