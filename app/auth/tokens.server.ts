import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { notFound } from '#app/model/errors.ts';
import { fold } from '#app/model/fold.ts';
import { leastUnlike } from '#app/model/least-unlike.ts';
import { type Identity, ROLES } from '#app/model/role.ts';
import { whileChangingAccess } from '#app/store/access.server.ts';
import { type StoreFiles, diskFiles } from '#app/store/files.server.ts';
import { layoutOf } from '#app/store/layout.ts';
import { type Assignment, checkAssignment } from './assignment.server.ts';
import { allOf, keyOf, recordsOf } from './records.server.ts';
import { refused } from './refusals.ts';

export const tokenSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    role: z.enum(ROLES),
    unit: z.string().min(1).nullable(),
    created_at: z.iso.datetime(),
    created_by: z.string(),
    expires_at: z.iso.datetime().nullable(),
    revoked: z.strictObject({ at: z.iso.datetime(), by: z.string() }).nullable(),
  })
  .refine(
    ({ role, unit }) => (role === 'unit') === (unit !== null),
    'unit: only and always with the role unit',
  );

export type Token = z.infer<typeof tokenSchema>;

export interface NewToken extends Assignment {
  name: string;
  /** Null: until it is revoked. */
  ttlDays: number | null;
  by: string;
  /** Refuses the name of one that is in force: lists and the log tell tokens apart by it. */
  ownName?: boolean;
}

export interface Tokens {
  /** The token itself is shown this once. */
  create: (token: NewToken) => Promise<Token & { token: string }>;
  /** Newest first, those that open nothing any more too. */
  list: () => Promise<Token[]>;
  /** False where it was revoked already. */
  revoke: (id: string, by: string) => Promise<boolean>;
  /** Null for one that is unknown, revoked or expired. */
  find: (token: string) => Promise<Identity | null>;
}

const PREFIX = 'dd_';
const BYTES = 32;
/** 32 bytes as base64url. */
const TOKEN = /^dd_[\w-]{43}$/;
/** Of the hash, by which the file is named: enough to tell tokens apart, nothing to find one by. */
const ID_LENGTH = 16;
const DAY_MS = 86_400_000;
export const MOST_TOKEN_DAYS = 3_650;

export function openTokens(
  dataDir: string,
  { files = diskFiles, now = Date.now }: { files?: StoreFiles; now?: () => number } = {},
): Tokens {
  const records = recordsOf(dataDir, 'tokens', tokenSchema, files);
  const layout = layoutOf(dataDir);
  const instant = (time: number) => new Date(time).toISOString();

  async function claimWithName(key: string, record: Token): Promise<void> {
    if (record.name === '') throw refused('token_name_needed');
    const same = (one: Token) => fold(one.name) === fold(record.name) && isInForce(one, now());
    if ((await allOf(records)).some(same))
      throw refused('token_name_taken', { value: record.name });
    await records.claim(key, record);
  }

  return {
    async create({ name, role, unit, ttlDays, by, ownName = false }) {
      await checkAssignment(dataDir, { role, unit });
      const token = `${PREFIX}${randomBytes(BYTES).toString('base64url')}`;
      const key = keyOf(token);
      const record: Token = {
        id: key.slice(0, ID_LENGTH),
        name: name.normalize('NFC').trim().slice(0, 80),
        role,
        unit,
        created_at: instant(now()),
        created_by: by,
        expires_at: ttlDays === null ? null : instant(now() + ttlDays * DAY_MS),
        revoked: null,
      };
      if (ownName) await whileChangingAccess(layout, files, () => claimWithName(key, record));
      else await records.claim(key, record);
      return { ...record, token };
    },

    async list() {
      return (await allOf(records)).sort((a, b) => (a.created_at < b.created_at ? 1 : -1));
    },

    revoke: (id, by) =>
      whileChangingAccess(layout, files, async () => {
        const keys = await records.keys();
        const key = keys.find((one) => one.slice(0, ID_LENGTH) === id);
        const record = key === undefined ? null : await records.read(key);
        if (key === undefined || record === null) {
          const ids = keys.map((one) => one.slice(0, ID_LENGTH));
          const nearest = leastUnlike(ids, id, (one) => [one]).map((value) => ({ value }));
          throw notFound('token', id, nearest);
        }
        if (record.revoked !== null) return false;
        await records.replace(key, { ...record, revoked: { at: instant(now()), by } });
        return true;
      }),

    async find(token) {
      const record = TOKEN.test(token) ? await records.read(keyOf(token)) : null;
      if (record === null || !isInForce(record, now())) return null;
      const { id, name, role, unit } = record;
      return { name, role, unit, source: { kind: 'token', id } };
    },
  };
}

export function isInForce({ revoked, expires_at }: Token, now: number): boolean {
  return revoked === null && (expires_at === null || Date.parse(expires_at) > now);
}
