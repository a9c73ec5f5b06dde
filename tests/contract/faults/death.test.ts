import { describe, expect, test, vi } from 'vitest';
import { type Store, type When, failAtEveryCall } from './every-call.ts';

/** Every point is an import and a look at the store; other work on the machine slows them down. */
vi.setConfig({ testTimeout: 600_000 });

describe.each<Store>(['other days', 'an older revision of the day', 'nothing'])(
  'death of an import into a store with %s',
  (store) => {
    test.each<[When, calls: number]>([
      ['before', 20],
      ['after', 20],
      ['half-way through', 2],
    ])('%s a call to the file system', async (when, calls) => {
      expect(await failAtEveryCall('DEAD', when, store)).toBeGreaterThanOrEqual(calls);
    });
  },
);
