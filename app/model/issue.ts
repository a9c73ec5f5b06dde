/** Why a whole file is not trustworthy: nothing of it is published. */
export const FILE_ISSUE_CODES = [
  'empty_file',
  'unsupported_format',
  'encrypted_file',
  'damaged_file',
  'unsafe_file',
  'too_large',
  'too_wide',
  'missing_sheet',
  'encoding_unclear',
  'wrong_encoding',
  'bad_json',
  'not_utf8',
  'unclosed_quote',
  'stray_quote',
  'record_too_long',
  'record_count_mismatch',
  'swallowed_rows',
  'secret_list',
  'ambiguous_sheet',
  'no_header',
  'missing_column',
  'unclear_column',
  'ambiguous_column',
  'dates_unclear',
  'dates_contradict',
  'no_tasks',
  'no_rows',
  'as_of_too_early',
] as const;

/** Why a row is refused. */
export const ROW_ISSUE_CODES = [
  'bad_line',
  'nested_value',
  'repeated_key',
  'cell_error',
  'field_count',
  'secret',
  'secrecy_unclear',
  'required_empty',
  'too_long',
  'bad_date',
  'ambiguous_date',
  'bad_boolean',
  'bad_state_note',
  'unknown_unit',
  'ambiguous_unit',
  'duplicate_key',
  'completed_after_as_of',
] as const;

/** What is accepted and said. */
export const WARNING_CODES = [
  'unknown_column',
  'unit_not_valid',
  'assigned_after_as_of',
  'due_before_assigned',
  'completed_before_assigned',
  'received_not_kept',
] as const;

/** What is asked before publishing: too much changed since the snapshot before to be taken for granted. */
export const CONFIRM_CODES = [
  'fewer_rows',
  'only_new_year',
  'open_rows_vanished',
  'units_changed',
  'deadlines_moved',
  'titles_blanked',
] as const;

export type FileIssueCode = (typeof FILE_ISSUE_CODES)[number];
export type RowIssueCode = (typeof ROW_ISSUE_CODES)[number];
export type WarningCode = (typeof WARNING_CODES)[number];
export type ConfirmCode = (typeof CONFIRM_CODES)[number];
export type IssueCode = FileIssueCode | RowIssueCode | WarningCode | ConfirmCode;

/** Names a place and a reason; never a value from the file. */
export interface Issue {
  /** The file's own name, without its folder. */
  file: string;
  /** As a spreadsheet counts; null where the whole file is meant. */
  row: number | null;
  /** The heading as it stands in the file, or the canonical name where the file has no such column. */
  column: string | null;
  code: IssueCode;
  /** Codes of units that may have been meant; never a text of the file. */
  suggestion?: readonly string[];
  /** The counts that the message tells. */
  counts?: Readonly<Record<string, number>>;
}

export function isWarning(code: IssueCode): code is WarningCode {
  return (WARNING_CODES as readonly string[]).includes(code);
}
