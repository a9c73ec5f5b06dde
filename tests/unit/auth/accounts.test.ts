import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openAccounts } from '#app/auth/accounts.server.ts';
import { dataFolder } from '../store/data-folder.ts';
import { GOOD, OTHER, accessFiles, codeOf, countedHashes, withAccount } from './access-folder.ts';

test('an account is found by its id and by its name, whatever its case and accents', async () => {
  const { accounts, account } = await withAccount({ name: 'Nguyễn.Đức' });
  expect(await accounts.find(account.id)).toEqual(account);
  for (const name of ['Nguyễn.Đức', 'nguyen.duc', 'NGUYỄN.ĐỨC', 'Nguyễn.Đức'.normalize('NFD')]) {
    expect((await accounts.named(name))?.id).toBe(account.id);
    const again = { name, role: 'admin' as const, unit: null };
    expect(await codeOf(accounts.add(again))).toMatch(/account_name_(taken|malformed)/);
  }
  expect(await accounts.list()).toEqual([account]);
});

test('names that are none are refused, and open nothing', async () => {
  const { accounts } = await withAccount();
  for (const name of ['', 'a', 'a b', '../an', 'an\0', 'an\n', 'x'.repeat(65), '<b>', 'an/']) {
    expect(await codeOf(accounts.add({ name, role: 'leader', unit: null }))).toBe(
      'account_name_malformed',
    );
  }
  for (const name of ['', '../an', 'an\0', '..', 'a'.repeat(10_000)]) {
    expect(await accounts.checkPassword(name, GOOD)).toBeNull();
  }
  for (const id of ['', '../names/x', '/etc/passwd', '..', 'a'.repeat(10_000)]) {
    expect(await accounts.find(id)).toBeNull();
  }
});

test('a role and a unit have to go together, and the unit has to be listed', async () => {
  const { accounts } = await withAccount();
  const add = (role: 'unit' | 'admin', unit: string | null) =>
    codeOf(accounts.add({ name: 'binh', role, unit }));
  expect(await add('unit', null)).toBe('unit_needed');
  expect(await add('unit', 'so-x')).toBe('unit_not_listed');
  expect(await add('unit', 'SO-A')).toBe('unit_not_listed');
  expect(await add('admin', 'so-a')).toBe('unit_not_taken');
  expect(await add('unit', 'so-a')).toBe('done');
});

test('only the right password of an account that is not disabled is right', async () => {
  const { accounts, account } = await withAccount();
  expect((await accounts.checkPassword('AN', GOOD))?.id).toBe(account.id);
  for (const wrong of ['', ` ${GOOD}`, GOOD.toUpperCase(), OTHER, GOOD.repeat(100)]) {
    expect(await accounts.checkPassword('an', wrong)).toBeNull();
  }
  expect(await accounts.disable('an')).toMatchObject({ changed: true });
  expect(await accounts.disable('an')).toMatchObject({ changed: false });
  expect(await accounts.checkPassword('an', GOOD)).toBeNull();
  await accounts.enable('an');
  expect((await accounts.checkPassword('an', GOOD))?.id).toBe(account.id);
});

test('one hash is compared whoever it is: nobody, disabled, wrong or far too long', async () => {
  const { accounts, account, calls } = await withAccount();
  await accounts.disable('an');
  calls.compared = [];
  await accounts.checkPassword('nobody-here', GOOD);
  await accounts.checkPassword('an', GOOD);
  await accounts.checkPassword('an', OTHER);
  await accounts.checkPassword('an', 'x'.repeat(1_000_000));
  await accounts.checkPassword('', '');
  const own = account.password_hash;
  expect(calls.compared).toEqual(['nobody', own, own, 'nobody', 'nobody']);
});

test('a password is counted, dated, and known to be handed out until its owner chooses one', async () => {
  const { accounts, account, clock } = await withAccount();
  expect(account).toMatchObject({ password_number: 1, password_handed_out: true });
  expect(await codeOf(accounts.choosePassword(account, GOOD))).toBe('password_not_new');
  clock.time += 1000;
  const chosen = await accounts.choosePassword(account, OTHER);
  expect(chosen).toMatchObject({ password_number: 2, password_handed_out: false });
  expect(chosen?.password_changed_at).not.toBe(account.password_changed_at);
  expect(await accounts.checkPassword('an', GOOD)).toBeNull();
  expect(await accounts.checkPassword('an', OTHER)).not.toBeNull();
  const { account: handed, password } = await accounts.handOutPassword('An');
  expect(handed).toMatchObject({ password_number: 3, password_handed_out: true });
  expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
  expect(await accounts.checkPassword('an', password ?? '')).not.toBeNull();
  expect(await codeOf(accounts.choosePassword(account, 'short'))).toBe('password_too_short');
  expect(await codeOf(accounts.handOutPassword('binh'))).toBe('not_found');
});

