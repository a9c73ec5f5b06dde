import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { onTestFinished } from 'vitest';

/** What the other process runs: receives so many lists, starts them all, and says which are published. */
const SCRIPT = `
  const { openImportDesk } = await import(process.env.DESK);
  const { Readable } = await import('node:stream');
  const { dataDir, lists } = JSON.parse(process.env.WORK);
  const desk = openImportDesk({ dataDir, atOnce: 2 });
  const received = await Promise.all(lists.map(async ({ name, text, as_of }) => {
    const { job } = await desk.receive(Readable.from([text]), { name, by: 'test' });
    return { id: job.id, as_of };
  }));
  await Promise.all(received.map(async ({ id, as_of }) => {
    const request = { as_of, mapping: null, source: null, confirm: true, dry_run: false };
    await desk.start(id, request, async () => undefined);
    const { state, problem } = await desk.wait(id, 600_000);
    process.stdout.write(JSON.stringify({ id, as_of, state, problem: problem?.code ?? null }) + '\\n');
  }));
  await desk.close();
`;

export interface Acknowledged {
  id: string;
  as_of: string;
  state: string;
  problem: string | null;
}

export interface DeskProcess {
  process: ChildProcess;
  said: Acknowledged[];
  ended: Promise<number | null>;
}

export interface List {
  name: string;
  text: string;
  as_of: string;
}

export function deskProcess(dataDir: string, lists: readonly List[]): DeskProcess {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', SCRIPT],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        DESK: new URL('../../../app/intake/desk/desk.server.ts', import.meta.url).href,
        WORK: JSON.stringify({ dataDir, lists }),
      },
    },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  const said: Acknowledged[] = [];
  let rest = '';
  child.stdout.on('data', (text) => {
    const lines = (rest + String(text)).split('\n');
    rest = lines.pop() ?? '';
    said.push(...lines.map((line) => JSON.parse(line) as Acknowledged));
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  return { process: child, said, ended };
}

/** The processes that a process started, itself not among them. */
export function childrenOf(pid: number): number[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args=']).toString();
  return table.split('\n').flatMap((line) => {
    const [, child, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    const isImport = command?.includes('import-child') === true;
    return Number(parent) === pid && isImport ? [Number(child)] : [];
  });
}

export function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
