import { literal, pathLiteral } from '#app/engine/relations.ts';
import type { Day } from '#app/model/day.ts';
import type { SnapshotId, SnapshotSettings } from '#app/model/snapshot.ts';
import { STATUSES } from '#app/model/status.ts';
import { STAGED_COLUMNS } from './staged-text.ts';

/**
 * The statements that make a snapshot of staged rows. They say in SQL what `app/model/status.ts`
 * and `app/model/flag.ts` say in TypeScript; a test holds the two equal.
 */

const STAGED_TYPES = Object.entries(STAGED_COLUMNS);

function readStaged(staged: string): string {
  const columns = STAGED_TYPES.map(([name, type]) => `'${name}': '${type}'`);
  return `read_csv(${pathLiteral(staged)},
      auto_detect = false, header = false, delim = '\t', quote = '', escape = '', new_line = '\\n',
      nullstr = '', dateformat = '%Y-%m-%d', max_line_size = 4194304, buffer_size = 8388608,
      columns = {${columns.join(', ')}})`;
}

/** A staged file as a run: its rows in the order of the snapshot, in Parquet. */
export function writeRun(staged: string, run: string): string {
  return `copy (select * from ${readStaged(staged)} order by unit_code, sequence)
    to ${pathLiteral(run)} (format parquet, compression lz4)`;
}

/** The units that have staged rows, with their ranges. */
export function setUnitRanges(units: readonly (readonly [code: string, range: number])[]): string {
  const rows = units.map(([code, range]) => `(${literal(code)}, ${Math.trunc(range)})`);
  return `create or replace table unit_range as
    select * from (values ${rows.join(', ')}) as units (unit_code, unit_range)`;
}

/** A staged file as a run for each range of units, `unit_range=<range>/…` below the folder. */
export function writeRunsByRange(staged: string, folder: string): string {
  return `copy (select staged_rows.*, unit_range
      from ${readStaged(staged)} as staged_rows join unit_range using (unit_code))
    to ${pathLiteral(folder)} (format parquet, compression lz4, partition_by (unit_range))`;
}

/** All staged rows, whatever the number of runs. */
export function stageRuns(runs: readonly string[]): string {
  return runs.length === 0
    ? `create table staged (${STAGED_TYPES.map(([name, type]) => `${name} ${type}`).join(', ')})`
    : `create view staged as select * from read_parquet([${runs.map(pathLiteral).join(', ')}])`;
}

export function stageRunsWithoutDuplicates(runs: readonly string[]): string {
  return `create or replace view staged as
    select * from read_parquet([${runs.map(pathLiteral).join(', ')}])
    where sequence not in (select sequence from duplicate)`;
}

/** Rows whose key an earlier row has. By hash first: only its few hits are compared in full. */
export const FIND_DUPLICATES = `create table duplicate as
  with suspect as (
    select hash(task_code, unit_code) as h from staged group by h having count(*) > 1
  ), ranked as (
    select sequence, row_number() over (partition by task_code, unit_code order by sequence) as n
    from staged where hash(task_code, unit_code) in (select h from suspect)
  )
  select sequence from ranked where n > 1`;

export const LIST_DUPLICATES = 'select sequence from duplicate order by sequence';

/** The units that staged rows name, and how many rows name the same. */
export const COUNT_BY_UNITS = `select unit_code, co_units, count(*)::integer as rows
  from staged group by unit_code, co_units`;

/** More than 10 tasks closed by a unit on one day, and more than half of its month (domain §5). */
export const FIND_BULK_DAYS = `create table bulk_day as
  with by_day as (
    select unit_code, completed_on, count(*) as n,
      sum(count(*)) over (partition by unit_code, date_trunc('month', completed_on)) as in_month
    from staged where completed_on is not null group by unit_code, completed_on
  )
  select unit_code, completed_on, true as bulk from by_day where n > 10 and 2 * n > in_month`;

const KNOWN_TASK = 'task_code varchar, unit_code varchar';

/** The least deadline that each task had in any earlier snapshot. */
export function findEarlierDeadlines(earlier: readonly string[]): string {
  if (earlier.length === 0) return `create table earlier (${KNOWN_TASK}, least_due_on date)`;
  return `create table earlier as
    select task_code, unit_code, min(due_on) as least_due_on
    from read_parquet([${earlier.map(pathLiteral).join(', ')}]) as known
    where due_on is not null
      and exists (select 1 from staged where staged.task_code = known.task_code
        and staged.unit_code = known.unit_code)
    group by task_code, unit_code`;
}

/**
 * A transfer is exactly one vanished and one appeared row with the same code and day of
 * assignment, open before (domain §7). What was inherited before stays so, and with the task come
 * the deadlines that it had elsewhere: a task that was extended stays extended.
 */
