import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import {
  AUDIT_ACTIONS,
  type AuditEntry,
  type AuditFilter,
  type KeptEntry,
} from '#app/model/audit.ts';
import { dayOfInstant, instantFromTime } from '#app/model/day.ts';
import { invalidParameter } from '#app/model/errors.ts';
import { fold } from '#app/model/fold.ts';
import { ROLES, SOURCE_KINDS } from '#app/model/role.ts';
import { OWN_FILE, makeAccessFolder } from '#app/store/access.server.ts';
import { type StoreFiles, diskFiles, errorCode, namesIn } from '#app/store/files.server.ts';
import { layoutOf } from '#app/store/layout.ts';
import { parseJsonWith } from '#app/store/strict-json.ts';
import { linesFromEnd } from './lines-from-end.server.ts';

export interface AuditLog {
  /** On disk when it returns. */
  add: (entry: Omit<AuditEntry, 'at'>) => Promise<void>;
  /** Newest first, read as it is asked for. */
  read: (filter?: AuditFilter) => AsyncGenerator<KeptEntry>;
}

const FOLDER = 'audit';
const FILE = /^\d{4}-\d{2}\.ndjson$/;
const POSITION = /^(\d{4}-\d{2})\.(\d{1,15})$/;
/** What a client sends as a name or an address must not fill the log. */
const MOST_TEXT = 200;

const text = z.string();
const entrySchema: z.ZodType<AuditEntry> = z.object({
  at: text,
  who: z
    .object({
      name: text,
      role: z.enum(ROLES).nullable(),
      unit: text.nullable(),
      source: z.object({
        kind: z.enum([...SOURCE_KINDS, 'command']),
        id: text,
      }),
    })
    .nullable(),
  address: text.nullable(),
  action: z.enum(AUDIT_ACTIONS),
  target: text.nullable(),
  detail: z.record(text, z.union([text, z.number(), z.boolean()])),
});

export function openAudit(
  dataDir: string,
  { files = diskFiles, now = Date.now }: { files?: StoreFiles; now?: () => number } = {},
): AuditLog {
  const layout = layoutOf(dataDir);
  const folder = join(layout.access, FOLDER);

  return {
    async add(entry) {
      const at = instantFromTime(now());
      await makeAccessFolder(layout, FOLDER, files);
      const path = join(folder, `${at.slice(0, 7)}.ndjson`);
      const end = await lastByte(path);
      const line = JSON.stringify({ at, ...entry }, shortened);
      // A line that was torn must not swallow this one.
      await files.append(path, `${end === 'torn' ? '\n' : ''}${line}\n`, OWN_FILE);
      if (end === 'no file') await files.syncFolder(folder);
    },

    async *read(filter = {}) {
      const { limit = Infinity } = filter;
      let given = 0;
      for await (const kept of entriesOf(folder, filter)) {
        if (given >= limit) return;
        given += 1;
        yield kept;
      }
    },
  };
}

async function* entriesOf(folder: string, filter: AuditFilter): AsyncGenerator<KeptEntry> {
  const before = positionOf(filter.before);
  const months = (await namesIn(folder)).filter((name) => FILE.test(name)).reverse();
  for (const name of months) {
    const month = name.slice(0, 7);
    if (before !== null && month > before.month) continue;
    if (filter.to !== undefined && month > filter.to.slice(0, 7)) continue;
    if (filter.from !== undefined && month < filter.from.slice(0, 7)) return;
    const end = month === before?.month ? before.offset : Infinity;
    for await (const line of linesFromEnd(join(folder, name), end)) {
      const parsed = parseJsonWith(entrySchema, line.text);
      const entry = parsed.ok ? parsed.value : null;
      if (isAsked(entry, filter)) yield { position: `${month}.${line.offset}`, entry };
    }
  }
}

/** What cannot be read may be anything: it is shown where nothing but days is asked for. */
function isAsked(entry: AuditEntry | null, { from, to, action, who }: AuditFilter): boolean {
  if (entry === null) return action === undefined && who === undefined;
  const day = dayOfInstant(entry.at);
  const inTime = (from === undefined || day >= from) && (to === undefined || day <= to);
  const byThem = who === undefined || fold(entry.who?.name ?? '') === fold(who);
  return inTime && byThem && (action === undefined || entry.action === action);
}

function positionOf(before: string | undefined): { month: string; offset: number } | null {
  if (before === undefined) return null;
  const [, month, offset] = POSITION.exec(before) ?? [];
  if (month !== undefined && offset !== undefined) return { month, offset: Number(offset) };
  throw invalidParameter('before', before, '2026-11.0');
}

function shortened(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.slice(0, MOST_TEXT) : value;
}

async function lastByte(path: string): Promise<'no file' | 'whole' | 'torn'> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size === 0) return 'whole';
      const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
      return buffer.toString() === '\n' ? 'whole' : 'torn';
    } finally {
      await file.close();
    }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'no file';
    throw error;
  }
}
