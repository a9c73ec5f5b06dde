import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Attacked, openAttacked } from './attacked-server.ts';
import { ROUTES } from './shots.ts';
import { expectUnharmed } from './unharmed.ts';

const log = vi.hoisted(() => ({ info: () => undefined, warn: vi.fn(), error: vi.fn() }));
vi.mock('#app/http/log.server.ts', () => ({ log }));

let attacked: Attacked;
beforeAll(async () => {
  attacked = await openAttacked();
});
afterAll(() => attacked.stop());

test('payloads in every parameter of every page change nothing and tell nothing', async () => {
  const own = ROUTES.filter(({ isPage }) => isPage);
  await expectUnharmed(attacked, own);
  expect(log.error).not.toHaveBeenCalled();
}, 1_800_000);
