import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { areasOf } from '#app/auth/permissions.ts';
import { ROLES } from '#app/model/role.ts';
import { openingOf } from '#app/routes/areas.ts';
import routes from '../../../app/routes.ts';
import type { OwnStore } from '../../fixtures/own-store.ts';
import { accessOf } from '../../fixtures/request-context.ts';
import { serve } from '../../fixtures/served.ts';
import { type Reader, UNITS, canaryStore, readersOf, textIn, toldUnits } from './canaries.ts';

let store: OwnStore;
let readers: Reader[];
beforeAll(async () => {
  store = await canaryStore();
  readers = await readersOf(store.dataDir);
});
afterAll(() => store.remove());

const LISTED = routes.map(({ id, file, path }) => ({
  id: id ?? file.replace(/\.tsx?$/, ''),
  path: `/${path ?? ''}`,
}));
const API = LISTED.filter(({ path }) => path.startsWith('/api/v1/'));
const QUERIES = ['', '?basis=tracked', '?basis=tracked&q=canary', '?basis=tracked&unit=B'];

/** Addresses of a route of the API, its parameters filled in with what there is. */
function addressesOf(path: string, snapshot: string): string[] {
  const filled = UNITS.map((unit) =>
    path
      .replace('snapshots/:id', `snapshots/${snapshot}`)
      .replace(':code', `canary-${unit}-code1`)
      .replace(':id', 'none')
      .replace('*', 'nowhere'),
  );
  const queries = path.includes('flow')
    ? [`?from=2019-05-31&to=2019-06-30`]
    : path.includes('snapshots') || path.includes('cube')
      ? ['', '?table=moves']
      : QUERIES;
  return [...new Set(filled)].flatMap((address) => queries.map((query) => address + query));
}

function mayRead({ role }: Reader, id: string): boolean {
  const opening = openingOf(id, 'GET');
  const areas: readonly string[] = areasOf({ role });
  return opening === 'everyone' || (opening !== null && areas.includes(opening));
}

test('every route has a line that says whom it is open to', () => {
  expect(LISTED.filter(({ id }) => openingOf(id, 'GET') === null)).toEqual([]);
  expect(openingOf('routes/something-new/route', 'GET')).toBeNull();
});

describe('what a role does not have', () => {
  test.each(LISTED.map(({ id, path }) => [path, id] as const))('%s', (_, id) => {
    for (const method of ['GET', 'POST', 'DELETE']) {
      const opening = openingOf(id, method);
      const open = ROLES.filter((role) =>
        (areasOf({ role }) as readonly unknown[]).includes(opening),
      );
      // Whoever may change data may read it, and who looks after accounts may do both.
      const ranks = ['everyone', null].includes(opening) ? 0 : open.length;
      expect([0, 1, 2, 3, 4]).toContain(ranks);
      if (opening === 'edit') expect(open).toEqual(['editor', 'admin']);
      if (opening === 'administer') expect(open).toEqual(['admin']);
    }
  });
});

test('every address of the API tells each role what it may, and a unit of no other', async () => {
  const { origin } = await serve(store.dataDir);
  let answers = 0;
  let foreign = 0;
  const wrong: string[] = [];
  for (const { id, path } of API) {
    for (const address of addressesOf(path, '20190630T170000-r1')) {
      const nobody = await fetch(origin + address);
      const isOpen = openingOf(id, 'GET') === 'everyone';
      if (nobody.status !== 401 && !isOpen) wrong.push(`nobody ${address} ${nobody.status}`);
      for (const reader of readers) {
        const headers = { Authorization: `Bearer ${reader.token}` };
        const answer = await fetch(origin + address, { headers });
        const type = answer.headers.get('Content-Type') ?? '';
        const bytes = new Uint8Array(await answer.arrayBuffer());
        const text = answer.ok ? await textIn(bytes, type) : Buffer.from(bytes).toString();
        const told =
          reader.unit === null ? [] : toldUnits(text).filter((unit) => unit !== reader.unit);
        // What the reader asked for itself is repeated to it.
        const strange = told.filter((unit) => !address.includes(`canary-${unit}-`));
        answers += 1;
        foreign += strange.length;
        if (strange.length > 0)
          wrong.push(`${reader.unit ?? ''} ${address} tells of ${strange.join()}`);
        if (!mayRead(reader, id) && answer.status !== 403) {
          wrong.push(`${reader.role} ${address} ${answer.status}`);
        }
        if (mayRead(reader, id) && answer.status === 401)
          wrong.push(`${reader.role} ${address} 401`);
      }
    }
  }
  process.stdout.write(
    `access: ${API.length} routes × ${readers.length} identities and nobody, ${answers} answers unpacked, ${foreign} tell of a foreign task\n`,
  );
  expect(wrong).toEqual([]);
  expect(answers).toBeGreaterThan(600);
}, 180_000);

