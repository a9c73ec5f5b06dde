import { DATE, type DuckDBConnection, DuckDBDateValue, VARCHAR } from '@duckdb/node-api';
import { dayNumber } from '#app/model/day.ts';
import type { ServedLine, ServedUnit, SnapshotFiles } from './engine.ts';
import {
  TABLES,
  type TableName,
  assertSnapshotId,
  createTable,
  createTaskOf,
  createTaskView,
  insertFromFiles,
  literal,
} from './relations.ts';

/** The relations, empty: what is served before the first snapshot. */
export async function createRelations(connection: DuckDBConnection): Promise<void> {
  for (const name of Object.keys(TABLES) as TableName[]) await connection.run(createTable(name));
  await connection.run(createTaskView([]));
  await connection.run(createTaskOf([]));
}

/** Snapshots whose counts are in memory. */
export interface Held {
  served: ReadonlySet<string>;
  /**
   * Gone with the last swap. Whoever began before it may still ask for their counts by id, and
   * no rows would read as zero; the files are out of reach at once. The next swap drops them.
   */
  lingering: ReadonlySet<string>;
}

export const NOTHING_HELD: Held = { served: new Set(), lingering: new Set() };

/**
 * Swaps what is served in one transaction. Only the files of snapshots that were not `held`
 * before are read.
 */
export async function swapServed(
  connection: DuckDBConnection,
  held: Held,
  snapshots: readonly SnapshotFiles[],
  units: readonly ServedUnit[],
  lines: readonly ServedLine[],
): Promise<Held> {
  for (const { id } of snapshots) assertSnapshotId(id);
  const wanted = new Set(snapshots.map(({ id }) => id));
  if (wanted.size < snapshots.length) throw new Error('a snapshot is listed twice');
  const fresh = snapshots.filter(({ id }) => !held.served.has(id) && !held.lingering.has(id));
  const gone = [...held.lingering].filter((id) => !wanted.has(id));

  await connection.run('begin transaction');
  try {
    await dropGone(connection, gone);
    await loadFresh(connection, fresh);
    await replaceSnapshots(connection, snapshots);
    await replaceUnits(connection, units);
    await replaceLines(connection, lines);
    await connection.run(createTaskView(snapshots));
    await connection.run(createTaskOf(snapshots));
    await connection.run('commit');
  } catch (error) {
    await connection.run('rollback');
    throw error;
  }
  const lingering = new Set([...held.served].filter((id) => !wanted.has(id)));
  return { served: wanted, lingering };
}

async function dropGone(connection: DuckDBConnection, gone: readonly string[]): Promise<void> {
  if (gone.length === 0) return;
  const ids = gone.map(literal).join(', ');
  await connection.run(`delete from rollup where snapshot_id in (${ids})`);
  await connection.run(`delete from overdue_stock where snapshot_id in (${ids})`);
}

async function loadFresh(
  connection: DuckDBConnection,
  fresh: readonly SnapshotFiles[],
): Promise<void> {
  if (fresh.length === 0) return;
  await connection.run(insertFromFiles('rollup', 'rollup.parquet', fresh));
  await connection.run(insertFromFiles('overdue_stock', 'overdue.parquet', fresh));
}

async function replaceSnapshots(
  connection: DuckDBConnection,
  snapshots: readonly SnapshotFiles[],
): Promise<void> {
  await connection.run('delete from snapshot');
  const appender = await connection.createAppender('snapshot');
  for (const { id, asOf, asOfDay, revision } of snapshots) {
    appender.appendVarchar(id);
    appender.appendVarchar(asOf);
    appender.appendDate(dateValue(asOfDay));
    appender.appendInteger(revision);
    appender.endRow();
  }
  appender.closeSync();
}

async function replaceUnits(
  connection: DuckDBConnection,
  units: readonly ServedUnit[],
): Promise<void> {
  await connection.run('delete from unit');
  const appender = await connection.createAppender('unit');
  for (const unit of units) {
    for (const text of [unit.code, unit.name_vi, unit.name_en, unit.peer_group]) {
      appender.appendValue(text, VARCHAR);
    }
    appender.appendInteger(unit.position);
    for (const day of [unit.valid_from, unit.valid_to]) {
      appender.appendValue(day === null ? null : dateValue(day), DATE);
    }
    appender.endRow();
  }
  appender.closeSync();
}

async function replaceLines(
  connection: DuckDBConnection,
  lines: readonly ServedLine[],
): Promise<void> {
  await connection.run('delete from lineage');
  const appender = await connection.createAppender('lineage');
  for (const { snapshot, unit, today } of lines) {
    for (const text of [snapshot, unit, today]) appender.appendVarchar(text);
    appender.endRow();
  }
  appender.closeSync();
}

function dateValue(day: string): DuckDBDateValue {
  return new DuckDBDateValue(dayNumber(day));
}
