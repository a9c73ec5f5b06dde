import { expect, test } from './fixtures.ts';

const LANGUAGES = ['vi', 'en'];

test('every byte of every page is text', async ({ request }) => {
  const json = async (path: string) => (await (await request.get(path)).json()) as unknown;
  const { snapshots } = (await json('/api/v1/snapshots')) as { snapshots: { id: string }[] };
  const { groups } = (await json('/api/v1/league')) as {
    groups: { rows: { unit: { code: string } }[] }[];
  };
  const units = groups.flatMap(({ rows }) => rows.map(({ unit }) => unit.code));
  expect(snapshots.length).toBeGreaterThan(1);
  expect(units.length).toBeGreaterThan(10);
  const pages = [
    '/',
    '/?basis=tracked',
    '/units',
    '/units?sort=overdue_open',
    ...units.map((code) => `/units/${encodeURIComponent(code)}`),
    '/trends',
    '/tasks',
    '/tasks?status=open_overdue',
    '/tasks?status=done_late&period=2019-H1',
    '/tasks/QB-2019-1323',
    '/data',
    '/data/import',
    '/data/units',
    ...snapshots.map(({ id }) => `/data/${id}`),
    '/definitions',
    '/khong-co-trang-nay',
  ];
  const flawed: string[] = [];
  for (const page of pages.flatMap((path) =>
    LANGUAGES.map((lang) => `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`),
  )) {
    const body = await (await request.get(page)).body();
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    if (body.includes(0) || !text.startsWith('<!DOCTYPE html>')) flawed.push(page);
  }
  expect(flawed).toEqual([]);
});
