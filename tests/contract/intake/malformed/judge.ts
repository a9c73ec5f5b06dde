import { FILE_ISSUE_CODES } from '#app/model/issue.ts';
import { issueMessage } from '#app/i18n/issues.ts';
import type { ToldIssue } from '#app/intake/outcome.ts';
import { type Mutant, cellKey } from './mutant.ts';
import { clean } from './slips.ts';
import { COLUMNS, type Column, type TrueRow } from './true-list.ts';

/** What an import says of a list, by whatever way it was asked. */
export interface Verdict {
  status: string;
  rows_read: number;
  rows_accepted: number;
  rows_refused: number;
  issues: readonly ToldIssue[];
  warnings: readonly ToldIssue[];
}

/** An accepted row: what is stored of it, '' for null. */
export type StoredRow = Record<Exclude<Column, 'unit'> | 'unit_code', string>;

/** Of a torn row, a key twice and a line that is no JSON no column is to blame. */
const ROW_ALONE = ['field_count', 'duplicate_key', 'bad_line'];

/** What is wrong with the verdict; nothing where it is right. */
export function faults(mutant: Mutant, verdict: Verdict, stored: readonly StoredRow[]): string[] {
  const { rows_read, rows_accepted, rows_refused, status } = verdict;
  const found: string[] = [];
  if (rows_read !== rows_accepted + rows_refused) found.push('rows read ≠ accepted + refused');
  const isRefused = status === 'refused';
  if (isRefused && !verdict.issues.some(isOfFile)) found.push('refused without a reason');
  if (isRefused && rows_accepted > 0) found.push('refused with accepted rows');
  if (mutant.mustRefuse && !isRefused) found.push('must be refused as a whole');
  for (const issue of [...verdict.issues, ...verdict.warnings]) found.push(...faultsOf(issue));
  const refused = new Set(verdict.issues.filter(({ row }) => row !== null).map(({ row }) => row));
  if (!isRefused && refused.size !== rows_refused) found.push('a refused row is not named');
  if (isRefused) return found;
  if (mutant.tasks !== undefined && rows_read !== mutant.tasks) {
    found.push(`${rows_read} rows read of ${mutant.tasks}`);
  }
  if (stored.length !== rows_accepted)
    found.push(`${stored.length} rows stored of ${rows_accepted}`);
  if (mutant.unchecked) return found;
  const seen = new Set<number>();
  for (const row of stored) {
    const at = originOf(row, mutant, seen);
    if (at === -1) found.push(`no such row: ${JSON.stringify(row)}`);
    else {
      seen.add(at);
      found.push(...wrongCells(row, at, mutant, verdict));
    }
  }
  return found;
}

function isOfFile({ code }: ToldIssue): boolean {
  return (FILE_ISSUE_CODES as readonly string[]).includes(code);
}

function faultsOf(issue: ToldIssue): string[] {
  const { row, column, code, message } = issue;
  const found: string[] = [];
  if (message.length < 15 || issueMessage(issue, 'en').length < 15) found.push(`${code}: no words`);
  const isWarning = ['unknown_column'].includes(code);
  if (!isOfFile(issue) && !isWarning && row === null) found.push(`${code}: no row`);
  if (!isOfFile(issue) && column === null && !ROW_ALONE.includes(code)) {
    found.push(`${code}: no column`);
  }
  return found;
}

/** The row of the true list that a stored one is: by its code, or by what its code may have become. */
function originOf(row: StoredRow, { truth, also }: Mutant, seen: ReadonlySet<number>): number {
  const isOf = (at: number) => !seen.has(at) && truth[at]?.unit_code === row.unit_code;
  const same = truth.findIndex(({ task_code }, at) => task_code === row.task_code && isOf(at));
  if (same !== -1) return same;
  return truth.findIndex(
    (_, at) =>
      !seen.has(at) && (also?.get(cellKey(at, 'task_code'))?.includes(row.task_code) ?? false),
  );
}

function wrongCells(
  row: StoredRow,
  at: number,
  { truth, also, lost }: Mutant,
  { warnings }: Verdict,
): string[] {
  const origin = truth[at] as TrueRow;
  return COLUMNS.flatMap((column) => {
    const name = column === 'unit' ? 'unit_code' : column;
    const value = row[name];
    if (value === clean(origin[name])) return [];
    if (also?.get(cellKey(at, column))?.includes(value)) return [];
    const isSaid = warnings.some(({ code }) => code === 'unknown_column');
    if (value === '' && lost?.has(column) && isSaid) return [];
    return [`row ${at} ${column}: “${value}” for “${origin[name]}”`];
  });
}
