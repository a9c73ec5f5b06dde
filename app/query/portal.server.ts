import { resolve } from 'node:path';
import { openServingEngine } from '#app/engine/duckdb.server.ts';
import type { Engine, ServedLine, ServedUnit, ServingEngine } from '#app/engine/engine.ts';
import { latestRevisions } from '#app/model/as-of.ts';
import { unavailable } from '#app/model/errors.ts';
import { EVERYTHING, type Rights } from '#app/model/rights.ts';
import type { Unit } from '#app/model/unit.ts';
import { type Catalog, type Store, openStore } from '#app/store/catalog.server.ts';
import { createAnswerCache } from './cache.server.ts';
import { askInPieces } from './run.server.ts';
import { recordedUnits, seenBy } from './readable.ts';
import { lineageOf } from './structure.ts';
import type { ServedView } from './view.ts';

/** What a process can answer from; `newest` and `damaged` are snapshot ids. */
export interface Readiness {
  status: 'ready' | 'degraded' | 'unavailable';
  newest: string | null;
  damaged: readonly string[];
}

/** The way from a request to the figures, as one reader may see them. */
export interface Portal {
  /** The present generation. It stays whole for one answer, whatever is published meanwhile. */
  view(): Promise<ServedView>;
  /**
   * What `work` makes of the present generation. Where a stored file changed under it, its answer is
   * thrown away and asked again of what is sound: never a figure from bytes that fail their hash.
   */
  answer<T>(work: (view: ServedView) => Promise<T>): Promise<T>;
  /** The same data under these rights. */
  seenWith(rights: Rights): Portal;
  readiness(): Promise<Readiness>;
  close(): Promise<void>;
}

/** Publications and damage are rare: an answer that meets three in a row waits for its reader to ask again. */
const MOST_ATTEMPTS = 3;

/** The relations that are not held in memory. */
const READS_FILES = /\btask_of\s*\(|\bfrom\s+task\b/i;

/** A part of a long list is sorted and read, not counted. */
const LONG_ANSWER_MS = 30_000;

/** Opens a data directory for reading; it may be empty. Who opens it may read everything. */
export async function openPortal({ dataDir }: { dataDir: string }): Promise<Portal> {
  const root = resolve(dataDir);
  const store = await openStore(root);
  const engine = await openServingEngine({ root });
  const cache = createAnswerCache();
  const serving = serveGenerations(store, engine);

  async function viewWith(asked: Rights): Promise<ServedView> {
    const catalog = seenBy(asked, await serving());
    const rights = recordedUnits(catalog, asked);
    const { generation } = catalog;
    const check = async () => {
      if ((await store.refresh()).generation !== generation) throw unavailable('changed');
    };
    const checked = checkedEngine(engine, check);
    return {
      catalog,
      rights,
      ask: (query, params) => cache.ask(checked, { generation, rights }, query, params),
      async askInPieces(query, params) {
        const pieces = await askInPieces(engine, query, params, rights, {
          deadlineMs: LONG_ANSWER_MS,
        });
        await check();
        return pieces;
      },
    };
  }

  const portalWith = (rights: Rights): Portal => ({
    view: () => viewWith(rights),
    async answer(work) {
      for (let attempt = 1; ; attempt += 1) {
        const present = await viewWith(rights);
        try {
          return await work(present);
        } catch (error) {
          const { generation } = await store.refresh();
          if (generation === present.catalog.generation || attempt === MOST_ATTEMPTS) throw error;
        }
      }
    },
    seenWith: portalWith,
    async readiness() {
      await store.refresh();
      const catalog = await serving();
      const newest = latestRevisions(catalog.servable)[0]?.id ?? null;
      const damaged = unmended(catalog).map(({ id }) => id);
      if (newest === null) return { status: 'unavailable', newest, damaged };
      const troubled = damaged.length > 0 || catalog.listsProblem !== null;
      return { status: troubled ? 'degraded' : 'ready', newest, damaged };
    },
    close: () => engine.close(),
  });
  return portalWith(EVERYTHING);
}

/** The engine, with a look at the disk after every query that read task files: memory needs none. */
function checkedEngine(engine: Engine, check: () => Promise<void>): Engine {
  return {
    async query(text, params, options) {
      const rows = await engine.query(text, params, options);
      if (READS_FILES.test(text)) await check();
      return rows;
    },
    close: () => engine.close(),
  };
}

/** Damaged snapshots that are missed: neither withdrawn nor replaced by a later revision that is sound. */
function unmended({ damaged, servable }: Catalog): Catalog['damaged'] {
  return damaged.filter(
    ({ as_of, revision, withdrawn }) =>
      withdrawn === null &&
      !servable.some((sound) => sound.as_of === as_of && sound.revision > revision),
  );
}

/** The catalogue, once the engine serves what it lists; generations are taken up one after another. */
function serveGenerations(store: Store, engine: ServingEngine): () => Promise<Catalog> {
  let served: number | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  async function takeUp(): Promise<Catalog> {
    const catalog = await store.catalog();
    if (catalog.generation !== served) {
      await engine.serve(
        catalog.servable.map(filesOf),
        servedUnits(catalog.units),
        servedLines(catalog),
      );
      served = catalog.generation;
    }
    return catalog;
  }

  return () => {
    const next = turn.then(takeUp, takeUp);
    turn = next;
    return next;
  };
}

function filesOf({ id, as_of, as_of_day, revision, folder }: Catalog['servable'][number]) {
  return { id, asOf: as_of, asOfDay: as_of_day, revision, folder };
}

function servedLines({ servable, events }: Catalog): ServedLine[] {
  return servable.flatMap(({ id, as_of_day }) => {
    const { moved } = lineageOf({ catalog: { events } }, 'today', { as_of_day });
    return [...moved].map(([unit, today]) => ({ snapshot: id, unit, today }));
  });
}

/** `position` is the Vietnamese order of names: đ after d, tones last. */
function servedUnits(units: readonly Unit[]): ServedUnit[] {
  const order = new Intl.Collator('vi');
  return [...units]
    .sort((a, b) => order.compare(a.name_vi, b.name_vi))
    .map(({ group, ...unit }, position) => ({ ...unit, peer_group: group, position }));
}
