import { literal, pathLiteral } from '#app/engine/relations.ts';
import type { DriftKind } from '#app/model/quality.ts';

/**
 * The statements that hold staged rows against the rows of another snapshot. Only keys, days and
 * hashes are joined: titles never are.
 */

/** Texts that stand where a title should. */
const PLACEHOLDERS = ['n/a', 'na', 'null', 'none', 'không', 'không có', 'trống', 'chưa có'];

/** Long texts say something: only short ones are looked at, for speed. */
const NO_TITLE = `(title = task_code or case when strlen(title) > 32 then false else
  length(trim(title, ' .-–—_…?*/\\xX0')) < 2
  or lower(title) in (${PLACEHOLDERS.map(literal).join(', ')}) end)`;

const COMPARED = `task_code, unit_code, assigned_on, due_on, completed_on is null as is_open,
  hash(title) as title_hash, ${NO_TITLE} as no_title, title = '' as redacted`;

function known(tasks: string): string {
  return `known as (select ${COMPARED} from read_parquet(${pathLiteral(tasks)}))`;
}

/** In the order in which they build on each other; each leaves a table behind. */
export function compareWith(tasks: string): string[] {
  const keys = 'task_code, unit_code';
  return [
    ...['gone', 'come', 'handed_over', 'changed', 'by_unit', 'by_year'].map(
      (table) => `drop table if exists drift_${table}`,
    ),
    `create table drift_gone as
      with ${known(tasks)}
      select ${keys}, assigned_on, is_open from known anti join staged using (${keys})`,
    `create table drift_come as
      select ${keys}, assigned_on from staged
      anti join (select ${keys} from read_parquet(${pathLiteral(tasks)})) as known using (${keys})`,
    `create table drift_handed_over as
      with one_gone as (
        select task_code, assigned_on, min(unit_code) as from_unit
        from drift_gone group by task_code, assigned_on having count(*) = 1
      ), one_come as (
        select task_code, assigned_on, min(unit_code) as unit_code
        from drift_come group by task_code, assigned_on having count(*) = 1
      )
      select task_code, unit_code, from_unit, assigned_on
      from one_come join one_gone using (task_code, assigned_on)`,
    `create table drift_changed as
      with ${known(tasks)}, now as (select ${COMPARED} from staged)
      select now.task_code, now.unit_code,
        coalesce(now.due_on > known.due_on, false) as deadlines_later,
        coalesce(now.due_on < known.due_on, false) as deadlines_earlier,
        known.due_on is not null and now.due_on is null as deadlines_removed,
        known.due_on is null and now.due_on is not null as deadlines_set,
        now.assigned_on <> known.assigned_on as assigned_changed,
        now.title_hash <> known.title_hash and not known.redacted
          and (known.no_title or not now.no_title) as titles_changed,
        now.no_title and not known.no_title as titles_blanked,
        now.is_open and not known.is_open as reopened
      from now join known using (${keys})
      where now.due_on is distinct from known.due_on or now.assigned_on <> known.assigned_on
        or now.title_hash <> known.title_hash or now.is_open <> known.is_open`,
    `create table drift_by_unit as
      select unit_code, sum(was)::integer as was, sum(is_now)::integer as is_now from (
        select unit_code, count(*) as was, 0 as is_now
        from read_parquet(${pathLiteral(tasks)}) group by unit_code
        union all select unit_code, 0, count(*) from staged group by unit_code
      ) group by unit_code`,
    `create table drift_by_year as
      select year, sum(was)::integer as was, sum(is_now)::integer as is_now from (
        select year(assigned_on)::integer as year, count(*) as was, 0 as is_now
        from read_parquet(${pathLiteral(tasks)}) group by year
        union all select year(assigned_on)::integer as year, 0, count(*) from staged group by year
      ) group by year`,
  ];
}

const VANISHED = `drift_gone anti join (
  select task_code, from_unit as unit_code from drift_handed_over
) as handed_over using (task_code, unit_code)`;

const APPEARED = 'drift_come anti join drift_handed_over using (task_code, unit_code)';

const ROWS_OF: Record<DriftKind, string> = {
  appeared: APPEARED,
  vanished: VANISHED,
  vanished_open: `${VANISHED} where is_open`,
  units_changed: 'drift_handed_over',
  deadlines_later: 'drift_changed where deadlines_later',
  deadlines_earlier: 'drift_changed where deadlines_earlier',
  deadlines_removed: 'drift_changed where deadlines_removed',
  deadlines_set: 'drift_changed where deadlines_set',
  assigned_changed: 'drift_changed where assigned_changed',
  titles_changed: 'drift_changed where titles_changed',
  titles_blanked: 'drift_changed where titles_blanked',
  reopened: 'drift_changed where reopened',
};

/** One row: every kind of change by its name, and what shares are taken of. */
export function countDrift(tasks: string, asOfYear: number): string {
  const kinds = Object.entries(ROWS_OF).map(
    ([kind, rows]) => `(select count(*) from ${rows})::integer as ${kind}`,
  );
  const year = Math.trunc(asOfYear);
  return `select ${kinds.join(', ')}, (select count(*) from drift_gone)::integer as gone,
    (select count(*) from (select assigned_on from ${VANISHED}) where year(assigned_on) < ${year})::integer
      as missing,
    (select count(*) from staged)::integer as rows_now, then_rows.*
    from (
      select count(*)::integer as rows_then,
        (count(*) filter (where completed_on is null))::integer as open_then,
        (count(*) filter (where due_on is not null and drift_gone.task_code is null))::integer
          as deadlines_then
      from read_parquet(${pathLiteral(tasks)}) left join drift_gone using (task_code, unit_code)
    ) as then_rows`;
}

export function firstRows(kind: DriftKind, limit: number): string {
  return `select task_code, unit_code from (select * from ${ROWS_OF[kind]})
    order by unit_code, task_code limit ${Math.trunc(limit)}`;
}

export const UNITS_THAT_LOST_MOST = `select unit_code, was, is_now from drift_by_unit
  where was >= 5 and 2 * is_now < was order by was - is_now desc, unit_code limit 100`;

export function earlierYears(asOfYear: number): string {
  return `select year, was, is_now from drift_by_year where year < ${Math.trunc(asOfYear)}
    order by year limit 100`;
}
