import process from 'node:process';
import { problemDocument } from '#app/http/problem.ts';
import { isDondocError } from '#app/model/errors.ts';
import { COMMANDS } from './commands.ts';

const [name, ...args] = process.argv.slice(2);

process.exitCode = await run();

async function run(): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(overview());
    return name === undefined ? 1 : 0;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (entry === undefined) {
    process.stderr.write(`dondoc: there is no command "${name}"\n\n${overview()}`);
    return 1;
  }
  try {
    const command = await entry.load();
    return await command(args);
  } catch (error) {
    process.stderr.write(`dondoc ${name}: ${explain(error)}\n`);
    return 1;
  }
}

function overview(): string {
  const lines = Object.entries(COMMANDS).map(([word, { help }]) => `  ${word.padEnd(12)}${help}`);
  return `Usage: dondoc <command> [options]      (--help on each)\n\n${lines.join('\n')}\n`;
}

/** What was asked wrongly in a sentence; what nobody expected with its stack, for the report. */
function explain(error: unknown): string {
  if (isDondocError(error)) return problemDocument(error, { requestId: '', locale: 'en' }).detail;
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  return code?.startsWith('ERR_PARSE_ARGS') === true
    ? error.message
    : (error.stack ?? error.message);
}
