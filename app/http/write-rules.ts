/** What an address takes beside GET and HEAD. */
export interface WriteRule {
  methods: readonly string[];
  /** A form or a document is short and says its length; a file is streamed and may be large. */
  body: 'none' | 'form' | 'file';
}

/** Null where there is nothing to change. The path is as it came, decoded. */
export type WriteRules = (path: string) => WriteRule | null;

export const READ_METHODS: readonly string[] = ['GET', 'HEAD'];
export const MOST_FORM_BYTES = 1_000_000;
/** Beside a file, for the other parts of the request and the lines between them. */
export const MULTIPART_ROOM = 1_000_000;
