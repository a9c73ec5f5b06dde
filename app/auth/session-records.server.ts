import { stat, utimes } from 'node:fs/promises';
import { z } from 'zod';
import { ROLES, SOURCE_KINDS } from '#app/model/role.ts';
import { type StoreFiles, diskFiles, errorCode } from '#app/store/files.server.ts';
import { recordsOf } from './records.server.ts';

const vouchedSchema = z.strictObject({
  issuer: z.string(),
  /** The groups that the role followed from, and all others: it has to follow from them at each request. */
  values: z.array(z.string()),
  /** Tells the provider whose session to end when this one does. */
  id_token: z.string(),
});

export type Vouched = z.infer<typeof vouchedSchema>;

export const sessionSchema = z.strictObject({
  identity: z.strictObject({
    name: z.string(),
    role: z.enum(ROLES),
    unit: z.string().min(1).nullable(),
    source: z.strictObject({
      kind: z.enum(SOURCE_KINDS),
      id: z.string(),
    }),
  }),
  stage: z.enum(['second_factor', 'signed_in']),
  begun_at: z.iso.datetime(),
  /** Of an account, the password with which it began. */
  password_number: z.int().nullable(),
  /** Of a person of a provider, what it said of them. */
  vouched: vouchedSchema.nullable().default(null),
});

export type SessionRecord = z.infer<typeof sessionSchema>;

/**
 * Sessions as they stand on disk. When one was last used is the file's time of modification: to keep
 * it there needs no writing that could bring back a session that is ended at the same moment.
 */
export function sessionRecords(dataDir: string, files: StoreFiles = diskFiles) {
  const records = recordsOf(dataDir, 'sessions', sessionSchema, files);

  /** Null where there is none. */
  async function usedAt(key: string): Promise<number | null> {
    const found = await unlessGone(stat(records.pathOf(key)));
    return found === null ? null : found.mtimeMs;
  }

  async function use(key: string, time: number): Promise<void> {
    const at = new Date(time);
    await unlessGone(utimes(records.pathOf(key), at, at));
  }

  return {
    read: records.read,
    keys: records.keys,
    end: records.remove,
    usedAt,
    use,
    async begin(key: string, record: SessionRecord): Promise<void> {
      await records.claim(key, record);
      await use(key, Date.parse(record.begun_at));
    },
    /** What was not used since then; nobody comes back to it. */
    async sweep(before: number): Promise<void> {
      for (const key of await records.keys()) {
        if (((await usedAt(key)) ?? before) < before) await records.remove(key);
      }
    },
  };
}

/** All sessions of an account or another source; how many they were. */
export async function endSessionsOf(
  dataDir: string,
  sourceId: string,
  files: StoreFiles = diskFiles,
): Promise<number> {
  const records = recordsOf(dataDir, 'sessions', sessionSchema, files);
  let ended = 0;
  for (const key of await records.keys()) {
    // One that cannot be read opens nothing, and might have been this one's.
    const owner = await records.read(key).then(
      (record) => record?.identity.source.id,
      () => sourceId,
    );
    if (owner !== sourceId) continue;
    await records.remove(key);
    ended += 1;
  }
  return ended;
}

async function unlessGone<T>(looking: Promise<T>): Promise<T | null> {
  try {
    return await looking;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
