import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLastUses } from '#app/auth/last-uses.server.ts';
import { dataFolder } from '../store/data-folder.ts';
import { stillClock } from './access-folder.ts';

test('when something was last used is kept once a minute, for all processes', async () => {
  const dataDir = await dataFolder();
  const clock = stillClock();
  const uses = openLastUses(dataDir, { now: clock.now });
  const file = () => readFile(join(dataDir, 'access', 'uses', 'a1.json'), 'utf8');
  expect(await uses.of('a1')).toBeNull();
  await uses.note('a1');
  const first = await file();
  clock.time += 59_999;
  await uses.note('a1');
  expect(await file()).toBe(first);
  clock.time += 1;
  await uses.note('a1');
  const other = openLastUses(dataDir, { now: clock.now });
  expect(await other.of('a1')).toBe(new Date(clock.time).toISOString());
  expect(await other.of('../accounts/a1')).toBeNull();
});
