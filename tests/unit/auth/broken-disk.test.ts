import { expect, test } from 'vitest';
import { type Accounts, openAccounts } from '#app/auth/accounts.server.ts';
import { openTokens } from '#app/auth/tokens.server.ts';
import { type StoreFiles, diskFiles } from '#app/store/files.server.ts';
import { GOOD, countedHashes, withAccount } from './access-folder.ts';

/** The disk up to a call; from there on everything fails, as when the process dies. */
function filesUntil(at: number): { files: StoreFiles; calls: () => number } {
  let calls = 0;
  const wrap =
    <A extends unknown[]>(call: (...args: A) => Promise<void>) =>
    async (...args: A): Promise<void> => {
      calls += 1;
      if (calls > at) throw Object.assign(new Error('DEAD'), { code: 'DEAD' });
      await call(...args);
    };
  const { makeFolder, writeNew, append, syncFile, syncFolder, rename, linkNew, remove } = diskFiles;
  const files = {
    makeFolder: wrap(makeFolder),
    writeNew: wrap(writeNew),
    append: wrap(append),
    syncFile: wrap(syncFile),
    syncFolder: wrap(syncFolder),
    rename: wrap(rename),
    linkNew: wrap(linkNew),
    remove: wrap(remove),
  };
  return { files, calls: () => calls };
}

/** Does something that dies at each call in turn that changes the disk; how many those were. */
async function dyingAtEachCall(
  work: (accounts: Accounts, files: StoreFiles, dataDir: string) => Promise<unknown>,
  look: (accounts: Accounts, dataDir: string, done: boolean) => Promise<void>,
): Promise<number> {
  for (let at = 0; ; at += 1) {
    const { dataDir, accounts } = await withAccount();
    const { files, calls } = filesUntil(at);
    const dying = openAccounts(dataDir, { hashes: countedHashes().hashes, files });
    const done = await work(dying, files, dataDir).then(
      () => true,
      () => false,
    );
    await look(accounts, dataDir, done);
    if (calls() <= at) return at;
  }
}

test('an account that is disabled is disabled, or as it was', async () => {
  const calls = await dyingAtEachCall(
    (dying) => dying.disable('an'),
    async (accounts, _, done) => {
      const account = await accounts.named('an');
      if (done) expect(account?.disabled).toBe(true);
      expect((await accounts.checkPassword('an', GOOD)) === null).toBe(account?.disabled);
      await accounts.disable('an');
      expect(await accounts.checkPassword('an', GOOD)).toBeNull();
    },
  );
  expect(calls).toBeGreaterThanOrEqual(6);
});

test('an account that is added is there, or can be added', async () => {
  const request = { name: 'binh', role: 'editor', unit: null, password: GOOD } as const;
  const calls = await dyingAtEachCall(
    (dying) => dying.add(request),
    async (accounts, _, done) => {
      const there = await accounts.named('binh');
      if (done) expect(there).not.toBeNull();
      if (there === null) await accounts.add(request);
      expect((await accounts.list()).map(({ name }) => name)).toEqual(['an', 'binh']);
    },
  );
  expect(calls).toBeGreaterThanOrEqual(12);
});

test('a token whose making failed is nobody’s; one that is revoked is revoked, or as it was', async () => {
  let token = '';
  let id = '';
  const request = { name: 'x', role: 'leader', unit: null, ttlDays: null, by: 'an' } as const;
  const calls = await dyingAtEachCall(
    async (_, files, dataDir) => {
      ({ token, id } = await openTokens(dataDir).create(request));
      await openTokens(dataDir, { files }).create({ ...request, name: 'y' });
      await openTokens(dataDir, { files }).revoke(id, 'an');
    },
    async (_, dataDir, done) => {
      const tokens = openTokens(dataDir);
      const isRevoked = (await tokens.list()).find((one) => one.id === id)?.revoked !== null;
      if (done) expect(isRevoked).toBe(true);
      expect((await tokens.find(token)) === null).toBe(isRevoked);
      await tokens.revoke(id, 'an');
      expect(await tokens.find(token)).toBeNull();
    },
  );
  expect(calls).toBeGreaterThanOrEqual(12);
});
