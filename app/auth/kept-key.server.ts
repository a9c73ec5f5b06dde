import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type StoreFiles, diskFiles } from '#app/store/files.server.ts';
import { recordsOf } from './records.server.ts';
import { KEY_BYTES } from './sealed.ts';

/** The keys that the portal makes for itself, one a purpose. */
type KeyName = 'second-factor';

export interface KeptKey {
  /** Null where none was made yet. */
  present: () => Promise<Buffer | null>;
  /** The same for all processes, whichever comes first. */
  made: () => Promise<Buffer>;
}

const keySchema = z.strictObject({
  key: z.string().refine((text) => Buffer.from(text, 'base64url').length === KEY_BYTES, 'a key'),
});

export function keptKey(dataDir: string, name: KeyName, files: StoreFiles = diskFiles): KeptKey {
  const keys = recordsOf(dataDir, 'keys', keySchema, files);
  async function present(): Promise<Buffer | null> {
    const record = await keys.read(name);
    return record === null ? null : Buffer.from(record.key, 'base64url');
  }
  return {
    present,
    async made() {
      const there = await present();
      if (there !== null) return there;
      const fresh = randomBytes(KEY_BYTES);
      const isMine = await keys.claim(name, { key: fresh.toString('base64url') });
      return isMine ? fresh : ((await present()) ?? fresh);
    },
  };
}