test('a hash of other costs is made anew at sign-in, once, and the password stays the same one', async () => {
  const { dataDir, account } = await withAccount();
  const { hashes, calls } = countedHashes('dearer');
  const accounts = openAccounts(dataDir, { hashes });
  await accounts.checkPassword('an', OTHER);
  expect(calls.made).toBe(0);
  await accounts.checkPassword('an', GOOD);
  await accounts.checkPassword('an', GOOD);
  expect(calls.made).toBe(1);
  const after = await accounts.find(account.id);
  expect(after?.password_hash).toMatch(/^dearer:/);
  expect({ ...after, password_hash: '' }).toEqual({ ...account, password_hash: '' });
});

test('a hash is made anew for the password that was checked, not for one that replaced it meanwhile', async () => {
  const { dataDir, accounts } = await withAccount();
  const { hashes } = countedHashes('dearer');
  const make = async (password: string) => {
    await accounts.handOutPassword('an', OTHER);
    return hashes.make(password);
  };
  expect(
    await openAccounts(dataDir, { hashes: { ...hashes, make } }).checkPassword('an', GOOD),
  ).toBeNull();
});

test('twelve at once have one name once, and no change undoes another', async () => {
  const dataDir = await dataFolder();
  const { hashes } = countedHashes();
  const open = () => openAccounts(dataDir, { hashes });
  const names = ['An', 'an', 'ân'];
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, at) =>
      codeOf(open().add({ name: names[at % 3] ?? '', role: 'editor', unit: null, password: GOOD })),
    ),
  );
  expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
  expect(answers.filter((answer) => answer === 'account_name_taken')).toHaveLength(11);
  await Promise.all([
    open().disable('an'),
    ...Array.from({ length: 6 }, () => open().handOutPassword('an')),
  ]);
  expect(await open().named('an')).toMatchObject({ disabled: true, password_number: 7 });
});

test('what stands on disk is its owner’s alone and holds no password', async () => {
  const { dataDir, accounts } = await withAccount();
  const { password } = await accounts.handOutPassword('an');
  for (const { name, mode, text } of await accessFiles(dataDir)) {
    if (name === 'changing.lock') continue;
    expect([name, mode.toString(8)]).toEqual([name, text === null ? '700' : '600']);
    expect(text ?? '').not.toContain(GOOD);
    expect(text ?? '').not.toContain(password);
  }
});

test('a record that is not of its form opens nothing and says so', async () => {
  const { dataDir, accounts, account } = await withAccount();
  const path = join(dataDir, 'access', 'accounts', `${account.id}.json`);
  const spoilt = [
    '',
    '{"id":',
    '[]',
    JSON.stringify({ ...account, disabled: undefined }),
    JSON.stringify({ ...account, role: 'root' }),
    JSON.stringify({ ...account, role: 'unit', unit: null }),
    JSON.stringify({ ...account, unit: 'so-a' }),
    JSON.stringify({ ...account, extra: true }),
  ];
  for (const text of spoilt) {
    await writeFile(path, text);
    expect(await codeOf(accounts.checkPassword('an', GOOD))).toBe('bad_access_record');
    expect(await codeOf(accounts.find(account.id))).toBe('bad_access_record');
    expect(await codeOf(accounts.list())).toBe('bad_access_record');
  }
});

test('a name whose account was never written is free', async () => {
  const { dataDir, accounts } = await withAccount();
  await rm(join(dataDir, 'access', 'accounts'), { recursive: true });
  expect(await accounts.named('an')).toBeNull();
  expect(await codeOf(accounts.add({ name: 'an', role: 'admin', unit: null }))).toBe('done');
});

test('somebody is left who looks after accounts, also where two are taken away at once', async () => {
  const { accounts } = await withAccount({ name: 'an', role: 'admin' });
  await accounts.add({ name: 'binh', role: 'admin', unit: null, password: OTHER });
  const guard = { leavesAnAdmin: true };
  const both = await Promise.all([
    codeOf(accounts.disable('an', guard)),
    codeOf(accounts.assign('binh', { role: 'leader', unit: null })),
  ]);
  expect(both.toSorted()).toEqual(['done', 'last_admin']);
  const left = (await accounts.list()).filter(
    ({ role, disabled }) => role === 'admin' && !disabled,
  );
  expect(left).toHaveLength(1);
  expect(await codeOf(accounts.disable(left[0]?.name ?? ''))).toBe('done');
});

test('another role or unit is given, and only one that there is', async () => {
  const { accounts } = await withAccount();
  expect((await accounts.assign('an', { role: 'editor', unit: null })).changed).toBe(true);
  expect((await accounts.assign('an', { role: 'editor', unit: null })).changed).toBe(false);
  expect(await codeOf(accounts.assign('an', { role: 'unit', unit: null }))).toBe('unit_needed');
  expect(await codeOf(accounts.assign('an', { role: 'leader', unit: 'so-a' }))).toBe(
    'unit_not_taken',
  );
  expect(await codeOf(accounts.assign('nobody', { role: 'leader', unit: null }))).toBe('not_found');
});
