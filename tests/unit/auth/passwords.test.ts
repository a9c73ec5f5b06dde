import { hash } from '@node-rs/argon2';
import { expect, test } from 'vitest';
import { argonHashes } from '#app/auth/password-hashes.server.ts';
import { checkPasswordRules } from '#app/auth/password-rules.ts';
import { readableSecret } from '#app/auth/readable-secret.server.ts';
import { codeOf } from './access-folder.ts';

const judged = (password: string, name = 'nguyen.an') =>
  codeOf(Promise.resolve().then(() => checkPasswordRules(password, name)));

test('length is counted as people see it', async () => {
  expect(await judged('')).toBe('password_too_short');
  expect(await judged('mèo ngủ bàn')).toBe('password_too_short');
  expect(await judged('mèo ngủ bàn '.normalize('NFD'))).toBe('done');
  expect(await judged('hzkqwpvb'.padEnd(256, 'trmx9'))).toBe('done');
  expect(await judged('hzkqwpvb'.padEnd(257, 'trmx9'))).toBe('password_too_long');
});

test.each([
  '            ',
  'aaaaaaaaaaaaaaaa',
  '123456789012',
  '987654321098',
  'abcabcabcabcabc',
  'xkqzxkqzxkqz',
  'password1234',
  'Password@2024',
  'P@ssw0rd12345',
  'matkhau@2025',
  'Mật khẩu 123456',
  'qwertyuiop123',
  '1qaz2wsx3edc'.slice(0, 8) + '1234',
  'admin@123456',
  'quangbinh2025!!',
  'nguyen.an2026',
  'Nguyễn.Ân@123',
  'correct horse battery staple',
  'iloveyou123456',
])('%s is easily guessed', async (password) => {
  expect(await judged(password)).toBe('password_easily_guessed');
});

test.each(['bốn con mèo ngủ trưa', 'kvm7-wq2x-9tbe', 'Tr0ub4dor&3-xyq', 'ga tàu mùa mưa'])(
  '%s will do',
  async (password) => {
    expect(await judged(password)).toBe('done');
  },
);

test('what is made will do, is never the same and is read without mistaking', async () => {
  const made = Array.from({ length: 300 }, () => readableSecret(4));
  expect(new Set(made).size).toBe(300);
  for (const secret of made) {
    expect(secret).not.toMatch(/[ilo01]/);
    expect(await judged(secret)).toBe('done');
  }
});

test('argon2id with the costs of OWASP, a salt each, blind to how accents are composed', async () => {
  const kept = await argonHashes.make('ngủ trưa');
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(argonHashes.nobodys).toMatch(
    /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/,
  );
  expect(await argonHashes.fits(kept, 'ngủ trưa'.normalize('NFD'))).toBe(true);
  expect(await argonHashes.fits(kept, 'ngu trua')).toBe(false);
  expect(await argonHashes.fits(argonHashes.nobodys, '')).toBe(false);
  expect(argonHashes.isOutdated(kept)).toBe(false);
  const cheap = await hash('x', { memoryCost: 1024, timeCost: 1, parallelism: 1 });
  expect(argonHashes.isOutdated(cheap)).toBe(true);
  expect(argonHashes.isOutdated(kept.replace('argon2id', 'argon2i'))).toBe(true);
});
