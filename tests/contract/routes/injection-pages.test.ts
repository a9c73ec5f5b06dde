import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Attacked, canonicalAnswers, fingerprint, openAttacked } from './attacked-server.ts';
import { fire } from './fire.ts';
import { ROUTES, said, shotsAt } from './shots.ts';

const log = vi.hoisted(() => ({ info: () => undefined, warn: vi.fn(), error: vi.fn() }));
vi.mock('#app/http/log.server.ts', () => ({ log }));

let attacked: Attacked;
beforeAll(async () => {
  attacked = await openAttacked();
});
afterAll(() => attacked.stop());

test('payloads in every parameter of every page change nothing and tell nothing', async () => {
  const { dataDir, values } = attacked;
  const before = await fingerprint(dataDir);
  const answersBefore = await canonicalAnswers(attacked);
  expect(answersBefore.filter((answer) => !answer.startsWith('200 '))).toEqual([]);
  const own = ROUTES.filter(({ isPage }) => isPage);
  const shots = own.flatMap((route) => shotsAt(route, values));
  const started = Date.now();
  const { statuses, wrong } = await fire(attacked, shots);
  const seconds = Math.round((Date.now() - started) / 1000);
  process.stdout.write(
    `injection: ${said(own, shots, statuses)}, ${wrong.length} wrong, ${seconds} s\n`,
  );
  expect(wrong.slice(0, 40)).toEqual([]);
  expect(log.error).not.toHaveBeenCalled();
  expect(await fingerprint(dataDir)).toBe(before);
  expect(await canonicalAnswers(attacked)).toEqual(answersBefore);
}, 1_800_000);
