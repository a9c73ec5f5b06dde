import { expect, it } from 'vitest';
import { FILE_ISSUE_CODES, ROW_ISSUE_CODES, WARNING_CODES, isWarning } from '#app/model/issue.ts';

it('every code means one thing: a file refused, a row refused, or a warning', () => {
  const all = [...FILE_ISSUE_CODES, ...ROW_ISSUE_CODES, ...WARNING_CODES];
  expect(new Set(all).size).toBe(all.length);
  expect(all.filter(isWarning)).toEqual(WARNING_CODES);
});

it('the codes that the domain names are there', () => {
  expect(FILE_ISSUE_CODES).toContain('as_of_too_early');
  expect(ROW_ISSUE_CODES).toContain('duplicate_key');
});
