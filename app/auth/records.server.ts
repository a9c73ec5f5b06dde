import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { z } from 'zod';
import { OWN_FILE, makeAccessFolder } from '#app/store/access.server.ts';
import {
  type StoreFiles,
  claimFile,
  diskFiles,
  namesIn,
  readIfThere,
  replaceFile,
} from '#app/store/files.server.ts';
import { layoutOf } from '#app/store/layout.ts';
import { parseJsonWith } from '#app/store/strict-json.ts';
import { unreadableRecord } from './refusals.ts';

/** The folders below `access/` that hold one JSON file a record. */
type RecordKind = 'accounts' | 'names' | 'tokens' | 'sessions' | 'keys' | 'uses' | 'views';

/** Records of one kind, read from disk each time: what another process changed counts at once. */
export interface Records<T> {
  /** Null where there is none. Throws where it cannot be read: such a record opens nothing. */
  read: (key: string) => Promise<T | null>;
  keys: () => Promise<string[]>;
  /** False where the key is taken. */
  claim: (key: string, record: T) => Promise<boolean>;
  replace: (key: string, record: T) => Promise<void>;
  remove: (key: string) => Promise<void>;
  pathOf: (key: string) => string;
}

const ENDING = '.json';
/** What comes from a cookie, a form or an address and is none names no file. */
const KEY = /^[\w-]{1,64}$/;

export function recordsOf<T>(
  dataDir: string,
  kind: RecordKind,
  schema: z.ZodType<T>,
  files: StoreFiles = diskFiles,
): Records<T> {
  const layout = layoutOf(dataDir);
  const folder = join(layout.access, kind);
  const pathOf = (key: string) => join(folder, `${key}${ENDING}`);

  async function written(record: T): Promise<{ content: string; scratch: string }> {
    await makeAccessFolder(layout, kind, files);
    await files.makeFolder(layout.tmp);
    const scratch = join(layout.tmp, `access-${randomUUID()}${ENDING}`);
    return { content: `${JSON.stringify(record)}\n`, scratch };
  }

  return {
    async read(key) {
      const text = KEY.test(key) ? await readIfThere(pathOf(key)) : null;
      if (text === null) return null;
      const parsed = parseJsonWith(schema, text);
      if (parsed.ok) return parsed.value;
      throw unreadableRecord(`access/${kind}/${key}${ENDING}`, parsed.reason);
    },
    async keys() {
      const names = (await namesIn(folder)).filter((name) => name.endsWith(ENDING));
      return names.map((name) => name.slice(0, -ENDING.length));
    },
    async claim(key, record) {
      const { content, scratch } = await written(record);
      return claimFile(files, pathOf(key), content, scratch, OWN_FILE);
    },
    async replace(key, record) {
      const { content, scratch } = await written(record);
      await replaceFile(files, pathOf(key), content, scratch, OWN_FILE);
    },
    async remove(key) {
      if (!KEY.test(key)) return;
      await files.remove(pathOf(key));
      await files.syncFolder(folder);
    },
    pathOf,
  };
}

/** All of a kind. */
export async function allOf<T>(records: Records<T>): Promise<T[]> {
  const read = await Promise.all((await records.keys()).map(records.read));
  return read.filter((record) => record !== null);
}

/** How a secret, or a name of any form, names a file. */
export function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
