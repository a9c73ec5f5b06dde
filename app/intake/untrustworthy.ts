import type { FileIssueCode, Issue } from '#app/model/issue.ts';

/** The file as a whole cannot be believed: nothing of it is published. */
export class UntrustworthyFile extends Error {
  readonly code: FileIssueCode;
  readonly row: number | null;
  readonly column: string | null;
  /** Set by who knows which of several files is being read. */
  file: string | null = null;

  constructor(
    code: FileIssueCode,
    { row = null, column = null }: { row?: number | null; column?: string | null } = {},
  ) {
    super(code);
    this.name = 'UntrustworthyFile';
    this.code = code;
    this.row = row;
    this.column = column;
  }

  /** `fallback`: the file's name where the thrower did not know it. */
  issue(fallback: string): Issue {
    const { code, row, column } = this;
    return { file: this.file ?? fallback, row, column, code };
  }
}
