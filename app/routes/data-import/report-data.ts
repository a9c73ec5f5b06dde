import { issueMessage } from '#app/i18n/issues.ts';
import type { ImportOutcome, ToldIssue } from '#app/intake/outcome.ts';
import { CONFIRM_CODES, FILE_ISSUE_CODES, type IssueCode } from '#app/model/issue.ts';
import type { Locale } from '#app/model/locale.ts';
import type { Unit } from '#app/model/unit.ts';

const MOST_ROWS = 10;

/** One reason with the rows that it was found in. */
export interface Reason {
  code: IssueCode;
  message: string;
  rows: number;
  first: readonly number[];
  /** Names of the units that may have been meant. */
  maybe: readonly string[];
}

/** What a check or an import found, in the reader's language. */
export function reportOf(outcome: ImportOutcome, units: readonly Unit[], locale: Locale) {
  const { issues, warnings, issues_total, warnings_total, ...counts } = outcome;
  const names = new Map(
    units.map(({ code, name_vi, name_en }) => [code, locale === 'vi' ? name_vi : name_en]),
  );
  const all = [...issues, ...warnings];
  const isOf = (codes: readonly string[]) => (issue: ToldIssue) => codes.includes(issue.code);
  const isQuestion = isOf(CONFIRM_CODES);
  const isOfFile = isOf(FILE_ISSUE_CODES);
  return {
    ...counts,
    /** What has to be confirmed, or was. */
    questions: all.filter(isQuestion).map((issue) => toldOf(issue, locale)),
    /** Why nothing of the file can be taken. */
    file: issues.filter(isOfFile).map((issue) => toldOf(issue, locale)),
    unused: warnings.flatMap(({ code, column }) =>
      code === 'unknown_column' && column !== null ? [column] : [],
    ),
    refused: reasonsOf(
      issues.filter((issue) => !isQuestion(issue) && !isOfFile(issue)),
      names,
      locale,
    ),
    flagged: reasonsOf(
      warnings.filter((issue) => !isQuestion(issue) && issue.code !== 'unknown_column'),
      names,
      locale,
    ),
    told: { issues: issues.length, warnings: warnings.length, issues_total, warnings_total },
  };
}

export type Report = ReturnType<typeof reportOf>;

function toldOf(issue: ToldIssue, locale: Locale) {
  return { code: issue.code, column: issue.column, message: messageOf(issue, locale) };
}

/** Without what is to be done on the command line: the page has a box to tick. */
function messageOf(issue: Parameters<typeof issueMessage>[0], locale: Locale): string {
  return issueMessage(issue, locale)
    .replace(/;[^;]*\(--confirm\)$/, '')
    .replace(/ \(--[a-z-]+\)/g, '');
}

/** By code and column, the most frequent first; a row counts once in each. */
function reasonsOf(
  issues: readonly ToldIssue[],
  names: ReadonlyMap<string, string>,
  locale: Locale,
): Reason[] {
  const groups = new Map<string, ToldIssue[]>();
  for (const issue of issues) {
    const key = `${issue.code} ${issue.column ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(issue);
    else groups.set(key, [issue]);
  }
  const reasons = [...groups.values()].flatMap((group): Reason[] => {
    const [first] = group;
    if (first === undefined) return [];
    const rows = [...new Set(group.flatMap(({ row }) => (row === null ? [] : [row])))];
    const meant = new Set(group.flatMap(({ suggestion = [] }) => suggestion));
    return [
      {
        code: first.code,
        message: messageOf({ ...first, row: null }, locale),
        rows: rows.length,
        first: rows.slice(0, MOST_ROWS),
        maybe: [...meant].flatMap((code) => names.get(code) ?? []).slice(0, MOST_ROWS),
      },
    ];
  });
  return reasons.sort((a, b) => b.rows - a.rows);
}
