import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Secret, TOTP } from 'otpauth';
import { openSecondFactor } from '#app/auth/second-factor.server.ts';
import { examineAccess } from '#app/cli/examine-access.ts';
import { withAccount } from '../auth/access-folder.ts';
import { dataFolder } from '../store/data-folder.ts';

async function examined(dataDir: string) {
  const findings = await examineAccess({ dataDir, authMode: 'local' });
  return Object.fromEntries(findings.map(({ check, state, found }) => [check, [state, found]]));
}

test('without an administrator nobody looks after accounts', async () => {
  const none = { administrators: ['bad', 'no account is one'] };
  expect(await examined(await dataFolder())).toEqual(none);
  const { dataDir, accounts } = await withAccount({ role: 'admin' });
  await accounts.disable('an');
  expect(await examined(dataDir)).toMatchObject(none);
  expect(await examineAccess({ dataDir: await dataFolder(), authMode: 'demo' })).toEqual([]);
});

test('an administrator without a second factor is a hint, not a fault', async () => {
  const { dataDir, account } = await withAccount({ role: 'admin' });
  expect(await examined(dataDir)).toEqual({
    access: ['ok', 'open to its owner alone'],
    administrators: ['warning', 'without a second factor: an'],
  });
  const factor = openSecondFactor(dataDir);
  const { secret } = await factor.begin(account.id, 'Đôn đốc');
  await factor.confirm(account.id, TOTP.generate({ secret: Secret.fromBase32(secret) }));
  expect(await examined(dataDir)).toMatchObject({
    administrators: ['ok', '1, with a second factor'],
  });
});

test('records that others may read, or nobody can, are told', async () => {
  const { dataDir, account } = await withAccount({ role: 'admin' });
  const record = join(dataDir, 'access', 'accounts', `${account.id}.json`);
  await chmod(record, 0o640);
  expect((await examined(dataDir))['access']).toEqual([
    'bad',
    '1 files or folders are open to other users',
  ]);
  await writeFile(record, '{"id": ');
  expect((await examined(dataDir))['access record']).toEqual([
    'bad',
    `access/accounts/${account.id}.json cannot be read`,
  ]);
});
