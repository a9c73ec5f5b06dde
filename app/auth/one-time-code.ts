import { Secret, TOTP } from 'otpauth';

const PERIOD = 30;
/** What every authenticator app understands (RFC 6238). */
const KIND = { algorithm: 'SHA1', digits: 6, period: PERIOD } as const;
/** One step before and after, for clocks that are off. */
const WINDOW = 1;
const SECRET_BYTES = 20;

export function newSecret(): Buffer {
  return Buffer.from(new Secret({ size: SECRET_BYTES }).bytes);
}

/** What an app takes in, as a picture or typed. */
export function enrolment(secret: Buffer, issuer: string, label: string) {
  const own = secretOf(secret);
  return { secret: own.base32, uri: new TOTP({ ...KIND, issuer, label, secret: own }).toString() };
}

/** The step of 30 seconds to which a code belongs; null where it belongs to none about now. */
export function stepOf(secret: Buffer, code: string, now: number): number | null {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const own = { ...KIND, secret: secretOf(secret), token, timestamp: now, window: WINDOW };
  const delta = TOTP.validate(own);
  return delta === null ? null : TOTP.counter({ period: PERIOD, timestamp: now }) + delta;
}

function secretOf(bytes: Buffer): Secret {
  return new Secret({ buffer: Uint8Array.from(bytes).buffer });
}
