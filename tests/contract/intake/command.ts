import { execFile } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { ImportOutcome } from '#app/intake/outcome.ts';

const COMMAND = fileURLToPath(new URL('../../../bin/dondoc.mjs', import.meta.url));
const MOST_MS = 60_000;

export interface CommandRun {
  exitCode: number | null;
  outcome: ImportOutcome;
}

/** Imports as an office would: by the command, in processes of its own. */
export async function runImport(
  dataDir: string,
  file: string,
  words: readonly string[],
  env: Record<string, string> = {},
): Promise<CommandRun> {
  const args = [COMMAND, 'import', file, '--json', ...words];
  const options = { env: { ...process.env, DATA_DIR: dataDir, ...env }, timeout: MOST_MS };
  const said = await new Promise<{ out: string; err: string; exitCode: number | null }>(
    (resolve) => {
      const child = execFile(process.execPath, args, options, (_, out, err) =>
        resolve({ out, err, exitCode: child.exitCode }),
      );
    },
  );
  if (said.out === '') throw new Error(`no document: ${said.exitCode} ${said.err}`);
  return { exitCode: said.exitCode, outcome: JSON.parse(said.out) as ImportOutcome };
}
