import type { Workbench } from '#app/engine/workbench.server.ts';
import type { Finding, QualityReport, StoredColumn } from '#app/model/quality.ts';
import type { Status } from '#app/model/status.ts';
import type { Comparison } from './drift.server.ts';
import { QUALITY_FLAGS, STORED_COLUMNS, countFilled, countSourceStatuses } from './quality.ts';

/** Labels of a free-text column could be as many as its rows. */
const MOST_PAIRS = 120;

/** What the reading of the files found, by code. */
export interface Findings {
  refused: readonly Finding[];
  warnings: readonly Finding[];
}

/** The report on a snapshot whose rows stand in `tasks`. */
export async function reportQuality(
  bench: Workbench,
  tasks: string,
  { refused, warnings }: Findings,
  { drift, replaced, questions }: Comparison,
): Promise<QualityReport> {
  const [counts = {}] = await bench.run(countFilled(tasks));
  const pairs = await bench.run(countSourceStatuses(tasks, MOST_PAIRS));
  const rows = Number(counts['rows']);
  const source_status = pairs.map((pair) => ({
    label: pair['label'] === null ? null : String(pair['label']),
    status: String(pair['status']) as Status,
    rows: Number(pair['rows']),
  }));
  const filled = STORED_COLUMNS.map((name) => [name, Number(counts[`filled_${name}`])]);
  const flags = QUALITY_FLAGS.map((name) => [name, Number(counts[`flag_${name}`])]);
  return {
    format: 1,
    rows,
    filled: Object.fromEntries(filled) as Record<StoredColumn, number>,
    flags: Object.fromEntries(flags) as Record<string, number>,
    refused,
    warnings,
    source_status,
    source_status_rest: rows - source_status.reduce((sum, pair) => sum + pair.rows, 0),
    drift,
    replaced,
    questions,
  };
}
