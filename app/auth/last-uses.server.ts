import { z } from 'zod';
import { type StoreFiles, diskFiles } from '#app/store/files.server.ts';
import { recordsOf } from './records.server.ts';

/** When an account last signed in, and a token was last brought. */
export interface LastUses {
  /** By the id of an account or a token; kept once a minute at most. */
  note: (id: string) => Promise<void>;
  /** Null where it never was. */
  of: (id: string) => Promise<string | null>;
}

const MINUTE_MS = 60_000;

const useSchema = z.strictObject({ at: z.iso.datetime() });

/** A file beside the record itself: to keep it there would take the lock at each request. */
export function openLastUses(
  dataDir: string,
  { files = diskFiles, now = Date.now }: { files?: StoreFiles; now?: () => number } = {},
): LastUses {
  const records = recordsOf(dataDir, 'uses', useSchema, files);
  const noted = new Map<string, number>();
  return {
    async note(id) {
      const time = now();
      if (time - (noted.get(id) ?? -Infinity) < MINUTE_MS) return;
      noted.set(id, time);
      await records.replace(id, { at: new Date(time).toISOString() });
    },
    of: async (id) => (await records.read(id))?.at ?? null,
  };
}
