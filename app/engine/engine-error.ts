const KIND = /^(?:Error: )?([A-Z][A-Za-z ]{1,40} Error): /;
/** About the statement, before any row is looked at: they quote nothing but our own SQL. */
const OF_STATEMENTS = new Set(['Parser Error', 'Binder Error', 'Catalog Error']);
/** What the system said no with, which DuckDB hands on behind the path. */
const SYSTEM_WORDS =
  /No space left on device|Disk quota exceeded|Read-only file system|Permission denied|Too many open files/;

/** What DuckDB failed with. Its own words may quote rows and paths, so they are left behind. */
export class EngineError extends Error {
  readonly kind: string;

  constructor(kind: string, words: string | undefined) {
    super(words === undefined ? `engine error: ${kind}` : `engine error: ${kind}: ${words}`);
    this.name = 'EngineError';
    this.kind = kind;
  }
}

/** An error as it may leave the engine; one that is not DuckDB's stays what it is. */
export function engineError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { message } = error;
  const kind = KIND.exec(message)?.[1];
  if (kind === undefined) return error;
  const words = OF_STATEMENTS.has(kind)
    ? message.slice(message.indexOf(kind) + kind.length + 2)
    : SYSTEM_WORDS.exec(message)?.[0];
  return new EngineError(kind, words);
}

/** Runs DuckDB so that no error of it leaves with more than it may say. */
export async function withoutQuotes<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw engineError(error);
  }
}