test('a list of tasks that is taken away is kept in the log, with who took it and how many', async () => {
  const { origin } = await serve(store.dataDir);
  const reader = readers.find(({ role }) => role === 'leader');
  const headers = { Authorization: `Bearer ${reader?.token ?? ''}` };
  const answer = await fetch(`${origin}/api/v1/tasks.csv?basis=tracked`, { headers });
  expect(answer.status).toBe(200);
  const { audit } = accessOf(store.dataDir);
  const entries: unknown[] = [];
  for await (const { entry } of audit.read({
    action: 'export_tasks',
    who: 'leader-all',
    limit: 1,
  })) {
    entries.push(entry);
  }
  expect(entries).toMatchObject([
    {
      who: { name: 'leader-all', role: 'leader' },
      target: '20190630T170000-r1',
      detail: { rows: 18 },
    },
  ]);
});

test('a unit is told its own tasks, all of them', async () => {
  const { origin } = await serve(store.dataDir);
  for (const { unit, token } of readers.filter((reader) => reader.unit !== null)) {
    const headers = { Authorization: `Bearer ${token}` };
    const answer = await fetch(`${origin}/api/v1/tasks?basis=tracked`, { headers });
    const { total, rows, population } = (await answer.json()) as {
      total: number;
      rows: { unit_code: string }[];
      population: { unit: string[] };
    };
    expect(rows.map((row) => row.unit_code)).toEqual(Array.from({ length: 6 }, () => unit));
    expect(total).toBe(rows.length);
    expect(population.unit).toEqual([unit]);
  }
});

test('a unit that asks for others in two hundred ways is told of none', async () => {
  const { origin } = await serve(store.dataDir);
  const token = readers.find(({ unit }) => unit === 'A')?.token ?? '';
  const forged = ['B', 'C', 'A&unit=B', 'b', '%42', 'B%00', "A' or '1'='1", 'A;B', 'A,B', '*'];
  const places = [
    '/api/v1/tasks?basis=tracked&unit=',
    '/api/v1/tasks.csv?basis=tracked&unit=',
    '/api/v1/tasks.xlsx?basis=tracked&unit=',
    '/api/v1/tasks.arrow?basis=tracked&unit=',
    '/api/v1/tasks.parquet?basis=tracked&unit=',
    '/api/v1/tasks?basis=tracked&structure=today&unit=',
    '/api/v1/tasks?basis=tracked&group=department&unit=',
    '/api/v1/tasks?basis=tracked&status=open_overdue&unit=',
    '/api/v1/tasks?basis=tracked&q=canary&unit=',
    '/api/v1/tasks?basis=tracked&as_of=2019-05-31&unit=',
  ];
  const addresses = places.flatMap((place) =>
    forged.flatMap((value) => [
      place + value,
      `${place.replace('unit=', '')}sort=unit&unit=${value}`,
    ]),
  );
  expect(addresses.length).toBe(200);
  let rows = 0;
  for (const address of addresses) {
    const answer = await fetch(origin + address, { headers: { Authorization: `Bearer ${token}` } });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (!answer.ok) expect([400, 403], address).toContain(answer.status);
    else
      rows += toldUnits(await textIn(bytes, answer.headers.get('Content-Type') ?? '')).filter(
        (unit) => unit !== 'A',
      ).length;
  }
  process.stdout.write(`access: ${addresses.length} forged units, ${rows} foreign task rows\n`);
  expect(rows).toBe(0);
});

test('one address asked a thousand times at once by four identities is answered to each as to it alone', async () => {
  const { origin } = await serve(store.dataDir);
  const address = `${origin}/api/v1/tasks?basis=tracked&sort=task_code`;
  const asked = [...readers.filter(({ role }) => role === 'leader' || role === 'unit'), null];
  const ask = async (reader: Reader | null) => {
    const headers: Record<string, string> =
      reader === null ? {} : { Authorization: `Bearer ${reader.token}` };
    const answer = await fetch(address, { headers });
    const text = await answer.text();
    return reader === null ? text.replace(/urn:dondoc:request:[\w-]+/, '') : text;
  };
  const alone = await Promise.all(asked.map(ask));
  expect(new Set(alone).size).toBe(4);
  const answers = await Promise.all(
    Array.from({ length: 1_000 }, (_, at) => ask(asked[at % asked.length] ?? null)),
  );
  const foreign = answers.filter((text, at) => text !== alone[at % asked.length]).length;
  process.stdout.write(`access: ${answers.length} answers at once, ${foreign} other than alone\n`);
  expect(foreign).toBe(0);
});
