import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Readable } from 'node:stream';
import type { Access } from '#app/auth/access.server.ts';
import type { ImportDesk } from '#app/intake/desk/import-desk.ts';
import { withdraw } from '#app/store/withdraw.server.ts';
import { type Reader, canaryStore, readersOf } from '../access/canaries.ts';
import { ACCOUNT } from './parameters.ts';
import type { PathValues } from './shots.ts';
import { type WholeServer, serveWhole } from './whole-server.ts';

const SNAPSHOT = '20190630T170000-r1';
/** Withdrawn from the start: to withdraw it changes nothing. */
const SPARE = '20190430T170000-r1';
const LIST = `task_code,title,unit_code,assigned_on,due_on
N-1,Một,Sở Lạ,2019-07-01,2019-07-09
`;

/** A server over tasks with canaries, with something behind each path and each form. */
export interface Attacked {
  server: WholeServer;
  dataDir: string;
  readers: readonly Reader[];
  values: PathValues;
  /** The cookie of a new session of one account: some requests end it. */
  session: () => Promise<string>;
  stop: () => Promise<void>;
}

export async function openAttacked(): Promise<Attacked> {
  const store = await canaryStore();
  const { dataDir } = store;
  await store.take(
    ['canary-A-old,canary-A-old,A,2019-04-01,2019-04-20,'],
    '2019-04-30T17:00+07:00',
  );
  await withdraw(dataDir, { id: SPARE, reason: 'test', by: 'test' });
  const readers = await readersOf(dataDir);
  const server = await serveWhole(dataDir, {
    env: { authMode: 'local' },
    deskOf: withoutWork,
    accessOf: withoutWaiting,
  });
  const job = await understood(server.realDesk);
  return {
    server,
    dataDir,
    readers,
    values(route, parameter) {
      if (parameter === '*') return 'nowhere';
      if (parameter === 'snapshot') return SNAPSHOT;
      // Withdrawn is what is withdrawn, and restored what is not: nothing changes.
      if (route.path.endsWith('/withdraw')) return SPARE;
      if (route.path.endsWith('/restore')) return SNAPSHOT;
      if (route.path.startsWith('/admin')) return ACCOUNT.name;
      if (parameter === 'id') return job;
      return route.path.includes('tasks') ? 'canary-A-code1' : 'A';
    },
    session: await accountSessions(server),
    async stop() {
      await server.stop();
      await store.remove();
    },
  };
}

/** An import whose page has everything to ask about. */
async function understood(desk: ImportDesk): Promise<string> {
  const { job } = await desk.receive(Readable.from([LIST]), { name: 'a.csv', by: 'test' });
  await desk.understand(job.id, { asOf: '2019-07-31' });
  const done = await desk.wait(job.id, 60_000);
  if (done?.understanding?.units.length !== 1) throw new Error(JSON.stringify(done));
  return job.id;
}

/** Tokens are looked up thousands of times, and none is revoked meanwhile; nobody has to wait for the next attempt. */
function withoutWaiting(access: Access): Access {
  const { find } = access.tokens;
  const known = new Map<string, ReturnType<typeof find>>();
  return {
    ...access,
    limits: { ...access.limits, attempt: () => Promise.resolve(0) },
    tokens: {
      ...access.tokens,
      find(token) {
        const found = known.get(token) ?? find(token);
        known.set(token, found);
        return found;
      },
    },
  };
}

/** What a file says is for other tests: here it is received, and nothing is done with it. */
function withoutWork(desk: ImportDesk): ImportDesk {
  const present = async (id: string) => {
    const job = await desk.get(id);
    if (job === null) throw new Error(`no import ${id}`);
    return job;
  };
  return {
    ...desk,
    understand: present,
    start: async (id, request) => ({ ...(await present(id)), state: 'running', request }),
  };
}

async function accountSessions({ access }: WholeServer): Promise<() => Promise<string>> {
  const { accounts, sessions } = access;
  const { name, password } = ACCOUNT;
  const handedOut = 'núi cao sông dài biển rộng';
  const { account } = await accounts.add({ name, role: 'leader', unit: null, password: handedOut });
  await accounts.choosePassword(account, password);
  return async () => {
    const known = await accounts.named(name);
    if (known === null) throw new Error('no account');
    const { cookie } = await sessions.beginFor(known, 'signed_in');
    return cookie.split(';', 1)[0] ?? '';
  };
}

/** What is published, and who may enter: the rest is work in progress. */
export async function fingerprint(dataDir: string): Promise<string> {
  const kept =
    /^(snapshots|manifests|withdrawn|released|access\/(tokens|keys|names))\/|^[\w.]+\.(csv|json)$/;
  const files = await readdir(dataDir, { recursive: true, withFileTypes: true });
  const paths = files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => kept.test(relative(dataDir, path)));
  const hashes = await Promise.all(
    paths.sort().map(async (path) => {
      const hash = createHash('sha256').update(await readFile(path));
      return `${relative(dataDir, path)} ${hash.digest('hex')}`;
    }),
  );
  return hashes.join('\n');
}

const CANONICAL = [
  '/api/v1/summary',
  '/api/v1/league',
  '/api/v1/trend',
  '/api/v1/tasks?basis=tracked',
  '/api/v1/snapshots',
  '/units?_data=routes%2Fleague%2Froute',
  '/trends?_data=routes%2Ftrends%2Froute',
];

/** What readers are told, whatever was asked meanwhile. */
export async function canonicalAnswers({ server, readers }: Attacked): Promise<string[]> {
  const answers: string[] = [];
  for (const address of CANONICAL) {
    for (const { token } of readers) {
      const { status, bytes } = await server.ask({
        address,
        headers: { Authorization: `Bearer ${token}` },
      });
      answers.push(`${status} ${bytes.toString()}`);
    }
  }
  return answers;
}
