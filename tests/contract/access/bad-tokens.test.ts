import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OwnStore } from '../../fixtures/own-store.ts';
import { serve } from '../../fixtures/served.ts';
import { type Reader, canaryStore, readersOf, toldUnits } from './canaries.ts';

let store: OwnStore;
let readers: Reader[];
beforeAll(async () => {
  store = await canaryStore();
  readers = await readersOf(store.dataDir);
});
afterAll(() => store.remove());

const PATHS = ['/api/v1/tasks?basis=tracked', '/api/v1/tasks.csv', '/api/v1/summary', '/units'];
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = { sub: 'leader', role: 'leader', aud: 'another-portal', exp: 9_999_999_999 };

function ask(address: string, token: string): Promise<Response> {
  return fetch(address, { headers: { Authorization: `Bearer ${token}` }, redirect: 'manual' });
}

describe('a token opens nothing that is', () => {
  const bad: Record<string, (good: string) => string> = {
    empty: () => '',
    'made up': () => `dd_${'A'.repeat(43)}`,
    'cut short': (good) => good.slice(0, -1),
    'too long': (good) => `${good}A`,
    'changed in one letter': (good) => good.slice(0, -2) + (good.endsWith('AA') ? 'BB' : 'AA'),
    'in other letters': (good) => good.toUpperCase(),
    'given twice': (good) => `${good} ${good}`,
    'a JSON token with `alg: none`': () => `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`,
    'a JSON token of another audience': () => `${part({ alg: 'HS256' })}.${part(claims)}.c2lnbmVk`,
    'a path': () => '../../access/tokens/x',
    'a very long one': () => 'a'.repeat(10_000),
  };

  test.each(Object.keys(bad))('%s', async (kind) => {
    const { origin } = await serve(store.dataDir);
    const forged = bad[kind]?.(readers[0]?.token ?? '') ?? '';
    for (const path of PATHS) {
      const answer = await ask(origin + path, forged);
      const text = await answer.text();
      expect([kind, path, answer.status]).toEqual([kind, path, 401]);
      expect(answer.headers.get('WWW-Authenticate')).toContain('invalid_token');
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
      expect(toldUnits(text)).toEqual([]);
      if (forged.length > 5) expect(text).not.toContain(forged);
    }
  });
});

test('after a hundred bad tokens an address has to wait, and a valid one from there is taken', async () => {
  const { origin } = await serve(store.dataDir);
  const address = `${origin}/api/v1/summary`;
  const good = readers[0]?.token ?? '';
  const statuses: number[] = [];
  for (let at = 0; at < 120; at += 1) {
    const forged = `dd_${String(at).padStart(43, 'A')}`;
    statuses.push((await ask(address, forged)).status);
    if (at % 20 === 0) expect((await ask(address, good)).status).toBe(200);
  }
  expect(statuses.indexOf(429)).toBe(100);
  expect(new Set(statuses.slice(100))).toEqual(new Set([429]));

  const told = await ask(address, 'dd_nothing');
  expect(told.headers.get('Content-Type')).toBe('application/problem+json');
  expect(Number(told.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(await told.json()).toMatchObject({ code: 'too_many_bad_tokens', status: 429 });
  expect((await ask(address, good)).status).toBe(200);
  const nobody = await fetch(address);
  expect(nobody.status).toBe(401);
});
