import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openAccounts } from '#app/auth/accounts.server.ts';
import { openAudit } from '#app/auth/audit.server.ts';
import { openSessions } from '#app/auth/sessions.server.ts';
import { openTokens } from '#app/auth/tokens.server.ts';
import { GOOD, accessFiles } from '../auth/access-folder.ts';
import { dataFolder } from '../store/data-folder.ts';
import { type Run, dondoc } from './dondoc.ts';

/** Several processes a test. */
vi.setConfig({ testTimeout: 300_000 });

function answerOf({ code, out }: Run): unknown {
  return [code, JSON.parse(out)];
}

function words(text: string): string[] {
  return [...text.split(' '), '--json'];
}

test('the first admin is made on the command line, and its password shown once', async () => {
  const dataDir = await dataFolder();
  const added = await dondoc(dataDir, 'user', words('add Ân --role admin'));
  const { password, ...rest } = JSON.parse(added.out) as { password: string };
  expect([added.code, rest]).toEqual([
    0,
    { id: expect.any(String) as string, name: 'Ân', role: 'admin', unit: null },
  ]);
  expect(added.err).not.toContain(password);
  expect(await openAccounts(dataDir).checkPassword('an', password)).toMatchObject(rest);
  for (const { text } of await accessFiles(dataDir)) expect(text ?? '').not.toContain(password);

  const again = await dondoc(dataDir, 'user', words('add an --role leader'));
  expect(answerOf(again)).toMatchObject([1, { status: 'failed', code: 'account_name_taken' }]);
  const listed = await dondoc(dataDir, 'user', words('list'));
  expect(answerOf(listed)).toMatchObject([0, { users: [{ name: 'Ân', second_factor: false }] }]);
  expect(listed.out).not.toContain('hash');
});

test('a password is given on stdin as it is typed, and judged', async () => {
  const dataDir = await dataFolder();
  const args = words('add binh --role unit --unit so-a --password-stdin');
  const failures: [string, string][] = [
    ['', 'password_too_short'],
    ['matkhau@2025\n', 'password_easily_guessed'],
    [`${GOOD}\n${GOOD}\n`, 'usage'],
    ['x'.repeat(100_000), 'usage'],
  ];
  for (const [input, code] of failures) {
    const run = await dondoc(dataDir, 'user', args, input);
    expect(answerOf(run)).toMatchObject([1, { status: 'failed', code }]);
  }
  const added = await dondoc(dataDir, 'user', args, `${GOOD}\r\n`);
  expect(answerOf(added)).toMatchObject([0, { unit: 'so-a', password: null }]);
  expect(await openAccounts(dataDir).checkPassword('binh', GOOD)).not.toBeNull();
});

test('disabled, or with a new password, somebody is signed out at once', async () => {
  const dataDir = await dataFolder();
  const accounts = openAccounts(dataDir);
  const { account } = await accounts.add({
    name: 'an',
    role: 'leader',
    unit: null,
    password: GOOD,
  });
  const settings = {
    secret: null,
    secure: false,
    mode: 'local' as const,
    onUnreadable: () => undefined,
  };
  const sessions = openSessions(dataDir, settings);
  const begin = async () => (await sessions.beginFor(account, 'signed_in')).cookie.split(';')[0];

  const first = await begin();
  expect(await sessions.find(first)).not.toBeNull();
  const disabled = await dondoc(dataDir, 'user', words('disable AN'));
  expect(answerOf(disabled)).toMatchObject([0, { name: 'an', disabled: true, changed: true }]);
  await dondoc(dataDir, 'user', words('enable an'));
  expect(await sessions.find(first)).toBeNull();

  const second = await begin();
  const passwd = await dondoc(dataDir, 'user', ['passwd', 'an']);
  expect([passwd.code, passwd.out]).toEqual([0, expect.stringMatching(/^[a-z2-9-]{19}\n$/)]);
  expect(await sessions.find(second)).toBeNull();
  expect(await accounts.checkPassword('an', passwd.out.trim())).not.toBeNull();
});

