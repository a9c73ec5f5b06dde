import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export const KEY_BYTES = 32;

/** How many bytes a sealed text has beside what it holds. */
export const SEAL_BYTES = NONCE_BYTES + TAG_BYTES;

/** Encrypted and proof against change, as base64url. `bound` has to be the same again to open it. */
export function seal(key: Buffer, content: Buffer, bound: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(bound));
  const hidden = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([nonce, hidden, cipher.getAuthTag()]).toString('base64url');
}

/** Null for what was not sealed with this key, and bound so. */
export function unseal(key: Buffer, sealed: string, bound: string): Buffer | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < SEAL_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(bound)).setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([
      decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)),
      decipher.final(),
    ]);
  } catch {
    return null;
  }
}
