import process from 'node:process';
import { problemDocument } from '#app/http/problem.ts';
import { isDondocError } from '#app/model/errors.ts';

/** The one JSON document of a command on stdout. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** Prose and progress. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** What went wrong in words: a known problem's own, else the error's message. */
export function describeError(error: unknown): { code: string; message: string } {
  if (isDondocError(error)) {
    const { code, detail } = problemDocument(error, { requestId: '', locale: 'en' });
    return { code, message: detail };
  }
  return { code: 'failed', message: error instanceof Error ? error.message : String(error) };
}

/** Runs a command's work; a failure is told on stderr, and as JSON where JSON was asked for. */
export async function answering(
  name: string,
  json: boolean,
  work: () => Promise<number>,
): Promise<number> {
  try {
    return await work();
  } catch (error) {
    const { code, message } = describeError(error);
    if (json) printJson({ status: 'failed', code, message });
    say(`dondoc ${name}: ${message}`);
    return 1;
  }
}
