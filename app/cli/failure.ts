import { basename, relative, resolve } from 'node:path';
import { problemDocument } from '#app/http/problem.ts';
import { isDondocError } from '#app/model/errors.ts';

/** A failure that is told in words, without a stack. */
export class CommandFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'CommandFailure';
  }
}

export interface FailureWords {
  code: string;
  message: string;
}

/** What the system says no with. */
const SYSTEM_WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'this account may not read or write it',
  EPERM: 'this account may not read or write it',
  EROFS: 'it is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the account has no space left',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'it, or a part of its path, is a file and not a folder',
};

/** What is known about an error in words; null where nobody expected it. No path but the data directory as given. */
export function knownFailure(error: unknown, dataDir: string): FailureWords | null {
  if (error instanceof CommandFailure) return { code: error.code, message: error.message };
  if (isDondocError(error)) {
    const { code, detail } = problemDocument(error, { requestId: '', locale: 'en' });
    return { code, message: detail };
  }
  if (!(error instanceof Error)) return null;
  const { code = '', path } = error as NodeJS.ErrnoException;
  const words = Object.hasOwn(SYSTEM_WORDS, code) ? SYSTEM_WORDS[code] : undefined;
  if (words === undefined || path === undefined) return null;
  return isWithin(path, dataDir)
    ? { code: 'data_dir', message: `the data directory "${dataDir}" cannot be used: ${words}` }
    : { code: 'file', message: `"${basename(path)}" cannot be used: ${words}` };
}

/** The same, with the error's own message for those that nobody expected. */
export function describeFailure(error: unknown, dataDir: string): FailureWords {
  const message = error instanceof Error ? error.message : String(error);
  return knownFailure(error, dataDir) ?? { code: 'failed', message };
}

/** A file that was named on the command line and cannot be used, by the name as given. */
export function unusableFile(file: string, error: unknown): CommandFailure {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  const words = (code === undefined ? undefined : SYSTEM_WORDS[code]) ?? 'it cannot be read';
  return new CommandFailure('file', `"${file}" cannot be used: ${words}`);
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return !way.startsWith('..');
}
