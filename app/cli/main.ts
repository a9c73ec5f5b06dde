import process from 'node:process';
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
  const command = await entry.load();
  return command(args);
}

function overview(): string {
  const lines = Object.entries(COMMANDS).map(([word, { help }]) => `  ${word.padEnd(12)}${help}`);
  return `Usage: dondoc <command> [options]      (--help on each)\n\n${lines.join('\n')}\n`;
}
