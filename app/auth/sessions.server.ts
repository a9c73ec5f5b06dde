import { randomBytes } from 'node:crypto';
import type { Identity } from '#app/model/role.ts';
import { type StoreFiles, diskFiles } from '#app/store/files.server.ts';
import { accountRecords } from './account-records.server.ts';
import { keyOf } from './records.server.ts';
import { sealedCookie } from './sealed-cookie.ts';
import { type SessionRecord, endSessionsOf, sessionRecords } from './session-records.server.ts';

/** How far a sign-in has come; only the last one opens anything but the next step. */
export type Stage = SessionRecord['stage'];

export interface Session {
  /** Names the session and opens nothing: what opens it stands in the cookie alone. */
  id: string;
  identity: Identity;
  stage: Stage;
}

export interface Sessions {
  /** The text of `Set-Cookie`. */
  begin: (identity: Identity, stage: Stage) => Promise<{ cookie: string }>;
  /** Null where there is none that counts: ended, idle, too old, of an account that changed, not ours. */
  find: (cookieHeader: string | null | undefined) => Promise<Session | null>;
  /** The same person at another stage under a new cookie; the old one opens nothing more. Null where it ended meanwhile. */
  rotate: (id: string, stage: Stage) => Promise<{ cookie: string } | null>;
  end: (id: string) => Promise<void>;
  /** Of an account or another source, wherever signed in; how many they were. */
  endAllOf: (sourceId: string) => Promise<number>;
  clearingCookie: string;
}

export interface SessionSettings {
  /** Null: one is made that lives as long as this process, and with it all sessions. */
  secret: string | null;
  secure: boolean;
  idleMinutes?: number;
  absoluteHours?: number;
  now?: () => number;
  files?: StoreFiles;
  /** Told of a record that cannot be read, which opens nothing. */
  onUnreadable: (error: unknown) => void;
}

/** How long a session lasts without use, and at most. */
export const SESSION_LIMITS = { idleMinutes: 60, absoluteHours: 12 };

const COOKIE = 'dondoc_session';
const ID_BYTES = 32;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** From the password to the code of the second factor. */
const SIGNING_IN_MS = 10 * MINUTE_MS;

export function openSessions(dataDir: string, settings: SessionSettings): Sessions {
  const { secret, secure, files = diskFiles, now = Date.now, onUnreadable } = settings;
  const { idleMinutes, absoluteHours } = { ...SESSION_LIMITS, ...settings };
  const idleMs = idleMinutes * MINUTE_MS;
  const cookie = sealedCookie({ name: COOKIE, contentBytes: ID_BYTES, secret, secure });
  const records = sessionRecords(dataDir, files);
  const accounts = accountRecords(dataDir, files);

  async function begin(
    begun: Pick<SessionRecord, 'identity' | 'stage' | 'password_number'>,
  ): Promise<{ cookie: string }> {
    await records.sweep(now() - idleMs);
    const id = randomBytes(ID_BYTES);
    const begun_at = new Date(now()).toISOString();
    await records.begin(keyOf(id.toString('hex')), { ...begun, begun_at });
    return { cookie: cookie.holding(id) };
  }

  async function passwordOf({ source }: Identity): Promise<number | null> {
    if (source.kind !== 'account') return null;
    return (await accounts.find(source.id))?.password_number ?? null;
  }

  /** The account is the truth: a session goes with the role, the unit and the password with which it began. */
  async function isStillGiven({ identity, password_number }: SessionRecord): Promise<boolean> {
    const { source, role, unit } = identity;
    if (source.kind !== 'account') return true;
    const account = await accounts.find(source.id);
    if (account === null || account.disabled) return false;
    const same = account.role === role && account.unit === unit;
    return same && account.password_number === password_number;
  }

  function isInTime({ begun_at, stage }: SessionRecord, usedAt: number): boolean {
    const most = stage === 'signed_in' ? absoluteHours * HOUR_MS : SIGNING_IN_MS;
    return now() - usedAt < idleMs && now() - Date.parse(begun_at) < most;
  }

  async function standing(id: string): Promise<SessionRecord | null> {
    const record = await records.read(id);
    const usedAt = await records.usedAt(id);
    if (record === null || usedAt === null || !isInTime(record, usedAt)) return null;
    if (!(await isStillGiven(record))) return null;
    if (now() - usedAt >= MINUTE_MS) await records.use(id, now());
    return record;
  }

  return {
    begin: async (identity, stage) =>
      begin({ identity, stage, password_number: await passwordOf(identity) }),
    async find(header) {
      const content = cookie.read(header);
      if (content === null) return null;
      const id = keyOf(content.toString('hex'));
      try {
        const record = await standing(id);
        return record === null ? null : { id, identity: record.identity, stage: record.stage };
      } catch (error) {
        onUnreadable(error);
        return null;
      }
    },
    async rotate(id, stage) {
      const record = await standing(id);
      if (record === null) return null;
      await records.end(id);
      return begin({ ...record, stage });
    },
    end: records.end,
    endAllOf: (sourceId) => endSessionsOf(dataDir, sourceId, files),
    clearingCookie: cookie.clearing,
  };
}
