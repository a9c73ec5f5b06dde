import { newestFirst } from '#app/model/as-of.ts';
import { SNAPSHOT_ID_PATTERN, type SnapshotId } from '#app/model/snapshot.ts';
import type { Unit, UnitAlias, UnitEvent } from '#app/model/unit.ts';
import type { Config } from './config.ts';
import { readConfig } from './config.server.ts';
import { namesIn } from './files.server.ts';
import { type Layout, layoutOf } from './layout.ts';
import { type Snapshot, readSnapshot } from './snapshot-record.server.ts';
import type { Redaction } from './redaction.ts';
import { readRedactions } from './redactions.server.ts';
import { readUnitLists } from './unit-lists.server.ts';
import { signatureOfSnapshot, signatureOfLists } from './watch.server.ts';

export type { Snapshot } from './snapshot-record.server.ts';

/** What there is, at one moment. Never changes; a later state is another object. */
export interface Catalog {
  /** Grows with every change: part of every cache key. */
  generation: number;
  /** Newest as-of first, then the highest revision. */
  snapshots: readonly Snapshot[];
  /** Not withdrawn, every file as published. Older revisions are among them. */
  servable: readonly Snapshot[];
  damaged: readonly Snapshot[];
  /** Snapshots that were destroyed with their texts, by id. */
  redacted: ReadonlyMap<SnapshotId, Redaction>;
  units: readonly Unit[];
  aliases: readonly UnitAlias[];
  events: readonly UnitEvent[];
  config: Config;
  /** Set where a list or the settings on disk cannot be read: the last good ones are in use. */
  listsProblem: unknown;
}

export interface Store {
  layout: Layout;
  /** The present state; a look at the disk may be a fraction of a second old. */
  catalog: () => Promise<Catalog>;
  /** The same after a look that began no earlier than the call. */
  refresh: () => Promise<Catalog>;
}

/** Looking takes at most a twentieth of the time: seldom where there are many files, at once where there are few. */
const LOOK_SHARE = 20;
const MOST_MS_BETWEEN_LOOKS = 500;

/** Opens a data directory, which may be empty. Throws where a list or the settings are unreadable. */
export async function openStore(dataDir: string): Promise<Store> {
  const layout = layoutOf(dataDir);
  let redacted: Catalog['redacted'] = new Map();
  const entries = new Map<SnapshotId, { signature: string; snapshot: Snapshot }>();
  let lists = await readLists(layout);
  let catalog = await readCatalog(0);
  let lookedAt = Date.now();
  let pauseMs = 0;
  let looking: Promise<Catalog> | null = null;
  let nextLook: Promise<Catalog> | null = null;

  async function readCatalog(generation: number): Promise<Catalog> {
    // Before the manifests: what disappears from these is already told there.
    redacted = await readRedactions(layout, redacted);
    const ids = (await publishedIds(layout)).filter((id) => !redacted.has(id));
    for (const id of entries.keys()) if (!ids.includes(id)) entries.delete(id);
    for (const id of ids) {
      const signature = await signatureOfSnapshot(layout, id);
      if (entries.get(id)?.signature === signature) continue;
      entries.set(id, { signature, snapshot: await readSnapshot(layout, id) });
    }
    const snapshots = [...entries.values()].map(({ snapshot }) => snapshot).sort(newestFirst);
    return Object.freeze({
      generation,
      snapshots,
      servable: snapshots.filter((s) => s.withdrawn === null && s.damaged.length === 0),
      damaged: snapshots.filter((s) => s.damaged.length > 0),
      redacted,
      ...lists.value,
      listsProblem: lists.problem,
    });
  }

  async function look(): Promise<Catalog> {
    const signature = await signatureOfLists(layout);
    const listsChanged = signature !== lists.signature;
    if (listsChanged) {
      lists = await readLists(layout).catch((problem: unknown) => ({
        ...lists,
        signature,
        problem,
      }));
    }
    const next = await readCatalog(catalog.generation + 1);
    if (listsChanged || differs(catalog.snapshots, next.snapshots)) catalog = next;
    return catalog;
  }

  function startLook(): Promise<Catalog> {
    const startedAt = performance.now();
    looking = look().finally(() => {
      pauseMs = Math.min(MOST_MS_BETWEEN_LOOKS, LOOK_SHARE * (performance.now() - startedAt));
      lookedAt = Date.now();
      looking = null;
    });
    return looking;
  }

  /** A look under way may have passed a file before it changed: the caller gets the one after it. */
  function refresh(): Promise<Catalog> {
    if (looking === null) return startLook();
    nextLook ??= looking
      .catch(() => null)
      .then(() => {
        nextLook = null;
        return startLook();
      });
    return nextLook;
  }

  return {
    layout,
    refresh,
    async catalog() {
      if (Date.now() - lookedAt < pauseMs) return catalog;
      return looking ?? refresh();
    },
  };
}

async function readLists(layout: Layout) {
  const signature = await signatureOfLists(layout);
  const value = { ...(await readUnitLists(layout)), config: await readConfig(layout.root) };
  return { signature, value, problem: null as unknown };
}

async function publishedIds(layout: Layout): Promise<SnapshotId[]> {
  const names = await namesIn(layout.manifests);
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .filter((id) => SNAPSHOT_ID_PATTERN.test(id));
}

function differs(before: readonly Snapshot[], after: readonly Snapshot[]): boolean {
  return before.length !== after.length || before.some((snapshot, at) => snapshot !== after[at]);
}
