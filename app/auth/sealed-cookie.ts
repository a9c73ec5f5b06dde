import { hkdfSync, randomBytes } from 'node:crypto';
import { KEY_BYTES, SEAL_BYTES, seal, unseal } from './sealed.ts';

/** A cookie that holds some bytes, which nobody but this portal can have written. */
export interface SealedCookie {
  /** The text of a `Set-Cookie` header. */
  holding: (content: Buffer) => string;
  /** Takes it away from the browser. */
  clearing: string;
  /** What the `Cookie` header of a request holds; null where it is missing, twice there or not ours. */
  read: (header: string | null | undefined) => Buffer | null;
}

export interface CookieKind {
  name: string;
  mostBytes: number;
  /** Null: one that lives as long as this process. */
  secret: string | null;
  /** Behind https, and nowhere else. */
  secure: boolean;
  /** What it is sent to; without one, to every address. */
  path?: string;
  /** How long a browser keeps it; without one, until it is closed. */
  seconds?: number;
}

/** Browsers keep cookies of 4 KiB; a header holds some of them. */
const MOST_HEADER = 16_384;

export function sealedCookie(kind: CookieKind): SealedCookie {
  const { mostBytes, secret, path = '/', seconds } = kind;
  const ownName = nameOf(kind);
  const key = keyFrom(secret ?? randomBytes(KEY_BYTES), ownName);
  const attributes = `; Path=${path}; HttpOnly; SameSite=Lax${kind.secure ? '; Secure' : ''}`;
  const life = seconds === undefined ? '' : `; Max-Age=${seconds}`;
  const mostLength = Math.ceil(((mostBytes + SEAL_BYTES) * 4) / 3);
  return {
    holding: (content) => `${ownName}=${seal(key, content, ownName)}${attributes}${life}`,
    clearing: `${ownName}=${attributes}; Max-Age=0`,
    read(header) {
      if (header === null || header === undefined || header.length > MOST_HEADER) return null;
      const [value, ...more] = valuesOf(header, ownName);
      if (value === undefined || more.length > 0 || value.length > mostLength) return null;
      return isPlain(value) ? unseal(key, value, ownName) : null;
    },
  };
}

/** The prefixes tell a browser to take it by https alone, and for all paths from this host alone (RFC 6265bis). */
function nameOf({ name, secure, path = '/' }: CookieKind): string {
  if (!secure) return name;
  return path === '/' ? `__Host-${name}` : `__Secure-${name}`;
}

/** Of the many texts that decode to the same bytes, the one that was written. */
function isPlain(value: string): boolean {
  return Buffer.from(value, 'base64url').toString('base64url') === value;
}

function keyFrom(secret: string | Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `dondoc cookie ${purpose}`, KEY_BYTES));
}

function valuesOf(header: string, name: string): string[] {
  const parts = header.split(';').map((part) => part.trim());
  return parts
    .filter((part) => part.startsWith(`${name}=`))
    .map((part) => part.slice(name.length + 1));
}
