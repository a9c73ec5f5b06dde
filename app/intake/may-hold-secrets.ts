import type { IssueCode } from '#app/model/issue.ts';
import type { Findings } from '#app/store/quality.server.ts';

/** A row that nobody can read may be secret, whatever makes it unreadable. */
const OF_ROWS: readonly IssueCode[] = [
  'secret_list',
  'secret',
  'secrecy_unclear',
  'field_count',
  'bad_line',
];
/** So may one whose cell of secrecy cannot be read. */
const OF_CELLS: readonly IssueCode[] = ['nested_value', 'repeated_key', 'cell_error'];

/** Whether a file must not be kept: the text of a secret row is stored nowhere. */
export function mayHoldSecrets(
  { refused }: Pick<Findings, 'refused'>,
  secrecyHeadings: ReadonlySet<string>,
): boolean {
  return refused.some(
    ({ code, columns }) =>
      OF_ROWS.includes(code) ||
      (OF_CELLS.includes(code) && columns.some(({ column }) => secrecyHeadings.has(column))) ||
      (code === 'unclear_column' && columns.some(({ column }) => column === 'secrecy')),
  );
}
