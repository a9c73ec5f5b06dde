import { SNAPSHOT_ID_PATTERN } from '#app/model/snapshot.ts';
import type { SnapshotFiles } from './engine.ts';

export type ColumnType = 'varchar' | 'date' | 'boolean' | 'integer';
export type Columns = Readonly<Record<string, ColumnType>>;

/** tasks.parquet, in the order of the file. */
export const TASK_COLUMNS = {
  snapshot_id: 'varchar',
  task_code: 'varchar',
  unit_code: 'varchar',
  title: 'varchar',
  document_no: 'varchar',
  document_date: 'date',
  assigner: 'varchar',
  co_units: 'varchar',
  field: 'varchar',
  assigned_on: 'date',
  due_on: 'date',
  original_due_on: 'date',
  completed_on: 'date',
  evidence_of_completion: 'boolean',
  source_status: 'varchar',
  state_note: 'varchar',
  officer: 'varchar',
  status: 'varchar',
  hanging: 'boolean',
  due_soon: 'boolean',
  extended: 'boolean',
  days_overdue: 'integer',
  bulk_completed: 'boolean',
  inherited_from: 'varchar',
  earliest_due_on: 'date',
  search_text: 'varchar',
} as const satisfies Columns;

/** rollup.parquet: counts by axis, basis, key and half-month. */
export const ROLLUP_COLUMNS = {
  snapshot_id: 'varchar',
  axis: 'varchar',
  basis: 'varchar',
  key: 'varchar',
  half_month: 'date',
  total: 'integer',
  done_on_time: 'integer',
  done_late: 'integer',
  done_no_deadline: 'integer',
  open_in_time: 'integer',
  open_overdue: 'integer',
  open_no_deadline: 'integer',
  hanging: 'integer',
  due_soon: 'integer',
  extended: 'integer',
  bulk_completed: 'integer',
  kept_matured: 'integer',
} as const satisfies Columns;

/** overdue.parquet: overdue and not done, by deadline. */
export const OVERDUE_COLUMNS = {
  snapshot_id: 'varchar',
  unit_code: 'varchar',
  due_on: 'date',
  tasks: 'integer',
  hanging: 'integer',
} as const satisfies Columns;

export const UNIT_COLUMNS = {
  code: 'varchar',
  name_vi: 'varchar',
  name_en: 'varchar',
  peer_group: 'varchar',
  position: 'integer',
  valid_from: 'date',
  valid_to: 'date',
} as const satisfies Columns;

export const SNAPSHOT_COLUMNS = {
  snapshot_id: 'varchar',
  as_of: 'varchar',
  as_of_day: 'date',
  revision: 'integer',
} as const satisfies Columns;

/** Units whose rows count under another one on today's structure, by the snapshot of the rows. */
export const LINEAGE_COLUMNS = {
  snapshot_id: 'varchar',
  unit_code: 'varchar',
  today_code: 'varchar',
} as const satisfies Columns;

/** The relations that are held in memory, by name. */
export const TABLES = {
  rollup: ROLLUP_COLUMNS,
  overdue_stock: OVERDUE_COLUMNS,
  unit: UNIT_COLUMNS,
  snapshot: SNAPSHOT_COLUMNS,
  lineage: LINEAGE_COLUMNS,
} as const;
export type TableName = keyof typeof TABLES;

/** A text as an SQL literal. */
export function literal(text: string): string {
  if (text.includes('\0')) throw new Error('a text with a NUL cannot be an SQL literal');
  return `'${text.replaceAll("'", "''")}'`;
}

/** A stored file's path as a literal; what a glob would unfold is refused. */
export function pathLiteral(path: string): string {
  if (/[*?[\]{}]/.test(path)) throw new Error('a path with glob characters cannot be served');
  return literal(path);
}

export function columnList(columns: Columns): string {
  return Object.keys(columns).join(', ');
}

export function createTable(name: TableName): string {
  const columns = Object.entries(TABLES[name]).map(([column, type]) => `${column} ${type}`);
  return `create table ${name} (${columns.join(', ')})`;
}

/** Rows of the given table from the files of that name in the snapshots' folders. */
export function insertFromFiles(
  name: TableName,
  file: string,
  snapshots: readonly SnapshotFiles[],
): string {
  const columns = columnList(TABLES[name]);
  return `insert into ${name} (${columns}) select ${columns} from ${readFiles(file, snapshots)}`;
}

/** Every task row of exactly these snapshots. Without any it is empty and typed. */
export function createTaskView(snapshots: readonly SnapshotFiles[]): string {
  return `create or replace view task as ${
    snapshots.length === 0
      ? emptyTasks()
      : `select ${columnList(TASK_COLUMNS)} from ${readFiles('tasks.parquet', snapshots)}`
  }`;
}

/**
 * The rows of one snapshot, read from its own file: three times faster than filtering `task`.
 * The ids it knows are written into it. Otherwise `*` would unfold to every folder on disk,
 * withdrawn snapshots included; a join with the list of snapshots costs three times the scan.
 */
export function createTaskOf(snapshots: readonly SnapshotFiles[]): string {
  if (snapshots.length === 0)
    return `create or replace macro task_of(wanted) as table ${emptyTasks()}`;
  const cases = snapshots.map(
    (s) => `when ${literal(s.id)} then ${pathLiteral(pathOf(s, 'tasks.parquet'))}`,
  );
  return (
    `create or replace macro task_of(wanted) as table select ${columnList(TASK_COLUMNS)} ` +
    `from read_parquet(case wanted ${cases.join(' ')} else error('this snapshot is not served') end)`
  );
}

export function assertSnapshotId(id: string): void {
  if (!SNAPSHOT_ID_PATTERN.test(id)) throw new Error('not the id of a snapshot');
}

function pathOf(snapshot: SnapshotFiles, file: string): string {
  return `${snapshot.folder}/${file}`;
}

function readFiles(file: string, snapshots: readonly SnapshotFiles[]): string {
  const paths = snapshots.map((snapshot) => pathLiteral(pathOf(snapshot, file)));
  return `read_parquet([${paths.join(', ')}])`;
}

function emptyTasks(): string {
  const columns = Object.entries(TASK_COLUMNS).map(
    ([column, type]) => `cast(null as ${type}) as ${column}`,
  );
  return `select ${columns.join(', ')} where false`;
}
