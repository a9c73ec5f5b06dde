import { expect, it } from 'vitest';
import { issueMessage, issueText } from '#app/i18n/issues.ts';
import {
  CONFIRM_CODES,
  FILE_ISSUE_CODES,
  ROW_ISSUE_CODES,
  WARNING_CODES,
  isWarning,
} from '#app/model/issue.ts';
import { LOCALES } from '#app/model/locale.ts';

const all = [...FILE_ISSUE_CODES, ...ROW_ISSUE_CODES, ...WARNING_CODES, ...CONFIRM_CODES];

it('every code means one thing: a file refused, a row refused, a warning, or a question', () => {
  expect(new Set(all).size).toBe(all.length);
  expect(all.filter(isWarning)).toEqual(WARNING_CODES);
});

it('the codes that the domain names are there', () => {
  expect(FILE_ISSUE_CODES).toContain('as_of_too_early');
  expect(ROW_ISSUE_CODES).toContain('duplicate_key');
});

it.each(all)('%s has a message of its own in both languages', (code) => {
  const issue = { code, column: 'Hạn xử lý', row: 7, counts: { then: 1200, now: 30, year: 2019 } };
  const messages = LOCALES.map((locale) => issueMessage(issue, locale));
  expect(new Set(messages).size).toBe(LOCALES.length);
  for (const [at, locale] of LOCALES.entries()) {
    expect(messages[at]?.length).toBeGreaterThan(15);
    const others = all.filter((other) => other !== code);
    expect(others.map((other) => issueMessage({ ...issue, code: other }, locale))).not.toContain(
      messages[at],
    );
  }
});

it('what a reader has to do is said for all that is refused or asked', () => {
  for (const code of [...FILE_ISSUE_CODES, ...ROW_ISSUE_CODES, ...CONFIRM_CODES]) {
    expect(issueMessage({ code, column: 'x', row: 1 }, 'vi')).toMatch(/Hãy|phải/);
    const sentences = issueMessage({ code, column: 'x', row: 1 }, 'en').split('. ');
    expect(sentences.length > 1 || /has to|save/i.test(sentences[0] ?? '')).toBe(true);
  }
});

it('a question tells its counts as its language writes them, a year as a year', () => {
  const counts = { then: 1200, now: 30, year: 2019 };
  const asked = { code: 'only_new_year', column: null, row: null, counts } as const;
  expect(issueMessage(asked, 'vi')).toMatch(/1\.200 .*năm 2019.*30/);
  expect(issueMessage(asked, 'en')).toMatch(/1,200 .*before 2019.*30/);
});

it('what may have been meant is told with the message', () => {
  const issue = { code: 'unknown_unit', column: 'x', row: 1 } as const;
  for (const locale of LOCALES) {
    expect(issueText(issue, locale)).toBe(issueMessage(issue, locale));
    const offered = issueText({ ...issue, suggestion: ['SYT', 'STC'] }, locale);
    expect(offered.startsWith(issueMessage(issue, locale))).toBe(true);
    expect(offered).toMatch(/: SYT, STC$/);
  }
});
