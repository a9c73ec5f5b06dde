import { randomBytes } from 'node:crypto';
import { hash, parseOptions, verify } from '@node-rs/argon2';

/** How passwords are kept: argon2id, a salt each. */
export interface PasswordHashes {
  make: (password: string) => Promise<string>;
  fits: (kept: string, password: string) => Promise<boolean>;
  /** Made with other costs than those of today. */
  isOutdated: (kept: string) => boolean;
  /** Fits no password, and takes as long to say so as any other. */
  nobodys: string;
}

/** OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
const COSTS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const KIND = '$argon2id$';
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** A person's password is the same however a keyboard composes its accents. */
const typed = (password: string) => password.normalize('NFC');

export const argonHashes: PasswordHashes = {
  make: (password) => hash(typed(password), COSTS),
  fits: (kept, password) => verify(kept, typed(password)),
  isOutdated(kept) {
    const { memoryCost, timeCost, parallelism } = parseOptions(kept);
    const { memoryCost: memory, timeCost: passes, parallelism: lanes } = COSTS;
    const same = memoryCost === memory && timeCost === passes && parallelism === lanes;
    return !same || !kept.startsWith(KIND);
  },
  nobodys: encoded(randomBytes(SALT_BYTES), randomBytes(HASH_BYTES)),
};

function encoded(...parts: readonly Buffer[]): string {
  const { memoryCost, timeCost, parallelism } = COSTS;
  const texts = parts.map((part) => part.toString('base64').replace(/=+$/, ''));
  const costs = `m=${memoryCost},t=${timeCost},p=${parallelism}`;
  return `${KIND}${['v=19', costs, ...texts].join('$')}`;
}
