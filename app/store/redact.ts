import { literal, pathLiteral } from '#app/engine/relations.ts';
import type { SnapshotId } from '#app/model/snapshot.ts';

/** What tells of a task in words, or names who carries it out. */
const TEXTS = {
  title: "''",
  document_no: 'null::varchar',
  source_status: 'null::varchar',
  officer: 'null::varchar',
  search_text: "''",
} as const;

/** The rows of `from` without their texts, in the same order. */
export function writeRedacted(from: string, to: string, id: SnapshotId): string {
  const emptied = Object.entries(TEXTS).map(([column, value]) => `${value} as ${column}`);
  return `copy (
    select * replace (${literal(id)} as snapshot_id, ${emptied.join(', ')})
    from read_parquet(${pathLiteral(from)})
  ) to ${pathLiteral(to)} (format parquet, compression zstd, row_group_size 61440,
    write_bloom_filter false)`;
}

/** How many rows one file has and the other has not, apart from what is allowed to differ. */
export function countDifferences(a: string, b: string, apart: readonly string[]): string {
  const rows = (file: string) =>
    `select * exclude (${apart.join(', ')}) from read_parquet(${pathLiteral(file)})`;
  const beyond = (one: string, other: string) => `(${rows(one)} except all ${rows(other)})`;
  return `select count(*)::integer as rows
    from (${beyond(a, b)} union all ${beyond(b, a)}) as differing`;
}

export const APART_IN_TASKS = ['snapshot_id', ...Object.keys(TEXTS)];
export const APART_IN_SUMS = ['snapshot_id'];
