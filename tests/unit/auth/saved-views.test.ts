import { expect, test } from 'vitest';
import { openSavedViews } from '#app/auth/saved-views.server.ts';
import type { Identity } from '#app/model/role.ts';
import { MOST_VIEWS } from '#app/model/saved-view.ts';
import { dataFolder } from '../store/data-folder.ts';
import { accessFiles, codeOf } from './access-folder.ts';

function reader(name: string, changes: Partial<Identity> = {}): Identity {
  return { name, role: 'leader', unit: null, source: { kind: 'account', id: name }, ...changes };
}

const AN = reader('an');
const BINH = reader('bình');
const VIEW = { name: 'Quá hạn khối kinh tế', address: '/tasks?status=open_overdue', shared: false };

test('a view is its owner’s alone until it is shared, and then of the same role and unit', async () => {
  const views = openSavedViews(await dataFolder());
  const saved = await views.save(AN, VIEW);
  expect(await views.listFor(BINH)).toEqual([]);
  await views.share(AN, saved?.id ?? '', true);
  expect(await views.listFor(BINH)).toMatchObject([{ name: VIEW.name, by: 'an', shared: true }]);
  const others = [
    reader('c', { role: 'editor' }),
    reader('d', { role: 'unit', unit: 'so-a' }),
    reader('an', { role: 'editor', source: { kind: 'token', id: 'an' } }),
  ];
  for (const other of others) expect(await views.listFor(other)).toEqual([]);
  await views.share(AN, saved?.id ?? '', false);
  expect(await views.listFor(BINH)).toEqual([]);
});

test('units share within the unit', async () => {
  const views = openSavedViews(await dataFolder());
  const unit = (name: string, code: string) => reader(name, { role: 'unit', unit: code });
  await views.save(unit('a', 'so-a'), { ...VIEW, shared: true });
  expect(await views.listFor(unit('b', 'so-a'))).toHaveLength(1);
  expect(await views.listFor(unit('c', 'so-b'))).toEqual([]);
});

test('the same name, whatever its case and accents, takes the place of the old one', async () => {
  const views = openSavedViews(await dataFolder());
  await views.save(AN, VIEW);
  await views.save(AN, { ...VIEW, name: ' QUA HAN khối kinh tế ', address: '/units' });
  await views.save(BINH, { ...VIEW, shared: true });
  expect(await views.listFor(AN)).toMatchObject([
    { name: 'QUA HAN khối kinh tế', address: '/units' },
    { name: VIEW.name, by: 'bình' },
  ]);
});

test('a name is kept without what would hide or turn round its letters', async () => {
  const views = openSavedViews(await dataFolder());
  await views.save(AN, VIEW);
  const disguised = `\u202e${VIEW.name.slice(0, 4)}\u200b${VIEW.name.slice(4)}\u2066\u00ad\u2028`;
  await views.save(AN, { ...VIEW, name: disguised });
  expect((await views.listFor(AN)).map(({ name }) => name)).toEqual([VIEW.name]);
});

test('nobody shares or removes what is not theirs', async () => {
  const views = openSavedViews(await dataFolder());
  const saved = await views.save(AN, { ...VIEW, shared: true });
  const id = saved?.id ?? '';
  for (const bad of [id, 'unknown', '../accounts/x', '']) {
    expect(await codeOf(views.remove(BINH, bad))).toBe('not_found');
    expect(await codeOf(views.share(BINH, bad, false))).toBe('not_found');
  }
  await views.remove(AN, id);
  expect(await views.listFor(AN)).toEqual([]);
});

test('there is an end to how many one person keeps', async () => {
  const dataDir = await dataFolder();
  const views = openSavedViews(dataDir);
  for (let at = 0; at < MOST_VIEWS; at += 1) await views.save(AN, { ...VIEW, name: `v${at}` });
  expect(await views.save(AN, { ...VIEW, name: 'one more' })).toBeNull();
  expect(await views.save(AN, { ...VIEW, name: 'v7', shared: true })).not.toBeNull();
  expect(await views.save(BINH, VIEW)).not.toBeNull();
  const kept = (await accessFiles(dataDir)).filter(({ name }) => name.startsWith('views/'));
  expect(kept).toHaveLength(MOST_VIEWS + 1);
  expect(new Set(kept.map(({ mode }) => mode.toString(8)))).toEqual(new Set(['600']));
});
