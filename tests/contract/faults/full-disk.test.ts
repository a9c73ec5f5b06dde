import { expect, test, vi } from 'vitest';
import { type When, failAtEveryCall } from './every-call.ts';

/** Every point is an import and a look at the store; other work on the machine slows them down. */
vi.setConfig({ testTimeout: 600_000 });

test.each<[When, calls: number]>([
  ['before', 20],
  ['after', 20],
  ['half-way through', 2],
])('a full disk %s a call to the file system', async (when, calls) => {
  expect(await failAtEveryCall('ENOSPC', when, 'other days')).toBeGreaterThanOrEqual(calls);
});
