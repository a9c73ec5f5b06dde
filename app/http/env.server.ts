import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isIP } from 'node:net';
import { z } from 'zod';
import type { AuthMode } from '#app/auth/auth-mode.ts';
import type { ProviderSettings } from '#app/auth/provider.server.ts';
import { isLoopback, withoutBrackets } from './loopback.ts';
import { secretWeakness } from './secret.ts';

export interface ServerEnv {
  port: number;
  host: string;
  /** Absolute. */
  dataDir: string;
  /** Scheme, host and port under which readers reach the portal; null: the address it listens on. */
  publicOrigin: string | null;
  trustProxy: boolean | number | readonly string[];
  authMode: AuthMode;
  /** Null: sessions live as long as the process. */
  sessionSecret: string | null;
  /** Who says who somebody is; only and always with the mode `oidc`. */
  oidc: ProviderSettings | null;
}

/** Every mistake at once, each with its variable's name and never its value. */
export class EnvError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`the environment is not usable:\n${problems.map((line) => `  ${line}`).join('\n')}`);
    this.name = 'EnvError';
  }
}

const DEFAULT_PORT = 3000;
const DEFAULT_HOST = '127.0.0.1';

const text = z.string().trim().min(1, 'must not be blank');
/** RFC 6749, appendix A. */
const VISIBLE = /^[\x20-\x7e]+$/;

function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, pathname, search, hash, username, password } = new URL(value);
  const bare =
    pathname === '/' && search === '' && hash === '' && username === '' && password === '';
  return bare && (protocol === 'http:' || protocol === 'https:');
}

/** OpenID Connect Discovery 1.0 §2; nobody between can change what goes to this machine itself. */
function isIssuer(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, search, hash, username, password } = new URL(value);
  if (search + hash + username + password !== '' || /[?#]/.test(value)) return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

/** What stands at the path, or nearest above it, is a folder. */
function isFolderOrFree(path: string): boolean {
  const absolute = resolve(path);
  return existsSync(absolute)
    ? statSync(absolute).isDirectory()
    : isFolderOrFree(dirname(absolute));
}

function readTrustProxy(value: string): ServerEnv['trustProxy'] | null {
  if (value === 'true' || value === 'false') return value === 'true';
  if (/^\d{1,2}$/.test(value)) return Number(value);
  const proxies = value.split(',').map((part) => part.trim());
  const known = proxies.every(
    (part) => isIP(part.replace(/\/\d{1,3}$/, '')) !== 0 || part === 'loopback',
  );
  return known ? proxies : null;
}

const variables = z.object({
  PORT: text
    .regex(/^\d{1,5}$/, 'must be a port number')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a port number')
    .default(DEFAULT_PORT),
  HOST: text
    .refine((host) => isLoopback(host) || isIP(withoutBrackets(host)) !== 0, 'must be an address')
    .default(DEFAULT_HOST),
  DATA_DIR: text
    .refine(isFolderOrFree, 'must be a folder, or a place where one can be made')
    .default('data/store')
    .transform((folder) => resolve(folder)),
  PUBLIC_ORIGIN: text
    .refine(isOrigin, 'must be an origin such as https://host:port, without a path')
    .transform((origin) => new URL(origin).origin)
    .nullable()
    .default(null),
  TRUST_PROXY: text
    .transform((value, context) => {
      const proxy = readTrustProxy(value);
      if (proxy !== null) return proxy;
      context.addIssue('must be true, false, a number of proxies or their addresses');
      return z.NEVER;
    })
    .default(false),
  AUTH_MODE: z.enum(['demo', 'local', 'oidc'], 'must be demo, local or oidc').default('demo'),
  OIDC_ISSUER: text
    .refine(isIssuer, 'must be an https address without query, or http on this machine')
    .optional(),
  OIDC_CLIENT_ID: text.regex(VISIBLE, 'must have visible ASCII characters alone').optional(),
  OIDC_CLIENT_SECRET: text.regex(VISIBLE, 'must have visible ASCII characters alone').optional(),
  ENGINE: z.literal('duckdb', 'must be duckdb: this version has no other engine').default('duckdb'),
});

const OIDC_VARIABLES = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;

/** Read once at boot. A variable set to nothing counts as not set. */
export function readEnv(environment: Readonly<Record<string, string | undefined>>): ServerEnv {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = variables.safeParse(given);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`);
  problems.push(...secretProblems(given), ...reachProblems(given));
  if (given['AUTH_MODE'] === 'oidc') {
    const missing = OIDC_VARIABLES.filter((name) => given[name] === undefined);
    problems.push(...missing.map((name) => `${name} is needed for AUTH_MODE=oidc`));
  }
  if (!parsed.success || problems.length > 0) throw new EnvError(problems);
  const { data } = parsed;
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir: data.DATA_DIR,
    publicOrigin: data.PUBLIC_ORIGIN,
    trustProxy: data.TRUST_PROXY,
    authMode: data.AUTH_MODE,
    sessionSecret: given['SESSION_SECRET'] ?? null,
    oidc: data.AUTH_MODE === 'oidc' ? oidcOf(data) : null,
  };
}

function oidcOf(data: z.infer<typeof variables>): ProviderSettings {
  const { OIDC_ISSUER = '', OIDC_CLIENT_ID = '', OIDC_CLIENT_SECRET = '' } = data;
  return { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET };
}

/** The demo signs everybody in who asks: it is for this machine alone. Elsewhere the readers' address is said, never believed. */
function reachProblems(given: Readonly<Record<string, string | undefined>>): string[] {
  const host = given['HOST']?.trim() ?? DEFAULT_HOST;
  const origin = given['PUBLIC_ORIGIN']?.trim();
  const here = isLoopback(host);
  if ((given['AUTH_MODE'] ?? 'demo') === 'demo') {
    const named = origin === undefined || !isOrigin(origin) || isLoopback(new URL(origin).hostname);
    return [
      ...(here ? [] : ['HOST must be a loopback address with AUTH_MODE=demo']),
      ...(named ? [] : ['PUBLIC_ORIGIN must name this machine with AUTH_MODE=demo']),
    ];
  }
  return here || origin !== undefined
    ? []
    : ['PUBLIC_ORIGIN is needed where HOST is not a loopback address'];
}

/** Asked in production alone, where the demo can do without a secret, but with no weak one. */
function secretProblems(given: Readonly<Record<string, string | undefined>>): string[] {
  if (given['NODE_ENV'] !== 'production') return [];
  const secret = given['SESSION_SECRET'];
  if (secret === undefined) {
    const demo = (given['AUTH_MODE'] ?? 'demo') === 'demo';
    return demo ? [] : ['SESSION_SECRET is needed with NODE_ENV=production'];
  }
  const weakness = secretWeakness(secret);
  return weakness === null ? [] : [`SESSION_SECRET ${weakness}`];
}
