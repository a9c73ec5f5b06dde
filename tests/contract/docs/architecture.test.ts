import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { ROOT, codeWords, readDocument, sectionOf, tableRows } from './document.ts';

interface Rule {
  name: string;
  to: { pathNot?: string };
}

const { forbidden } = createRequire(import.meta.url)(`${ROOT}/.dependency-cruiser.cjs`) as {
  forbidden: Rule[];
};

/** What lint lets a room import beside itself and what all may import. */
function allowedIn(room: string): string[] {
  const rule = forbidden.find(({ name }) => name === `room-${room}`);
  const rooms = /^\^app\/\((.*)\)\/$/.exec(rule?.to.pathNot ?? '')?.[1]?.split('|') ?? [];
  return rooms.filter((name) => ![room, 'model', 'i18n'].includes(name)).sort();
}

it('names every room, and what lint lets each import', async () => {
  const rows = tableRows(sectionOf(await readDocument('docs/architecture.md'), '## Rooms'));
  const described = rows.map(([room = '', , imports = '']) => ({
    room: codeWords(room)[0] ?? '',
    imports,
  }));
  const folders = await readdir(`${ROOT}/app`, { withFileTypes: true });
  expect(described.map(({ room }) => room).sort()).toEqual(
    folders
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort(),
  );
  const ruled = described.filter(({ room }) =>
    forbidden.some(({ name }) => name === `room-${room}`),
  );
  expect(ruled.length).toBeGreaterThan(8);
  for (const { room, imports } of ruled) {
    expect([room, codeWords(imports).sort()]).toEqual([room, allowedIn(room)]);
  }
  const free = described.filter(({ imports }) => imports === 'anything').map(({ room }) => room);
  expect(free.sort()).toEqual(['cli', 'routes']);
});

it('names no file, folder or script that is not there', async () => {
  const { scripts } = JSON.parse(await readDocument('package.json')) as {
    scripts: Record<string, string>;
  };
  const text = await readDocument('docs/architecture.md');
  const words = codeWords(text.replace(/```[\s\S]*?```/g, ''));
  for (const script of words.flatMap((word) => /^npm run ([\w:]+)/.exec(word)?.[1] ?? [])) {
    expect(Object.keys(scripts)).toContain(script);
  }
  const known = new Set(await everyPath());
  const paths = words.filter((word) => /^[\w.-]+(?:\/[\w.-]+)+\/?$/.test(word));
  expect(paths.length).toBeGreaterThan(20);
  const missing = paths
    .map((path) => path.replace(/\/$/, ''))
    .filter((path) => !known.has(path) && !known.has(`app/${path}`));
  expect(missing).toEqual([]);
});

async function everyPath(): Promise<string[]> {
  const tops = ['app', 'bin', 'data', 'docs', 'public', 'queries', 'tests'];
  const below = await Promise.all(
    tops.map(async (top) =>
      (await readdir(`${ROOT}/${top}`, { recursive: true })).map((path) => `${top}/${path}`),
    ),
  );
  return [...tops, ...below.flat()];
}
