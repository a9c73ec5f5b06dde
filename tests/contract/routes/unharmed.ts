import { expect } from 'vitest';
import { type Attacked, canonicalAnswers, fingerprint } from './attacked-server.ts';
import { fire } from './fire.ts';
import { type Route, said, shotsAt } from './shots.ts';

/** Fires at every parameter of these routes: nothing is told, nothing changes, and the run is printed. */
export async function expectUnharmed(attacked: Attacked, routes: readonly Route[]): Promise<void> {
  const { dataDir, values } = attacked;
  const before = await fingerprint(dataDir);
  const answersBefore = await canonicalAnswers(attacked);
  expect(answersBefore.filter((answer) => !answer.startsWith('200 '))).toEqual([]);
  const shots = routes.flatMap((route) => shotsAt(route, values));
  const started = Date.now();
  const { statuses, wrong } = await fire(attacked, shots);
  const seconds = Math.round((Date.now() - started) / 1000);
  process.stdout.write(
    `injection: ${said(routes, shots, statuses)}, ${wrong.length} wrong, ${seconds} s\n`,
  );
  expect(wrong.slice(0, 40)).toEqual([]);
  expect(await fingerprint(dataDir)).toBe(before);
  expect(await canonicalAnswers(attacked)).toEqual(answersBefore);
}
