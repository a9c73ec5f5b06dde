import { randomBytes } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { EnvError, readEnv } from '#app/http/env.server.ts';

const strongSecret = randomBytes(32).toString('base64url');

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readEnv(environment);
  } catch (error) {
    if (error instanceof EnvError) return error.problems;
    throw error;
  }
  return [];
}

function namesIn(problems: readonly string[]): string[] {
  return problems.map((line) => line.split(' ')[0] ?? '').sort();
}

test('an empty environment serves the demo on loopback', () => {
  expect(readEnv({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataDir: resolve('data/store'),
    publicOrigin: null,
    trustProxy: false,
    authMode: 'demo',
    sessionSecret: null,
    oidc: null,
  });
});

test('a variable set to nothing counts as not set', () => {
  expect(readEnv({ PORT: '', PUBLIC_ORIGIN: '', SESSION_SECRET: '' })).toEqual(readEnv({}));
});

test('all mistakes are told at once, by name and never by value', () => {
  const problems = problemsOf({
    PORT: '70000',
    HOST: 'kho-du-lieu.example',
    PUBLIC_ORIGIN: 'ftp://canary',
    TRUST_PROXY: 'canary',
    AUTH_MODE: 'canary',
    ENGINE: 'canary',
    NODE_ENV: 'production',
    SESSION_SECRET: 'canary',
  });
  expect(namesIn(problems)).toEqual([
    'AUTH_MODE',
    'ENGINE',
    'HOST',
    'PORT',
    'PUBLIC_ORIGIN',
    'SESSION_SECRET',
    'TRUST_PROXY',
  ]);
  expect(problems.join('\n')).not.toMatch(/canary|70000|kho-du-lieu/);
});

test('DATA_DIR is a folder, or a place where one can be made', () => {
  const file = fileURLToPath(import.meta.url);
  for (const DATA_DIR of [file, `${file}/store/own`]) {
    const problems = problemsOf({ DATA_DIR, PORT: 'x' });
    expect(namesIn(problems)).toEqual(['DATA_DIR', 'PORT']);
    expect(problems.join()).not.toContain(file);
  }
  for (const DATA_DIR of [dirname(file), `${dirname(file)}/none/yet`]) {
    expect(readEnv({ DATA_DIR }).dataDir).toBe(DATA_DIR);
  }
});

describe('who is served', () => {
  test.each(['127.0.0.1', '127.8.9.1', '::1', '[::1]', 'localhost'])('HOST=%s starts', (HOST) => {
    expect(problemsOf({ HOST })).toEqual([]);
  });

  test.each(['0.0.0.0', '::', '10.0.0.1'])(
    'HOST=%s does not with the demo, nor without an address for readers',
    (HOST) => {
      const PUBLIC_ORIGIN = 'https://don-doc.example';
      expect(namesIn(problemsOf({ HOST }))).toEqual(['HOST']);
      expect(namesIn(problemsOf({ HOST, AUTH_MODE: 'local' }))).toEqual(['PUBLIC_ORIGIN']);
      expect(problemsOf({ HOST, AUTH_MODE: 'local', PUBLIC_ORIGIN })).toEqual([]);
    },
  );

  test.each(['localhost.example', '127.0.0.1.example', 'a b'])('HOST=%s is no address', (HOST) => {
    expect(namesIn(problemsOf({ HOST, AUTH_MODE: 'local' }))).toContain('HOST');
  });

  test('the demo is for this machine alone, whatever its mode of running', () => {
    for (const NODE_ENV of ['production', 'development']) {
      const PUBLIC_ORIGIN = 'https://don-doc.example';
      expect(namesIn(problemsOf({ NODE_ENV, PUBLIC_ORIGIN }))).toEqual(['PUBLIC_ORIGIN']);
    }
  });

  test('PUBLIC_ORIGIN is an origin, and nothing but an origin', () => {
    expect(readEnv({ PUBLIC_ORIGIN: 'http://localhost:3000/' }).publicOrigin).toBe(
      'http://localhost:3000',
    );
    const other = { AUTH_MODE: 'local', PUBLIC_ORIGIN: 'https://don-doc.example' };
    expect(readEnv(other).publicOrigin).toBe('https://don-doc.example');
    for (const PUBLIC_ORIGIN of ['ftp://example.vn', 'http://localhost/path', 'localhost']) {
      expect(namesIn(problemsOf({ PUBLIC_ORIGIN }))).toEqual(['PUBLIC_ORIGIN']);
    }
  });
});

describe('the session secret', () => {
  const production = { NODE_ENV: 'production', AUTH_MODE: 'local' };

  test('a strong one starts', () => {
    expect(problemsOf({ ...production, SESSION_SECRET: strongSecret })).toEqual([]);
  });

  test('the demo can do without', () => {
    expect(problemsOf({ NODE_ENV: 'production' })).toEqual([]);
  });

  test('nothing else can', () => {
    expect(namesIn(problemsOf(production))).toEqual(['SESSION_SECRET']);
  });

  test.each([
    ['short', strongSecret.slice(0, 31)],
    ['one letter', 'a'.repeat(64)],
    ['repeated', strongSecret.slice(0, 16).repeat(3)],
    ['repeated and cut off', strongSecret.slice(0, 20).repeat(3).slice(0, 50)],
    ['a sample', `change-me-${strongSecret}`],
    ['a well-known one', 'your-super-secret-session-secret-here'],
  ])('%s refuses to start, in the demo too', (_, SESSION_SECRET) => {
    expect(namesIn(problemsOf({ ...production, SESSION_SECRET }))).toEqual(['SESSION_SECRET']);
    expect(namesIn(problemsOf({ NODE_ENV: 'production', SESSION_SECRET }))).toEqual([
      'SESSION_SECRET',
    ]);
  });
});

describe('the provider', () => {
  const named = {
    AUTH_MODE: 'oidc',
    OIDC_ISSUER: 'https://id.example/realms/tinh',
    OIDC_CLIENT_ID: 'don-doc',
    OIDC_CLIENT_SECRET: 'canary-of-the-provider',
  };

  test('is named whole, and serves readers elsewhere', () => {
    const elsewhere = { HOST: '0.0.0.0', PUBLIC_ORIGIN: 'https://don-doc.example' };
    expect(readEnv({ ...named, ...elsewhere }).oidc).toEqual({
      issuer: 'https://id.example/realms/tinh',
      clientId: 'don-doc',
      clientSecret: 'canary-of-the-provider',
    });
    expect(namesIn(problemsOf({ ...named, HOST: '0.0.0.0' }))).toEqual(['PUBLIC_ORIGIN']);
    expect(readEnv({ ...named, AUTH_MODE: 'local' }).oidc).toBeNull();
  });

  test('AUTH_MODE=oidc names what it lacks', () => {
    const variables = ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_ISSUER'];
    expect(namesIn(problemsOf({ AUTH_MODE: 'oidc' }))).toEqual(variables);
    for (const name of variables) {
      expect(namesIn(problemsOf({ ...named, [name]: '' }))).toEqual([name]);
    }
  });

  test.each([
    'http://id.example',
    'https://id.example/?tenant=1',
    'https://id.example/#',
    'https://user:canary@id.example',
    'ftp://id.example',
    'id.example',
  ])('OIDC_ISSUER=%s is none', (OIDC_ISSUER) => {
    const problems = problemsOf({ ...named, OIDC_ISSUER });
    expect(namesIn(problems)).toEqual(['OIDC_ISSUER']);
    expect(problems.join()).not.toMatch(/canary|id\.example/);
  });

  test('without https it is on this machine', () => {
    const OIDC_ISSUER = 'http://127.0.0.1:4000';
    expect(readEnv({ ...named, OIDC_ISSUER }).oidc?.issuer).toBe(OIDC_ISSUER);
  });

  test('what would break a header is no secret', () => {
    const problems = problemsOf({ ...named, OIDC_CLIENT_SECRET: 'bí mật', OIDC_CLIENT_ID: 'a\nb' });
    expect(namesIn(problems)).toEqual(['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']);
  });
});

test('TRUST_PROXY takes a yes, a count or addresses', () => {
  expect(readEnv({ TRUST_PROXY: 'true' }).trustProxy).toBe(true);
  expect(readEnv({ TRUST_PROXY: '1' }).trustProxy).toBe(1);
  expect(readEnv({ TRUST_PROXY: 'loopback, 10.0.0.0/8' }).trustProxy).toEqual([
    'loopback',
    '10.0.0.0/8',
  ]);
});
