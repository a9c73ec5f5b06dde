import process from 'node:process';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { printFailure, say } from './answer.ts';

const COMMON = { help: { type: 'boolean' }, json: { type: 'boolean' } } as const;

type Options = NonNullable<ParseArgsConfig['options']>;

/** The words of a command, or the exit code where there is nothing left to do. */
export function readWords<T extends Options>(args: readonly string[], help: string, options: T) {
  try {
    const config = {
      args: [...args],
      allowPositionals: true as const,
      options: { ...options, ...COMMON },
    };
    const words = parseArgs(config);
    if (!args.includes('--help')) return words;
    process.stdout.write(help);
    return 0;
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return misused(problem, help, args.includes('--json'));
  }
}

/** Told where the words make no sense together; also as JSON where that was asked for. */
export function misused(problem: string, help: string, json: boolean): number {
  if (json) printFailure('usage', problem);
  say(`${problem}\n\n${help}`);
  return 1;
}