export function findInherited(previous: string | null): string {
  if (previous === null) {
    return `create table inherited (${KNOWN_TASK}, inherited_from varchar, inherited_due_on date)`;
  }
  return `create table inherited as
    with previous as (
      select task_code, unit_code, assigned_on, status, inherited_from,
        least(earliest_due_on, due_on) as least_due_on
      from read_parquet(${pathLiteral(previous)})
    ), vanished as (
      select task_code, assigned_on, min(unit_code) as unit_code,
        min(least_due_on) as least_due_on,
        bool_and(status in ('open_in_time', 'open_overdue', 'open_no_deadline')) as was_open
      from previous anti join staged using (task_code, unit_code)
      group by task_code, assigned_on having count(*) = 1
    ), appeared as (
      select task_code, assigned_on, min(unit_code) as unit_code
      from staged anti join previous using (task_code, unit_code)
      group by task_code, assigned_on having count(*) = 1
    )
    select appeared.task_code, appeared.unit_code, vanished.unit_code as inherited_from,
      vanished.least_due_on as inherited_due_on
    from appeared join vanished using (task_code, assigned_on) where was_open
    union all
    select task_code, unit_code, previous.inherited_from, previous.least_due_on
    from previous semi join staged using (task_code, unit_code)
    where previous.inherited_from is not null`;
}

/** To be run where the order of rows is kept: they lie by unit, and in each as the list had them. */
export function writeTasks(
  file: string,
  id: SnapshotId,
  asOfDay: Day,
  settings: SnapshotSettings,
): string {
  const day = `date ${literal(asOfDay)}`;
  const dueSoon = `${day} + ${Math.trunc(settings.due_soon_days)}`;
  return `copy (
    with joined as (
      select staged.*, bulk_day.bulk, inherited_from, inherited_due_on, least_due_on
      from staged
      left join bulk_day using (unit_code, completed_on)
      left join earlier using (task_code, unit_code)
      left join inherited using (task_code, unit_code)
    ), known as (
      select *,
        least(original_due_on, least_due_on, inherited_due_on) as earliest_due_on,
        case
          when completed_on <= ${day} and due_on is null then 'done_no_deadline'
          when completed_on <= ${day} and completed_on <= due_on then 'done_on_time'
          when completed_on <= ${day} then 'done_late'
          when due_on is null then 'open_no_deadline'
          when due_on >= ${day} then 'open_in_time'
          else 'open_overdue'
        end as status
      from joined
    )
    select ${literal(id)} as snapshot_id, task_code, unit_code, title, document_no, document_date,
      assigner, co_units, field, assigned_on, due_on, original_due_on, completed_on,
      evidence_of_completion, source_status, state_note, officer, status,
      status = 'open_overdue' and evidence_of_completion as hanging,
      status = 'open_in_time' and due_on <= ${dueSoon} as due_soon,
      coalesce(due_on > earliest_due_on, false) as extended,
      cast(case status when 'open_overdue' then ${day} - due_on
        when 'done_late' then completed_on - due_on end as integer) as days_overdue,
      coalesce(bulk, false) as bulk_completed, inherited_from, earliest_due_on,
      search_text
    from known
  ) to ${pathLiteral(file)}
    (format parquet, compression zstd, row_group_size 61440, dictionary_size_limit 1000,
      write_bloom_filter false)`;
}

const ROLLUP_AXES = { unit: 'unit_code', field: 'field', assigner: 'assigner' } as const;
const ROLLUP_BASES = { assigned: 'assigned_on', due: 'due_on' } as const;

export function writeRollup(file: string, tasks: string, id: SnapshotId, asOfDay: Day): string {
  const parts = Object.entries(ROLLUP_AXES).flatMap(([axis, key]) =>
    Object.entries(ROLLUP_BASES).map(
      ([basis, day]) => `
      select '${axis}' as axis, '${basis}' as basis, coalesce(${key}, '') as key,
        cast(date_trunc('month', ${day}) as date)
          + case when extract(day from ${day}) < 15 then 0 else 14 end as half_month,
        status, hanging, due_soon, extended, bulk_completed,
        status = 'done_on_time' and due_on <= date ${literal(asOfDay)} as kept_matured
      from read_parquet(${pathLiteral(tasks)}) where ${day} is not null`,
    ),
  );
  const counts = [
    'count(*)::integer as total',
    ...STATUS_COUNTS,
    ...FLAG_COUNTS.map((flag) => `(count(*) filter (where ${flag}))::integer as ${flag}`),
  ];
  return `copy (
    select ${literal(id)} as snapshot_id, axis, basis, key, half_month, ${counts.join(', ')}
    from (${parts.join(' union all ')}) as tasks
    group by axis, basis, key, half_month order by axis, basis, key, half_month
  ) to ${pathLiteral(file)} (format parquet, compression zstd)`;
}

const STATUS_COUNTS = STATUSES.map(
  (status) => `(count(*) filter (where status = '${status}'))::integer as ${status}`,
);
const FLAG_COUNTS = ['hanging', 'due_soon', 'extended', 'bulk_completed', 'kept_matured'];

export function writeOverdue(file: string, tasks: string, id: SnapshotId): string {
  return `copy (
    select ${literal(id)} as snapshot_id, unit_code, due_on, count(*)::integer as tasks,
      (count(*) filter (where hanging))::integer as hanging
    from read_parquet(${pathLiteral(tasks)}) where status = 'open_overdue'
    group by unit_code, due_on order by unit_code, due_on
  ) to ${pathLiteral(file)} (format parquet, compression zstd)`;
}

export function countRows(file: string): string {
  return `select count(*)::integer as rows from read_parquet(${pathLiteral(file)})`;
}
