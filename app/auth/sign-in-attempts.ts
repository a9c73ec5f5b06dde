import { z } from 'zod';
import { type Locale, LOCALES } from '#app/model/locale.ts';
import { parseJsonWith } from '#app/store/strict-json.ts';
import { CALLBACK_PATH, type Proofs } from './provider.server.ts';
import { sealedCookie } from './sealed-cookie.ts';

/** A sign-in that has gone to the provider and not come back yet. */
export interface Attempt {
  proofs: Proofs;
  /** An address of this portal; null: where the reader starts. */
  to: string | null;
  lang: Locale;
}

/** Kept by the browser that began it, and by nobody else. */
export interface Attempts {
  /** The text of `Set-Cookie`. */
  begin: (attempt: Attempt) => string;
  /** Null where there is none, or it began too long ago. */
  find: (cookieHeader: string | null | undefined) => Attempt | null;
  clearingCookie: string;
}

const LIFE_SECONDS = 600;
/** With what is around it, within the 4 KiB that browsers keep. */
const MOST_BYTES = 2_400;
const MOST_ADDRESS = 1_500;

const attemptSchema = z.strictObject({
  proofs: z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string() }),
  to: z.string().nullable(),
  lang: z.enum(LOCALES),
  begun: z.number(),
});

export function signInAttempts({
  secret,
  secure,
  now = Date.now,
}: {
  secret: string | null;
  secure: boolean;
  now?: () => number;
}): Attempts {
  const cookie = sealedCookie({
    name: 'dondoc_sign_in',
    mostBytes: MOST_BYTES,
    secret,
    secure,
    path: CALLBACK_PATH,
    seconds: LIFE_SECONDS,
  });
  return {
    begin({ to, ...attempt }) {
      const kept = to !== null && to.length <= MOST_ADDRESS ? to : null;
      return cookie.holding(Buffer.from(JSON.stringify({ ...attempt, to: kept, begun: now() })));
    },
    find(header) {
      const content = cookie.read(header);
      const parsed = content && parseJsonWith(attemptSchema, content.toString());
      if (!parsed?.ok) return null;
      const { begun, ...attempt } = parsed.value;
      return now() - begun < LIFE_SECONDS * 1000 ? attempt : null;
    },
    clearingCookie: cookie.clearing,
  };
}
