import { randomUUID } from 'node:crypto';
import { link, readdir, rename, rm, stat, unlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import {
  diskFiles,
  errorCode,
  namesIn,
  readIfThere,
  replaceFile,
} from '#app/store/files.server.ts';
import { isOrder, isUnfinished, orderOf } from './inbox-order.server.ts';
import { type InboxReport, reportText } from './inbox-report.ts';
import { type Owner, THIS_PROCESS, isAtWork } from './owner.server.ts';

/** A file that this process has taken out of the inbox, in a folder of its own. */
export interface TakenFile {
  folder: string;
  name: string;
  path: string;
}

export interface InboxFiles {
  /** Files that may be lists, with what changes when they or their order do. */
  waiting(): Promise<{ name: string; bytes: number; hasOrder: boolean; signature: string }[]>;
  /** Null where another process was faster. */
  take(name: string): Promise<TakenFile | null>;
  /** Says that somebody still works on it. */
  touch(taken: TakenFile): Promise<void>;
  putBack(taken: TakenFile): Promise<void>;
  refuse(taken: TakenFile): Promise<void>;
  remove(taken: TakenFile): Promise<void>;
  report(report: InboxReport): Promise<void>;
  /** What processes took that are gone. */
  abandoned(): Promise<TakenFile[]>;
}

const OWNER = '.owner';

export function inboxFilesIn(root: string): InboxFiles {
  const inbox = join(root, 'inbox');
  const taken = join(inbox, '.taken');
  const refused = join(inbox, 'refused');
  const reports = join(inbox, 'reports');

  /** With its order; under another name where that one is taken. */
  async function moveTo(folder: string, { path, name, folder: from }: TakenFile): Promise<void> {
    await diskFiles.makeFolder(folder);
    const free = await freeName(folder, name, path);
    if (free !== null) {
      await rename(orderOf(path), join(folder, orderOf(free))).catch(() => undefined);
    }
    await rm(from, { recursive: true, force: true });
  }

  return {
    async waiting() {
      const entries = await readdir(inbox, { withFileTypes: true }).catch(() => []);
      const names = entries.flatMap((entry) => (entry.isFile() ? [entry.name] : []));
      const lists = names.filter((name) => !isUnfinished(name) && !isOrder(name));
      const seen = await Promise.all(
        lists.map(async (name) => {
          const file = await stat(join(inbox, name)).catch(() => null);
          if (file === null) return [];
          const order = await stat(join(inbox, orderOf(name))).catch(() => null);
          const signature = [file, order].map((one) => `${one?.size}/${one?.mtimeMs}`).join(' ');
          return [{ name, bytes: file.size, hasOrder: order !== null, signature }];
        }),
      );
      return seen.flat();
    },
    async take(name) {
      const folder = join(taken, randomUUID());
      await diskFiles.makeFolder(folder);
      await diskFiles.writeNew(join(folder, OWNER), JSON.stringify(THIS_PROCESS));
      const path = join(folder, name);
      try {
        await rename(join(inbox, name), path);
      } catch (error) {
        await rm(folder, { recursive: true, force: true });
        if (errorCode(error) === 'ENOENT') return null;
        throw error;
      }
      await rename(join(inbox, orderOf(name)), orderOf(path)).catch(() => undefined);
      return { folder, name, path };
    },
    async touch({ folder }) {
      const now = new Date();
      await utimes(join(folder, OWNER), now, now);
    },
    putBack: (file) => moveTo(inbox, file),
    refuse: (file) => moveTo(refused, file),
    remove: ({ folder }) => rm(folder, { recursive: true, force: true }),
    async report(report) {
      await diskFiles.makeFolder(reports);
      const json = `${JSON.stringify(report, null, 2)}\n`;
      for (const [ending, text] of [
        ['json', json],
        ['txt', reportText(report)],
      ] as const) {
        const scratch = join(reports, `.${randomUUID()}`);
        await replaceFile(diskFiles, join(reports, `${report.file}.${ending}`), text, scratch);
      }
    },
    async abandoned() {
      const found = await Promise.all(
        (await namesIn(taken)).map(async (id) => {
          const folder = join(taken, id);
          const owner = join(folder, OWNER);
          const text = await readIfThere(owner);
          if (text === null || (await isAtWork(JSON.parse(text) as Owner, owner))) return [];
          const names = await namesIn(folder);
          const name = names.find((one) => one !== OWNER && !isOrder(one));
          if (name !== undefined) return [{ folder, name, path: join(folder, name) }];
          await rm(folder, { recursive: true, force: true });
          return [];
        }),
      );
      return found.flat();
    },
  };
}

/** The name under which it now stands there; a link fails where the name is taken. Null where it is gone. */
async function freeName(folder: string, name: string, path: string): Promise<string | null> {
  for (let at = 1; ; at += 1) {
    const free = at === 1 ? name : `${at}-${name}`;
    try {
      await link(path, join(folder, free));
      await unlink(path);
      return free;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}
