import { constants, existsSync } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { EnvError, readEnv, type ServerEnv } from '#app/http/env.server.ts';
import { openStore } from '#app/store/catalog.server.ts';
import { examineAccess } from './examine-access.ts';
import { examineSignIn } from './examine-sign-in.ts';
import { type Finding, bad, ok, warning } from './finding.ts';
import { BUILD_FOLDER } from './serve.ts';

const HELP = `Usage: dondoc doctor [--json]

Says what is wrong with this installation and what to do. Exit code 1 where something is.
`;
const OLDEST_NODE = 20;
const LITTLE_SPACE = 1e9;

export async function doctorCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { help: { type: 'boolean' }, json: { type: 'boolean' } },
  });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const findings = await examine();
  const healthy = findings.every(({ state }) => state !== 'bad');
  if (values.json === true) process.stdout.write(`${JSON.stringify({ healthy, findings })}\n`);
  else for (const finding of findings) process.stdout.write(line(finding));
  return healthy ? 0 : 1;
}

function line({ check, state, found, advice }: Finding): string {
  const mended = advice === null ? '' : `\n${' '.repeat(10)}→ ${advice}`;
  return `${state.padEnd(10)}${check}: ${found}${mended}\n`;
}

async function examine(): Promise<Finding[]> {
  const machine = [nodeVersion(), build()];
  let env: ServerEnv;
  try {
    env = readEnv(process.env);
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    const wrong = error.problems.map((found) =>
      bad('environment', found, 'mend the variable; docs/operations.md lists them all'),
    );
    return [...machine, ...wrong];
  }
  return [
    ...machine,
    ok('environment', 'valid'),
    await port(env),
    ...(await dataDir(env.dataDir)),
    ...(await examineAccess(env)),
    ...(await examineSignIn(env)),
  ];
}

function nodeVersion(): Finding {
  const { node } = process.versions;
  const old = Number(node.split('.')[0]) < OLDEST_NODE;
  return old ? bad('Node', node, `install Node ${OLDEST_NODE} or newer`) : ok('Node', node);
}

function build(): Finding {
  const built = existsSync(join(BUILD_FOLDER, 'server/index.js'));
  return built ? ok('build', 'present') : bad('build', 'missing', 'npm start, or npm run build');
}

async function port({ port: number, host }: ServerEnv): Promise<Finding> {
  const problem = await new Promise<string | null>((resolve) => {
    const probe = createServer().once('error', ({ code }: NodeJS.ErrnoException) => {
      resolve(code ?? 'unknown');
    });
    probe.listen(number, host, () =>
      probe.close(() => {
        resolve(null);
      }),
    );
  });
  if (problem === null) return ok('port', `${number} is free`);
  if (problem === 'EADDRINUSE') {
    return warning(
      'port',
      `${number} is in use`,
      'fine if that is the portal; else choose another PORT',
    );
  }
  return bad('port', `${number} cannot be opened (${problem})`, 'choose another PORT or HOST');
}

async function dataDir(folder: string): Promise<Finding[]> {
  if (!existsSync(folder)) {
    return [warning('data directory', 'does not exist yet', 'npm start makes it, with the demo')];
  }
  const writable = await access(folder, constants.R_OK | constants.W_OK).then(
    () => true,
    () => false,
  );
  const place = writable
    ? ok('data directory', 'readable and writable')
    : warning('data directory', 'not writable', 'serving works; importing needs to write');
  return [place, await space(folder), ...(await snapshots(folder))];
}

async function space(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const found = `${(free / 1e9).toFixed(1)} GB free`;
  return free < LITTLE_SPACE ? warning('disk', found, 'an import may not fit') : ok('disk', found);
}

async function snapshots(folder: string): Promise<Finding[]> {
  try {
    const { servable, damaged, units, listsProblem } = await (await openStore(folder)).catalog();
    const newest = servable[0];
    return [
      units.length > 0 && listsProblem === null
        ? ok('units', `${units.length} in units.csv`)
        : bad('units', 'no usable units.csv', 'data/README.md says what it holds'),
      newest === undefined
        ? bad('snapshots', 'none to serve', 'npx dondoc import FILE.csv --as-of INSTANT')
        : ok('snapshots', `${servable.length}, the newest ${newest.id}`),
      ...damaged.map(({ id, damaged: files }) =>
        bad('snapshot', `${id} is damaged: ${files.join(', ')}`, 'import its list again'),
      ),
    ];
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return [bad('data directory', found, 'mend the file it names')];
  }
}
