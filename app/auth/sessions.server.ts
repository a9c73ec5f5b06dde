import { randomBytes } from 'node:crypto';
import type { Identity } from '#app/model/role.ts';
import { type StoreFiles, diskFiles } from '#app/store/files.server.ts';
import { type Account, identityOf } from './account.ts';
import type { Standing } from './duties.ts';
import { keyOf } from './records.server.ts';
import type { AuthMode } from './auth-mode.ts';
import { sealedCookie } from './sealed-cookie.ts';
import {
  type SessionRecord,
  type Vouched,
  endSessionsOf,
  sessionRecords,
} from './session-records.server.ts';
import { type Given, type Vouching, stillGiven } from './still-given.server.ts';

/** How far a sign-in has come; only the last one opens anything but the next step. */
export type Stage = SessionRecord['stage'];

export interface Session {
  /** Names the session and opens nothing: what opens it stands in the cookie alone. */
  id: string;
  identity: Identity;
  stage: Stage;
  /** Of the account; null where the identity stands on something else. */
  standing: Standing | null;
}

export interface Sessions {
  /**
   * The text of `Set-Cookie`. As it was when its password was checked: with one that was replaced meanwhile
   * the session counts at no request.
   */
  beginFor: (account: Account, stage: Stage) => Promise<{ cookie: string }>;
  /** For whoever comes in by something else than an account. */
  begin: (
    identity: Identity,
    stage: Stage,
    vouched?: Vouched | null,
  ) => Promise<{ cookie: string }>;
  /** Null where there is none that counts: ended, idle, too old, of an account that changed, not ours. */
  find: (cookieHeader: string | null | undefined) => Promise<Session | null>;
  /** The same person at another stage under a new cookie; the old one opens nothing more. Null where it ended meanwhile. */
  rotate: (id: string, stage: Stage) => Promise<{ cookie: string } | null>;
  /** As `rotate`, and all others of the same account or source end. */
  rotateAlone: (id: string) => Promise<{ cookie: string } | null>;
  end: (id: string) => Promise<void>;
  /** What its provider said of the person; null where none did. */
  vouchedFor: (id: string) => Promise<Vouched | null>;
  /** Of an account or another source, wherever signed in; how many they were. */
  endAllOf: (sourceId: string) => Promise<number>;
  /** How many are open, by the id of the account or other source. */
  counts: () => Promise<ReadonlyMap<string, number>>;
  clearingCookie: string;
}

export interface SessionSettings {
  /** Null: one is made that lives as long as this process, and with it all sessions. */
  secret: string | null;
  secure: boolean;
  mode: AuthMode;
  vouching?: Vouching | null;
  idleMinutes?: number;
  absoluteHours?: number;
  now?: () => number;
  files?: StoreFiles;
  /** Told of a record that cannot be read, which opens nothing. */
  onUnreadable: (error: unknown) => void;
}

/**
 * How long a session lasts without use, and at most. Of a person of a provider a working day: what is
 * taken away there counts when it is asked again, and that costs its people one click.
 */
export const SESSION_LIMITS = { idleMinutes: 60, absoluteHours: 12, vouchedHours: 8 };

const COOKIE = 'dondoc_session';
const ID_BYTES = 32;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** From the password to the code of the second factor. */
const SIGNING_IN_MS = 10 * MINUTE_MS;

export function openSessions(dataDir: string, settings: SessionSettings): Sessions {
  const { secret, secure, files = diskFiles, now = Date.now, onUnreadable } = settings;
  const { mode, vouching = null } = settings;
  const { idleMinutes, absoluteHours, vouchedHours } = { ...SESSION_LIMITS, ...settings };
  const idleMs = idleMinutes * MINUTE_MS;
  const cookie = sealedCookie({ name: COOKIE, mostBytes: ID_BYTES, secret, secure });
  const records = sessionRecords(dataDir, files);
  const givenBy = stillGiven(dataDir, { mode, vouching, files });

  async function begin(
    begun: Pick<SessionRecord, 'identity' | 'stage' | 'password_number' | 'vouched'>,
  ): Promise<{ cookie: string }> {
    await records.sweep(now() - idleMs);
    const id = randomBytes(ID_BYTES);
    const begun_at = new Date(now()).toISOString();
    await records.begin(keyOf(id.toString('hex')), { ...begun, begun_at });
    return { cookie: cookie.holding(id) };
  }

  function isInTime({ begun_at, stage, vouched }: SessionRecord, usedAt: number): boolean {
    const hours = vouched === null ? absoluteHours : Math.min(absoluteHours, vouchedHours);
    const most = stage === 'signed_in' ? hours * HOUR_MS : SIGNING_IN_MS;
    return now() - usedAt < idleMs && now() - Date.parse(begun_at) < most;
  }

  async function present(id: string): Promise<Given | null> {
    const record = await records.read(id);
    const usedAt = await records.usedAt(id);
    if (record === null || usedAt === null || !isInTime(record, usedAt)) return null;
    const given = await givenBy(record);
    if (given !== null && now() - usedAt >= MINUTE_MS) await records.use(id, now());
    return given;
  }

  async function readable(id: string): Promise<SessionRecord | null> {
    try {
      return await records.read(id);
    } catch (error) {
      onUnreadable(error);
      return null;
    }
  }

  return {
    beginFor: (account, stage) =>
      begin({
        identity: identityOf(account),
        stage,
        password_number: account.password_number,
        vouched: null,
      }),
    begin: (identity, stage, vouched = null) =>
      begin({ identity, stage, password_number: null, vouched }),
    async find(header) {
      const content = cookie.read(header);
      if (content === null) return null;
      const id = keyOf(content.toString('hex'));
      try {
        const found = await present(id);
        if (found === null) return null;
        const { identity, stage } = found.record;
        return { id, identity, stage, standing: found.standing };
      } catch (error) {
        onUnreadable(error);
        return null;
      }
    },
    async rotate(id, stage) {
      const found = await present(id);
      if (found === null) return null;
      await records.end(id);
      return begin({ ...found.record, stage });
    },
    async rotateAlone(id) {
      const found = await present(id);
      if (found === null) return null;
      await endSessionsOf(dataDir, found.record.identity.source.id, files);
      return begin(found.record);
    },
    end: records.end,
    vouchedFor: async (id) => (await records.read(id))?.vouched ?? null,
    endAllOf: (sourceId) => endSessionsOf(dataDir, sourceId, files),
    async counts() {
      const open = new Map<string, number>();
      for (const key of await records.keys()) {
        const record = await readable(key);
        const usedAt = await records.usedAt(key);
        if (record?.stage !== 'signed_in' || usedAt === null || !isInTime(record, usedAt)) continue;
        if ((await givenBy(record)) === null) continue;
        const { id } = record.identity.source;
        open.set(id, (open.get(id) ?? 0) + 1);
      }
      return open;
    },
    clearingCookie: cookie.clearing,
  };
}
