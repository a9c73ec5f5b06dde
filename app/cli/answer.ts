import process from 'node:process';
import { dataDirectory } from './data-dir.ts';
import { describeFailure } from './failure.ts';

/** The one JSON document of a command on stdout. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** The document of a command that did not do its work. */
export function printFailure(code: string, message: string): void {
  printJson({ status: 'failed', code, message });
}

/** Prose and progress. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
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
    const { code, message } = describeFailure(error, dataDirectory());
    if (json) printFailure(code, message);
    say(`dondoc ${name}: ${message}`);
    return 1;
  }
}
