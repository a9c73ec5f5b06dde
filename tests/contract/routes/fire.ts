import { areasOf } from '#app/auth/permissions.ts';
import { openingOf } from '#app/routes/areas.ts';
import { type Reader, textIn, toldUnits } from '../access/canaries.ts';
import type { Attacked } from './attacked-server.ts';
import type { Shot } from './shots.ts';
import type { Answer } from './whole-server.ts';

/** Fewer than the engine admits at once: nobody has to wait. */
const AT_ONCE = 3;
/** As whom the account of the tests reads. */
const LEADER: Reader = { role: 'leader', unit: null, token: '' };

/** What must never leave: statements, lines of a stack, places on this disk, what stands in other files. */
const INSIDES =
  /node_modules|\.(?:ts|tsx|mjs|js):\d+:\d+|read_parquet|LINE \d+:|(?:Binder|Parser|Catalog|Conversion|Invalid Input|IO|Permission) Error|root:[x*]:0:0|\bfrom (?:rollup|overdue_stock|task_of)\b.*\bwhere\b/;

async function wrongWith(
  { dataDir }: Attacked,
  shot: Shot,
  answer: Answer,
  reader: Reader | null,
): Promise<string | null> {
  const { status, headers, bytes } = answer;
  if (status < 200 || status >= 500) return String(status);
  const location = headers['location'] ?? headers['x-remix-redirect'];
  if (typeof location === 'string' && !/^\/(?![/\\])/.test(location)) return `leads to ${location}`;
  const type = String(headers['content-type'] ?? '');
  const text = status === 200 ? await textIn(bytes, type) : bytes.toString();
  const inside = INSIDES.exec(text)?.[0];
  if (inside !== undefined && !shot.payload.includes(inside)) return `tells ${inside}`;
  if (text.includes(dataDir) || text.includes(process.cwd())) return 'tells a place';
  // What a reader asked for itself is repeated to it.
  const foreign = toldUnits(text).filter(
    (unit) =>
      reader?.unit !== null && unit !== reader?.unit && !shot.address.includes(`canary-${unit}-`),
  );
  return foreign.length > 0 ? `tells of ${foreign.join()}` : null;
}

/** Of those who may open a route, one after the other; a unit more often than the others. */
function readersOn({ readers }: Attacked, route: string, method: string): (Reader | null)[] {
  const opening = openingOf(route, method);
  if (opening === 'everyone') return [null];
  const may = readers.filter((reader) => (areasOf(reader) as readonly unknown[]).includes(opening));
  return may.flatMap((reader) => (reader.unit === null ? [reader] : [reader, reader]));
}

/** Which answers there were, and what is wrong with any. */
export interface Struck {
  statuses: Map<number, number>;
  wrong: string[];
}

export async function fire(attacked: Attacked, shots: readonly Shot[]): Promise<Struck> {
  const { server, session } = attacked;
  const statuses = new Map<number, number>();
  const wrong: string[] = [];
  const queue = shots.entries();
  const one = async () => {
    for (const [at, shot] of queue) {
      const may = readersOn(attacked, shot.route, shot.method ?? 'GET');
      const byAccount = shot.by === 'account';
      const reader = byAccount ? LEADER : (may[at % may.length] ?? null);
      const own = byAccount
        ? { Cookie: await session(), Origin: server.origin }
        : reader === null
          ? {}
          : { Authorization: `Bearer ${reader.token}` };
      const found = await server.ask({ ...shot, headers: { ...own, ...shot.headers } }).then(
        (answer) => {
          statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
          return wrongWith(attacked, shot, answer, reader);
        },
        (error: unknown) => `no answer: ${String(error)}`,
      );
      const payload = JSON.stringify(shot.payload).slice(0, 60);
      if (found !== null) wrong.push(`${shot.route} ${shot.parameter} ${payload}: ${found}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return { statuses, wrong };
}
