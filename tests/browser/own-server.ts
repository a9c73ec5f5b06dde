import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const COMMAND = 'bin/dondoc.mjs';

export interface OwnServer {
  origin: string;
  /** Its data directory. */
  folder: string;
  /** The process that was started; the server itself is its child. */
  pid: number;
  stop(): Promise<void>;
}

/** Of the environment that the server starts in. */
type Variables = Readonly<Record<string, string>>;

/** A list, and the moment that it shows. */
export interface DatedList {
  tasks: string;
  asOf: string;
}

/** A server of its own over a data directory made from these units and this list, imported as of one moment. */
export function serveList(
  units: string,
  tasks: string,
  asOf: string,
  variables: Variables = {},
): Promise<OwnServer> {
  return serveLists(units, [{ tasks, asOf }], variables);
}

/** The same over several lists, imported one after another and confirmed, with the office's settings. */
export async function serveLists(
  units: string,
  lists: readonly DatedList[],
  variables: Variables = {},
  settings: object = {},
): Promise<OwnServer> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-list-'));
  writeFileSync(join(folder, 'units.csv'), units);
  writeFileSync(join(folder, 'dondoc.config.json'), JSON.stringify(settings));
  const file = join(folder, 'tasks.csv');
  for (const { tasks, asOf } of lists) {
    writeFileSync(file, tasks);
    runCommand(folder, 'import', file, '--as-of', asOf, '--confirm');
  }
  const server = await serveStore(folder, variables);
  return {
    ...server,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** `dondoc …` over a data directory, to its end. */
export function runCommand(folder: string, ...args: readonly string[]): void {
  const env = { ...process.env, DATA_DIR: folder };
  const done = spawnSync(process.execPath, [COMMAND, ...args], { env, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
}

/** A server over a data directory that there is, and that stays. */
export async function serveStore(folder: string, variables: Variables = {}): Promise<OwnServer> {
  const env = { ...process.env, DATA_DIR: folder, PORT: '0', ...variables };
  const child = spawn(process.execPath, [COMMAND, 'serve'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const origin = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /Đôn đốc: (http:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(`the server ended: ${said}`)));
  });
  return {
    origin,
    folder,
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM');
      await gone;
    },
  };
}