test('a token is shown once and counts until it is revoked', async () => {
  const dataDir = await dataFolder();
  const tokens = openTokens(dataDir);
  const create = words('create --role unit --unit so-b --ttl 30');
  const made = await dondoc(dataDir, 'token', [...create, '--name', 'báo cáo tháng']);
  const { id, token, ...rest } = JSON.parse(made.out) as { id: string; token: string };
  expect(rest).toMatchObject({ name: 'báo cáo tháng', role: 'unit', unit: 'so-b' });
  expect(await tokens.find(token)).toMatchObject({ role: 'unit', unit: 'so-b' });
  const listed = await dondoc(dataDir, 'token', words('list'));
  expect(answerOf(listed)).toMatchObject([0, { tokens: [{ id, revoked: null }] }]);
  expect(listed.out).not.toContain(token);
  const revoked = await dondoc(dataDir, 'token', words(`revoke ${id}`));
  expect(answerOf(revoked)).toEqual([0, { id, revoked: true, changed: true }]);
  expect(await tokens.find(token)).toBeNull();
  const bare = await dondoc(dataDir, 'token', ['create', '--role', 'editor']);
  expect(await tokens.find(bare.out.trim())).toMatchObject({ role: 'editor', name: 'editor' });
});

test('every mistake says what would do', async () => {
  const dataDir = await dataFolder();
  await openAccounts(dataDir).add({ name: 'an', role: 'leader', unit: null, password: GOOD });
  const mistakes: [command: string, args: string, says: string][] = [
    ['user', 'add binh', 'leader, unit, editor, admin'],
    ['user', 'add binh --role boss', 'leader, unit, editor, admin'],
    ['user', 'add binh --role unit', 'so-a'],
    ['user', 'add binh --role unit --unit so-aa', 'Department Alpha (so-a)'],
    ['user', 'add binh --role leader --unit so-a', 'takes no unit'],
    ['user', 'disable anh', 'The nearest: an'],
    ['user', 'disable', 'takes one NAME'],
    ['user', 'second-factor-off nobody', 'nobody'],
    ['user', 'remove an', 'add, list, disable, enable, passwd or second-factor-off'],
    ['token', 'create --role public', 'sees what is released'],
    ['token', 'create --role leader --ttl 0', '1 to 3650'],
    ['token', 'create --role leader --ttl 1.5', '1 to 3650'],
    ['token', 'revoke 0123', 'There is no token'],
    ['token', 'revoke', 'create, list, or revoke'],
  ];
  for (const [command, args, says] of mistakes) {
    const run = await dondoc(dataDir, command, words(args));
    const { status, message } = JSON.parse(run.out) as { status: string; message: string };
    expect([run.code, status, args, message]).toEqual([
      1,
      'failed',
      args,
      expect.stringContaining(says),
    ]);
    expect(run.err).not.toMatch(/\n {4}at /);
  }
});

test('each change is kept in the audit log, without a secret', async () => {
  const dataDir = await dataFolder();
  const made = await dondoc(dataDir, 'token', words('create --role leader'));
  const { id, token } = JSON.parse(made.out) as { id: string; token: string };
  const added = await dondoc(dataDir, 'user', words('add an --role editor'));
  const { password } = JSON.parse(added.out) as { password: string };
  await dondoc(dataDir, 'user', words('disable an'));
  await dondoc(dataDir, 'user', words('disable an'));
  await dondoc(dataDir, 'token', words(`revoke ${id}`));
  const kept: unknown[] = [];
  for await (const { entry } of openAudit(dataDir).read()) {
    kept.push([entry?.action, entry?.target, entry?.who?.source.kind]);
  }
  expect(kept).toEqual([
    ['token_revoked', id, 'command'],
    ['account_disabled', 'an', 'command'],
    ['account_added', 'an', 'command'],
    ['token_created', id, 'command'],
  ]);
  const [log] = (await accessFiles(dataDir)).filter(({ name }) => name.endsWith('.ndjson'));
  const text = await readFile(join(dataDir, 'access', log?.name ?? ''), 'utf8');
  for (const secret of [password, token]) expect(text).not.toContain(secret);
});

test('of processes that add one name at once, one does', async () => {
  const dataDir = await dataFolder();
  const runs = await Promise.all(
    ['an', 'AN', 'ân', 'Ân'].map((name) =>
      dondoc(dataDir, 'user', words(`add ${name} --role leader`)),
    ),
  );
  expect(runs.map(({ code }) => code).sort()).toEqual([0, 1, 1, 1]);
  const failed = runs.filter(({ code }) => code === 1);
  for (const run of failed)
    expect(JSON.parse(run.out)).toMatchObject({ code: 'account_name_taken' });
  expect(await openAccounts(dataDir).list()).toHaveLength(1);
});
