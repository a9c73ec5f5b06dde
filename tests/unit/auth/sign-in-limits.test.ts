import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openSignInLimits } from '#app/auth/sign-in-limits.server.ts';

const WINDOW_SECONDS = 900;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** How long each of so many attempts has to wait. */
async function attempts(
  count: number,
  of: (at: number) => [name: string, address: string],
  limits = openSignInLimits(),
): Promise<number[]> {
  const waits: number[] = [];
  for (let at = 0; at < count; at += 1) waits.push(await limits.attempt(...of(at)));
  return waits;
}

const free = (count: number) => Array.from({ length: count }, () => 0);

test('ten failures a name, however it is written and from wherever', async () => {
  const names = ['an', 'AN', 'ân', ' Ân '];
  const waits = await attempts(12, (at) => [names[at % 4] ?? '', `10.0.0.${at}`]);
  expect(waits).toEqual([...free(10), WINDOW_SECONDS, WINDOW_SECONDS]);
});

test('fifty failures an address, whatever the names', async () => {
  const waits = await attempts(51, (at) => [`nobody-${at}`, '10.0.0.1']);
  expect(waits).toEqual([...free(50), WINDOW_SECONDS]);
});

test.each([
  ['2001:db8:1:2::1', '2001:DB8:1:2:ffff:1:2:3'],
  ['::1', '0:0:0:0:0:0:0:2'],
  ['fe80::1%eth0', 'fe80::2'],
  ['::ffff:10.0.0.1', '10.0.0.1'],
])('%s and %s are one', async (one, other) => {
  const waits = await attempts(51, (at) => [`n-${at}`, at % 2 === 0 ? one : other]);
  expect(waits.at(-1)).toBe(WINDOW_SECONDS);
});

test.each([
  ['2001:db8:1:2::1', '2001:db8:1:3::1'],
  ['10.0.0.1', '10.0.0.2'],
])('%s and %s are two', async (one, other) => {
  const waits = await attempts(100, (at) => [`n-${at}`, at % 2 === 0 ? one : other]);
  expect(waits).toEqual(free(100));
});

test('waiting ends when it was said to, and not later for those who kept trying', async () => {
  const limits = openSignInLimits();
  await attempts(10, () => ['an', '10.0.0.1'], limits);
  vi.advanceTimersByTime(600_000);
  expect(await limits.attempt('an', '10.0.0.1')).toBe(WINDOW_SECONDS - 600);
  vi.advanceTimersByTime(299_000);
  expect(await limits.attempt('an', '10.0.0.1')).toBe(1);
  vi.advanceTimersByTime(1_001);
  expect(await limits.attempt('an', '10.0.0.1')).toBe(0);
});

test('who gets in has failed at nothing; an address is not cleared by one who does', async () => {
  const limits = openSignInLimits();
  for (let at = 0; at < 60; at += 1) {
    expect(await limits.attempt('an', '10.0.0.1')).toBe(0);
    await limits.succeeded('an', '10.0.0.1');
  }
  await attempts(50, (at) => [`nobody-${at}`, '10.0.0.2'], limits);
  await limits.succeeded('an', '10.0.0.2');
  expect(await limits.attempt('an', '10.0.0.2')).toBe(0);
  expect(await limits.attempt('an', '10.0.0.2')).toBeGreaterThan(0);
});

test('a thousand at once are no more than one after the other', async () => {
  const limits = openSignInLimits();
  const at = Array.from({ length: 1000 }, (_, n) =>
    limits.attempt('an', `10.0.${n >> 8}.${n & 255}`),
  );
  const waits = await Promise.all(at);
  expect(waits.filter((wait) => wait === 0)).toHaveLength(10);
});
