import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { sealedCookie } from '#app/auth/sealed-cookie.ts';

const SECRET = 'r7Lk2vQm9xTz4wPb8nHc6yJd3sGf5aEu';
const KIND = { name: 'dondoc_session', mostBytes: 32, secret: SECRET, secure: false };
const CONTENT = randomBytes(32);

function written(kind = KIND) {
  const cookie = sealedCookie(kind);
  const text = cookie.holding(CONTENT);
  const [pair = '', ...attributes] = text.split('; ');
  const [name = '', value = ''] = pair.split('=');
  return { cookie, name, value, attributes };
}

test('a cookie is read by whoever has the secret, and shows nothing', () => {
  const { name, value } = written();
  expect(sealedCookie(KIND).read(`a=b; ${name}=${value}; c=d`)).toEqual(CONTENT);
  expect(Buffer.from(value, 'base64url').includes(CONTENT.subarray(0, 8))).toBe(false);
  expect(written().value).not.toBe(value);
});

test('it goes to this host alone, hidden from scripts, by https behind https', () => {
  const plain = written();
  expect([plain.name, plain.attributes]).toEqual([
    'dondoc_session',
    ['Path=/', 'HttpOnly', 'SameSite=Lax'],
  ]);
  const secure = written({ ...KIND, secure: true });
  expect([secure.name, secure.attributes]).toEqual([
    '__Host-dondoc_session',
    ['Path=/', 'HttpOnly', 'SameSite=Lax', 'Secure'],
  ]);
  expect(secure.cookie.clearing).toBe(
    '__Host-dondoc_session=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0',
  );
});

test('one changed bit anywhere makes it none', () => {
  const { cookie, name, value } = written();
  const bytes = Buffer.from(value, 'base64url');
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    expect(cookie.read(`${name}=${changed.toString('base64url')}`)).toBeNull();
  }
});

test('shortened, lengthened, doubled, quoted or of another alphabet it is none', () => {
  const { cookie, name, value } = written();
  for (let length = 0; length < value.length; length += 1) {
    expect(cookie.read(`${name}=${value.slice(0, length)}`)).toBeNull();
  }
  const others = [
    `${name}=${value}A`,
    `${name}=${value}====`,
    `${name}="${value}"`,
    `${name}=${value.replace(/[-_]/g, '/')}+`,
    `${name}=${value}; ${name}=${value}`,
    `${name}=${'A'.repeat(10_000)}`,
    `${name}=${value}; x=${'y'.repeat(20_000)}`,
    `x${name}=${value}`,
    `${name.toUpperCase()}=${value}`,
    name,
    '',
    '=;=;;=',
  ];
  for (const header of others) expect(cookie.read(header)).toBeNull();
  expect([cookie.read(null), cookie.read(undefined)]).toEqual([null, null]);
});

test('of another secret, another name or another process without a secret it is none', () => {
  const { name, value } = written();
  const secret = `${SECRET.slice(0, -1)}v`;
  expect(sealedCookie({ ...KIND, secret }).read(`${name}=${value}`)).toBeNull();
  expect(sealedCookie({ ...KIND, name: 'other' }).read(`other=${value}`)).toBeNull();
  const secure = sealedCookie({ ...KIND, secure: true });
  expect(secure.read(`__Host-${name}=${value}`)).toBeNull();
  expect(secure.read(`${name}=${value}`)).toBeNull();
  const own = sealedCookie({ ...KIND, secret: null });
  const [pair = ''] = own.holding(CONTENT).split(';');
  expect(own.read(pair)).toEqual(CONTENT);
  expect(sealedCookie({ ...KIND, secret: null }).read(pair)).toBeNull();
});
