import { INBOX_REPORT } from '#app/i18n/inbox-report.ts';
import { problemWords } from '#app/i18n/problem-words.ts';
import type { Instant } from '#app/model/day.ts';
import type { PublicProblem } from '#app/model/errors.ts';
import { type ImportOutcome, type ToldIssue, toldIn } from '../outcome.ts';
import { orderOf } from './inbox-order.server.ts';

/** What became of a file that came through the inbox. */
export interface InboxReport {
  file: string;
  at: Instant;
  state: 'published' | 'unchanged' | 'refused' | 'failed';
  outcome: ImportOutcome | null;
  problem: { code: string; title: string; detail: string } | null;
}

const MOST_LINES = 50;

export function inboxReport(
  about: Pick<InboxReport, 'file' | 'at' | 'state' | 'outcome'>,
  problem: PublicProblem | null,
): InboxReport {
  const confirm = INBOX_REPORT.confirm(orderOf(about.file));
  const { outcome } = about;
  return {
    ...about,
    outcome: outcome && {
      ...outcome,
      issues: toldIn(outcome.issues, 'vi', confirm),
      warnings: toldIn(outcome.warnings, 'vi', confirm),
    },
    problem: problem && { code: problem.code, ...problemWords(problem, 'vi') },
  };
}

/** The same to be read. */
export function reportText({ file, at, state, outcome, problem }: InboxReport): string {
  const result = INBOX_REPORT[state];
  const lines = [
    INBOX_REPORT.file(file),
    INBOX_REPORT.at(at),
    typeof result === 'string' ? result : result(outcome?.snapshot ?? ''),
    ...(state === 'refused' || state === 'failed'
      ? [outcome?.may_hold_secrets ? INBOX_REPORT.deleted : INBOX_REPORT.kept]
      : []),
    ...(problem === null ? [] : [`${problem.title}. ${problem.detail}`]),
    ...(outcome === null ? [] : outcomeLines(outcome)),
  ];
  return `${lines.join('\n')}\n`;
}

function outcomeLines(outcome: ImportOutcome): string[] {
  const { rows_read, rows_accepted, rows_refused, rows_skipped } = outcome;
  const { issues, issues_total, warnings, warnings_total } = outcome;
  return [
    INBOX_REPORT.asOf(outcome.as_of),
    INBOX_REPORT.rows(rows_read, rows_accepted, rows_refused, rows_skipped),
    ...(issues_total === 0
      ? []
      : [INBOX_REPORT.issues(issues_total), ...told(issues, issues_total)]),
    ...(warnings_total === 0
      ? []
      : [INBOX_REPORT.warnings(warnings_total), ...told(warnings, warnings_total)]),
  ];
}

function told(issues: readonly ToldIssue[], total: number): string[] {
  const shown = issues.slice(0, MOST_LINES);
  return [
    ...shown.map(({ row, message }) => INBOX_REPORT.issue(row, message)),
    ...(total > shown.length ? [INBOX_REPORT.more(total - shown.length)] : []),
  ];
}
