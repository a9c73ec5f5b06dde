import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PasswordHashes } from '#app/auth/password-hashes.server.ts';
import { type Accounts, type NewAccount, openAccounts } from '#app/auth/accounts.server.ts';
import { dataFolder } from '../store/data-folder.ts';

export const GOOD = 'bốn con mèo ngủ trưa';
export const OTHER = 'ba cây nến trên bàn';
/** A Friday afternoon. */
export const BEGIN = Date.parse('2026-11-27T15:00:00+07:00');

/** Quick, and counted: what is asked of the real ones is asked in one test. */
export function countedHashes(costs = 'new') {
  const calls = { made: 0, compared: [] as string[] };
  const hashes: PasswordHashes = {
    make: (password) => {
      calls.made += 1;
      return Promise.resolve(`${costs}:${Buffer.from(password).toString('hex')}`);
    },
    fits: (kept, password) => {
      calls.compared.push(kept);
      return Promise.resolve(kept.split(':')[1] === Buffer.from(password).toString('hex'));
    },
    isOutdated: (kept) => !kept.startsWith(costs),
    nobodys: 'nobody',
  };
  return { hashes, calls };
}

/** A clock that stands until it is moved. */
export function stillClock() {
  const clock = { time: BEGIN, now: () => clock.time };
  return clock;
}

/** A data directory with one account: `an`, a leader, unless said otherwise. */
export async function withAccount(changes: Partial<NewAccount> = {}) {
  const dataDir = await dataFolder();
  const clock = stillClock();
  const { hashes, calls } = countedHashes();
  const accounts: Accounts = openAccounts(dataDir, { hashes, now: clock.now });
  const request = { name: 'an', role: 'leader' as const, unit: null, password: GOOD, ...changes };
  const { account } = await accounts.add(request);
  return { dataDir, clock, accounts, account, calls };
}

/** Every file below `access/` with its rights and what it holds. */
export async function accessFiles(dataDir: string) {
  const root = join(dataDir, 'access');
  const names = await readdir(root, { recursive: true });
  return Promise.all(
    names.map(async (name) => {
      const found = await stat(join(root, name));
      const text = found.isFile() ? await readFile(join(root, name), 'utf8') : null;
      return { name, mode: found.mode & 0o777, text };
    }),
  );
}

/** What a rejected promise says, by its code. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => 'done',
    (reason: unknown) => reason,
  );
  const problem: unknown = error instanceof Error ? Reflect.get(error, 'problem') : null;
  return typeof problem === 'object' && problem !== null && 'code' in problem
    ? String(problem.code)
    : String(error);
}
