import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTokens } from '#app/auth/tokens.server.ts';
import { dataFolder } from '../store/data-folder.ts';
import { BEGIN, accessFiles, codeOf, stillClock } from './access-folder.ts';

const DAY_MS = 86_400_000;
const REPORTS = { name: 'báo cáo', role: 'leader', unit: null, ttlDays: null, by: 'an' } as const;

async function opened() {
  const dataDir = await dataFolder();
  const clock = stillClock();
  return { dataDir, clock, tokens: openTokens(dataDir, { now: clock.now }) };
}

test('a token says on whose behalf it is used', async () => {
  const { tokens } = await opened();
  const made = await tokens.create({ ...REPORTS, role: 'unit', unit: 'so-a' });
  expect(made.token).toMatch(/^dd_[\w-]{43}$/);
  expect(await tokens.find(made.token)).toEqual({
    name: 'báo cáo',
    role: 'unit',
    unit: 'so-a',
    source: { kind: 'token', id: made.id },
  });
});

test('what is not exactly a token opens nothing', async () => {
  const { tokens } = await opened();
  const { token, id } = await tokens.create(REPORTS);
  const flipped = [3, 20, 45].map((at) => {
    const sign = token[at] === 'A' ? 'B' : 'A';
    return token.slice(0, at) + sign + token.slice(at + 1);
  });
  const others = ['', 'dd_', id, token.slice(3), token.slice(0, -1), `${token}A`, ` ${token}`];
  const hostile = [`../tokens/${id}`, `${token}\0`, token.toLowerCase(), 'dd_'.padEnd(10_000, 'A')];
  for (const text of [...flipped, ...others, ...hostile])
    expect(await tokens.find(text)).toBeNull();
});

test('a revoked one opens nothing at the next request, in whatever process', async () => {
  const { dataDir, tokens } = await opened();
  const [kept, lost] = [await tokens.create(REPORTS), await tokens.create(REPORTS)];
  const elsewhere = openTokens(dataDir);
  expect(await elsewhere.find(lost.token)).not.toBeNull();
  expect(await tokens.revoke(lost.id, 'bình')).toBe(true);
  expect(await elsewhere.find(lost.token)).toBeNull();
  expect(await elsewhere.find(kept.token)).not.toBeNull();
  expect(await elsewhere.revoke(lost.id, 'cúc')).toBe(false);
  const listed = (await tokens.list()).find(({ id }) => id === lost.id);
  expect(listed?.revoked?.by).toBe('bình');
  for (const id of ['none', '', '../accounts/x', lost.token]) {
    expect(await codeOf(tokens.revoke(id, 'an'))).toBe('not_found');
  }
});

test('an expired one opens nothing from that moment on', async () => {
  const { clock, tokens } = await opened();
  const { token, expires_at } = await tokens.create({ ...REPORTS, ttlDays: 30 });
  expect(Date.parse(expires_at ?? '')).toBe(BEGIN + 30 * DAY_MS);
  clock.time = BEGIN + 30 * DAY_MS - 1;
  expect(await tokens.find(token)).not.toBeNull();
  clock.time += 1;
  expect(await tokens.find(token)).toBeNull();
});

test('a role and a unit have to go together', async () => {
  const { tokens } = await opened();
  const create = (role: 'unit' | 'editor', unit: string | null) =>
    codeOf(tokens.create({ ...REPORTS, role, unit }));
  expect(await create('unit', null)).toBe('unit_needed');
  expect(await create('unit', 'so')).toBe('unit_not_listed');
  expect(await create('editor', 'so-a')).toBe('unit_not_taken');
  expect(await tokens.list()).toEqual([]);
});

test('the token stands nowhere on disk, nor in a list', async () => {
  const { dataDir, tokens } = await opened();
  const { token } = await tokens.create(REPORTS);
  expect(JSON.stringify(await tokens.list())).not.toContain(token.slice(3));
  const files = await accessFiles(dataDir);
  expect(files).toHaveLength(2);
  for (const { name, mode, text } of files) {
    expect(`${name} ${text ?? ''}`).not.toContain(token.slice(3));
    expect([name, mode]).toEqual([name, text === null ? 0o700 : 0o600]);
  }
});

test('a record that is not of its form opens nothing and says so', async () => {
  const { dataDir, tokens } = await opened();
  const { token, ...record } = await tokens.create(REPORTS);
  const name = (await accessFiles(dataDir)).find(({ text }) => text !== null)?.name ?? '';
  const spoilt = [
    '{',
    JSON.stringify({ ...record, role: 'unit' }),
    JSON.stringify({ ...record, role: 'public' }),
    JSON.stringify({ ...record, revoked: undefined }),
    JSON.stringify({ ...record, expires_at: 'never' }),
  ];
  for (const text of spoilt) {
    await writeFile(join(dataDir, 'access', name), text);
    expect(await codeOf(tokens.find(token))).toBe('bad_access_record');
  }
});

test('of two with one name, asked for at once, one is made, where names are to differ', async () => {
  const dataDir = await dataFolder();
  const tokens = openTokens(dataDir);
  const asked = {
    name: 'Kho dữ liệu',
    role: 'leader',
    unit: null,
    ttlDays: 1,
    by: 'an',
    ownName: true,
  } as const;
  const both = await Promise.all([
    codeOf(tokens.create(asked)),
    codeOf(tokens.create({ ...asked, name: 'kho du lieu' })),
  ]);
  expect(both.toSorted()).toEqual(['done', 'token_name_taken']);
  expect(await codeOf(tokens.create({ ...asked, name: ' ' }))).toBe('token_name_needed');
  const [made] = await tokens.list();
  await tokens.revoke(made?.id ?? '', 'an');
  expect(await codeOf(tokens.create(asked))).toBe('done');
});
