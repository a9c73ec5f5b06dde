import type { RowIssueCode } from '#app/model/issue.ts';
import type { ColumnPlaces } from './columns.ts';
import type { SourceRecord } from './read/record-source.ts';
import { type Secrecy, isSecretMark, secrecyOf } from './secrecy-words.ts';
import { cleanField } from './text.ts';
import { UntrustworthyFile } from './untrustworthy.ts';

export interface SecrecyIssue {
  column: string | null;
  code: Extract<RowIssueCode, 'secret' | 'secrecy_unclear'>;
}

/**
 * Why a row must be neither stored nor shown: a column of secrecy, or the mapping for all rows,
 * marks it or does not surely say that it is open, or a mark stands alone in another column.
 */
export function secrecyIssue(
  { at, secrecyAt, secrecyOfAll, headings }: ColumnPlaces,
  fields: readonly string[],
): SecrecyIssue | null {
  if (secrecyOfAll !== 'open') return issueOf(secrecyOfAll, 'secrecy');
  let unclear: SecrecyIssue | null = null;
  for (const place of secrecyAt) {
    const secrecy = secrecyOf(cleanField(fields[place] ?? ''));
    const issue = secrecy === 'open' ? null : issueOf(secrecy, headings[place] ?? null);
    if (secrecy === 'secret') return issue;
    unclear ??= issue;
  }
  const marked = fields.findIndex(
    // A person may be called so.
    (field, place) => isSecretMark(field) && place !== at.officer && place !== at.assigner,
  );
  if (marked !== -1) return issueOf('secret', headings[marked] ?? null);
  return unclear;
}

/** A mark above the headings is that of the whole list. */
export function assertNoStamp({ row, fields }: Pick<SourceRecord, 'row' | 'fields'>): void {
  if (fields.some(isSecretMark)) throw new UntrustworthyFile('secret_list', { row });
}

function issueOf(secrecy: Exclude<Secrecy, 'open'>, column: string | null): SecrecyIssue {
  return { column, code: secrecy === 'secret' ? 'secret' : 'secrecy_unclear' };
}
