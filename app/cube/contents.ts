import { latestRevisions } from '#app/model/as-of.ts';
import { closingSnapshot } from '#app/model/closing.ts';
import { DondocError } from '#app/model/errors.ts';
import { WINDOWS, addMonths, lastEndedMonth } from '#app/model/period.ts';
import { snapshotBefore } from '#app/query/flow.ts';
import { snapshotsUpTo } from '#app/query/history.ts';
import { MONTHS_SHOWN } from '#app/query/recent-months.ts';
import { type CubeCellsRow, type CubeMovesRow, QUERIES } from '#app/query/registry.gen.ts';
import { snapshotsCompared } from '#app/query/usage.ts';
import type { Snapshot, View } from '#app/query/view.ts';
import {
  type CubeAbout,
  MOST_CELLS,
  MOST_SNAPSHOTS,
  MOST_TASKS,
  type UnitChanges,
} from './cube.ts';

/** What a cube of a snapshot holds. */
export interface CubeContents {
  about: CubeAbout;
  cells: readonly CubeCellsRow[];
}

/**
 * The snapshot, the one before, and those that closed the months which pages show: the newest first, so that what has
 * no bit is the oldest.
 */
function snapshotsHeld(view: View, snapshot: Snapshot): Snapshot[] {
  const known = snapshotsUpTo(view, snapshot);
  const wanted = new Set<Snapshot | undefined>([
    snapshot,
    snapshotBefore(view, snapshot),
    ...closedBefore(view, snapshot, 0, MONTHS_SHOWN),
  ]);
  return known.filter((one) => wanted.has(one)).slice(0, MOST_SNAPSHOTS);
}

/** The snapshots that closed the months `from` to before `to` back from the last that had ended, by either window. */
function closedBefore(view: View, snapshot: Snapshot, from: number, to: number): Snapshot[] {
  const known = snapshotsUpTo(view, snapshot);
  const months = Array.from({ length: to - from }, (_, index) => -(from + index));
  return WINDOWS.flatMap((window) => {
    const last = lastEndedMonth(snapshot.as_of_day, window);
    return months.flatMap((back) => closingSnapshot(addMonths(last, back), window, known) ?? []);
  });
}

/** @throws DondocError `cube_too_large` (422) where a browser could not hold it */
export async function cubeContents(view: View, snapshot: Snapshot): Promise<CubeContents> {
  if (snapshot.rows_accepted > MOST_TASKS) throw tooLarge(MOST_TASKS);
  const held = snapshotsHeld(view, snapshot);
  const cells = await view.ask(QUERIES.cubeCells, {
    positions: held.map((_, position) => String(position)),
    snapshots: held.map(({ id }) => id),
    row_limit: MOST_CELLS + 1,
  });
  if (cells.length > MOST_CELLS) throw tooLarge(MOST_CELLS);
  const before = snapshotBefore(view, snapshot);
  return {
    cells,
    about: {
      snapshot: snapshot.id,
      held: held.map(({ id }) => id),
      moved: before ? [before.id, snapshot.id] : null,
      changes: await usageChanges(view, snapshot),
      catalog: catalogFor(view, snapshot),
    },
  };
}

function tooLarge(most: number): DondocError {
  return new DondocError({ code: 'cube_too_large', status: 422, params: { most: String(most) } });
}

/** What moved since the snapshot before, task for task; empty without one. */
export async function cubeMoves(view: View, snapshot: Snapshot): Promise<readonly CubeMovesRow[]> {
  if (snapshot.rows_accepted > MOST_TASKS) throw tooLarge(MOST_TASKS);
  const before = snapshotBefore(view, snapshot);
  return before ? view.ask(QUERIES.cubeMoves, { older: before.id, newer: snapshot.id }) : [];
}

/** The changes which tell whether units use the system, and whether they did when the league's window before closed. */
async function usageChanges(view: View, snapshot: Snapshot): Promise<UnitChanges[]> {
  const pairs = new Map<string, { older: string; newer: string }>();
  for (const asked of [snapshot, ...closedBefore(view, snapshot, 1, 2)]) {
    for (const { older, newer } of snapshotsCompared(view, asked)) {
      pairs.set(`${older.id} ${newer.id}`, { older: older.id, newer: newer.id });
    }
  }
  return Promise.all(
    [...pairs.values()].map(async (pair) => ({
      ...pair,
      units: await view.ask(QUERIES.unitChanges, pair),
    })),
  );
}

/** Snapshots that answer, without what only their files' keeper needs to know. */
function catalogFor({ catalog }: View, snapshot: Snapshot): CubeAbout['catalog'] {
  const { units, events, config } = catalog;
  const known = (one: Snapshot): Snapshot => ({
    id: one.id,
    as_of: one.as_of,
    as_of_day: one.as_of_day,
    revision: one.revision,
    source: one.id === snapshot.id ? one.source : '',
    source_file: one.id === snapshot.id ? one.source_file : { name: '', bytes: 0, sha256: '' },
    settings: one.settings,
    rows_accepted: one.rows_accepted,
    withdrawn: null,
    damaged: [],
  });
  const answering = new Set([snapshot, ...latestRevisions(catalog.servable)]);
  return {
    snapshots: [],
    servable: [...answering].map(known),
    units,
    events,
    config: { name_vi: config.name_vi, name_en: config.name_en },
  };
}
