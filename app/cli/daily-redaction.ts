import { execFile } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readConfig } from '#app/store/config.server.ts';

const runFile = promisify(execFile);
const COMMAND = fileURLToPath(new URL('../../bin/dondoc.mjs', import.meta.url));
const DAY_MS = 86_400_000;

/** Once a day and at the start, where the office has set a time for texts, in a process of its own. */
export function redactDaily({
  dataDir,
  onError,
}: {
  dataDir: string;
  onError: (error: unknown) => void;
}): { close: () => void } {
  async function run(): Promise<void> {
    try {
      const { keep_task_text_days: days } = await readConfig(dataDir);
      if (days === undefined) return;
      await runFile(process.execPath, [COMMAND, 'redact'], {
        env: { ...process.env, DATA_DIR: dataDir },
      });
    } catch (error) {
      onError(error);
    }
  }
  void run();
  const timer = setInterval(() => void run(), DAY_MS);
  timer.unref();
  return { close: () => clearInterval(timer) };
}
