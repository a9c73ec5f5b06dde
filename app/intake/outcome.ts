import { issueText } from '#app/i18n/issues.ts';
import type { Instant } from '#app/model/day.ts';
import type { Issue } from '#app/model/issue.ts';
import type { Locale } from '#app/model/locale.ts';
import type { SnapshotId } from '#app/model/snapshot.ts';

export interface RowCounts {
  /** Always accepted + refused. */
  rows_read: number;
  rows_accepted: number;
  rows_refused: number;
  /** Banner, blank and totals rows: outside rows_read. */
  rows_skipped: number;
}

export interface ToldIssue extends Issue {
  /** Says how to mend it, and what may have been meant. */
  message: string;
}

export interface Told {
  /** Why rows, or the file, were refused: the first thousand of `issues_total`. */
  issues: ToldIssue[];
  issues_total: number;
  /** What is odd about accepted rows or the file: the first thousand of `warnings_total`. */
  warnings: ToldIssue[];
  warnings_total: number;
}

/** What became of an import. `refused` means that nothing was published. */
export interface ImportOutcome extends RowCounts, Told {
  status: 'published' | 'unchanged' | 'refused' | 'dry_run';
  snapshot: SnapshotId | null;
  as_of: Instant;
  revision: number | null;
  source: string;
  /** Codes of the units that were not known before. */
  created_units: string[];
  /** Whether rows are secret, or unreadable and may be: then the file is kept nowhere. */
  may_hold_secrets: boolean;
}

export interface IssueList {
  told: readonly Issue[];
  total: number;
}

/** Issues with their messages, the file's first, then by row. */
export function tell(refusals: IssueList, warnings: IssueList): Told {
  return {
    issues: withMessages(refusals.told),
    issues_total: refusals.total,
    warnings: withMessages(warnings.told),
    warnings_total: warnings.total,
  };
}

function withMessages(issues: readonly Issue[]): ToldIssue[] {
  const sorted = issues.toSorted((a, b) => compare(a.file, b.file) || (a.row ?? 0) - (b.row ?? 0));
  return toldIn(sorted, 'vi', '--confirm');
}

/** `confirm`: how a question is answered where this is read. */
export function toldIn(issues: readonly Issue[], locale: Locale, confirm: string): ToldIssue[] {
  return issues.map((issue) => ({ ...issue, message: issueText(issue, locale, confirm) }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

export function rowCounts(counts: RowCounts): RowCounts {
  const { rows_read, rows_accepted, rows_refused, rows_skipped } = counts;
  return { rows_read, rows_accepted, rows_refused, rows_skipped };
}

/** Of a file that is refused no row is accepted. */
export function allRefused({ rows_read, rows_skipped }: RowCounts): RowCounts {
  return { rows_read, rows_accepted: 0, rows_refused: rows_read, rows_skipped };
}
