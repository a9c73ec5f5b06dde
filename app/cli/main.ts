import process from 'node:process';
import { printFailure } from './answer.ts';
import { COMMANDS } from './commands.ts';
import { dataDirectory } from './data-dir.ts';
import { type FailureWords, knownFailure } from './failure.ts';

const [name, ...args] = process.argv.slice(2);

process.exitCode = await run();

async function run(): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(overview());
    return name === undefined ? 1 : 0;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (entry === undefined) {
    const problem = `there is no command "${name}"`;
    if (args.includes('--json')) printFailure('usage', problem);
    process.stderr.write(`dondoc: ${problem}\n\n${overview()}`);
    return 1;
  }
  try {
    const command = await entry.load();
    return await command(args);
  } catch (error) {
    const known = explain(error);
    const { code, message } = known ?? { code: 'failed', message: messageOf(error) };
    if (args.includes('--json')) printFailure(code, message);
    process.stderr.write(`dondoc ${name}: ${known === null ? stackOf(error) : message}\n`);
    return 1;
  }
}

function overview(): string {
  const lines = Object.entries(COMMANDS).map(([word, { help }]) => `  ${word.padEnd(12)}${help}`);
  return `Usage: dondoc <command> [options]      (--help on each)\n\n${lines.join('\n')}\n`;
}

/** What was asked wrongly in a sentence; null for what nobody expected. */
function explain(error: unknown): FailureWords | null {
  const { code } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  return code?.startsWith('ERR_PARSE_ARGS') === true
    ? { code: 'usage', message: messageOf(error) }
    : knownFailure(error, dataDirectory());
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** For the report. */
function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
