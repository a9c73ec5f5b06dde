import { hkdfSync, randomBytes } from 'node:crypto';
import { KEY_BYTES, SEAL_BYTES, seal, unseal } from './sealed.ts';

/** A cookie that holds so many random bytes, which nobody but this portal can have written. */
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
  contentBytes: number;
  /** Null: one that lives as long as this process. */
  secret: string | null;
  /** Behind https, and nowhere else. */
  secure: boolean;
}

/** Browsers keep cookies of 4 KiB; a header holds some of them. */
const MOST_HEADER = 16_384;

export function sealedCookie({ name, contentBytes, secret, secure }: CookieKind): SealedCookie {
  // Tells the browser to take it from this host alone, by https, for all paths (RFC 6265bis).
  const ownName = secure ? `__Host-${name}` : name;
  const key = keyFrom(secret ?? randomBytes(KEY_BYTES), ownName);
  const attributes = `; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  const length = Math.ceil(((contentBytes + SEAL_BYTES) * 4) / 3);
  return {
    holding: (content) => `${ownName}=${seal(key, content, ownName)}${attributes}`,
    clearing: `${ownName}=${attributes}; Max-Age=0`,
    read(header) {
      if (header === null || header === undefined || header.length > MOST_HEADER) return null;
      const [value, ...more] = valuesOf(header, ownName);
      if (value?.length !== length || more.length > 0 || !/^[\w-]+$/.test(value)) return null;
      const content = unseal(key, value, ownName);
      return content?.length === contentBytes ? content : null;
    },
  };
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
