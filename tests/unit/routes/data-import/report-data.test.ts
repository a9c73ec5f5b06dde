import { describe, expect, it } from 'vitest';
import { type ImportOutcome, tell } from '#app/intake/outcome.ts';
import type { Issue } from '#app/model/issue.ts';
import { reportOf } from '#app/routes/data-import/report-data.ts';

const issue = (code: Issue['code'], row: number | null, more: Partial<Issue> = {}): Issue => ({
  file: 'a.csv',
  row,
  column: null,
  code,
  ...more,
});

function report(issues: Issue[], warnings: Issue[] = []) {
  const outcome: ImportOutcome = {
    status: 'refused',
    snapshot: null,
    as_of: '2019-07-03T10:00:00+07:00',
    revision: null,
    source: 'test',
    created_units: [],
    may_hold_secrets: false,
    rows_read: 40,
    rows_accepted: 37,
    rows_refused: 3,
    rows_skipped: 0,
    ...tell({ told: issues, total: issues.length }, { told: warnings, total: warnings.length }),
  };
  const unit = {
    code: 'STC',
    name_vi: 'Sở Tài chính',
    name_en: 'Department of Finance',
    group: 'department' as const,
    valid_from: null,
    valid_to: null,
  };
  return reportOf(outcome, [unit], 'en');
}

describe('what a check found', () => {
  it('is told by reason and column, each row once, the most frequent first', () => {
    const { refused } = report([
      issue('secret', 9),
      issue('unknown_unit', 3, { column: 'Unit', suggestion: ['STC'] }),
      issue('unknown_unit', 5, { column: 'Unit' }),
      issue('bad_date', 5, { column: 'Due' }),
      issue('bad_date', 5, { column: 'Done' }),
    ]);
    expect(refused.map(({ code, rows, first }) => [code, rows, first])).toEqual([
      ['unknown_unit', 2, [3, 5]],
      ['bad_date', 1, [5]],
      ['bad_date', 1, [5]],
      ['secret', 1, [9]],
    ]);
    expect(refused[0]?.maybe).toEqual(['Department of Finance']);
  });

  it('keeps apart what must be confirmed, what refuses the file, and columns that feed nothing', () => {
    const { questions, file, refused, flagged, unused } = report(
      [issue('fewer_rows', null, { counts: { then: 40, now: 20 } }), issue('dates_unclear', null)],
      [issue('unknown_column', 1, { column: 'Note' }), issue('due_before_assigned', 4)],
    );
    expect(questions.map(({ code }) => code)).toEqual(['fewer_rows']);
    expect(file.map(({ code }) => code)).toEqual(['dates_unclear']);
    expect(refused).toEqual([]);
    expect(flagged.map(({ code }) => code)).toEqual(['due_before_assigned']);
    expect(unused).toEqual(['Note']);
  });

  it('says nothing of the command line', () => {
    const { questions, file } = report([
      issue('fewer_rows', null, { counts: { then: 40, now: 20 } }),
      issue('as_of_too_early', null),
    ]);
    for (const { message } of [...questions, ...file]) expect(message).not.toContain('--');
    expect(questions[0]?.message).toMatch(/40 rows.*20\. Check the filters of the export$/);
  });
});
