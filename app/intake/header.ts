import { type PlacedColumns, placeColumns } from './columns.ts';
import { type Headings, headingsFrom, headingsNamed } from './heading-block.ts';
import type { Mapping } from './mapping.ts';
import type { Merge, SourceRecord } from './read/record-source.ts';

/** A header that stands lower is found only where the mapping says so. */
export const HEADER_WITHIN = 60;
/** The rows that a header may take, and the one after it. */
export const HEADER_BLOCK = 4;
/** Fewer columns that are known for certain are no header: any sentence has a word in common. */
const FEWEST_KNOWN = 2;

export interface FoundHeader extends PlacedColumns {
  head: Headings;
  /** How many columns are known for certain. */
  known: number;
  /** False: the widest row stands in, so that there is something to point at. */
  isCertain: boolean;
}

/**
 * Finds the headings of a list under whatever stands above them: the rows that name the most
 * columns, as few rows as do, the first of them. Null where there is no filled row.
 */
export function findHeader(
  records: readonly SourceRecord[],
  merges: readonly Merge[],
  mapping: Mapping,
): FoundHeader | null {
  const worth = (head: Headings) => knownColumns(placeColumns(head, mapping));
  const { header_row } = mapping;
  const filled = records.filter(({ fields }) => fields.some((field) => field.trim() !== ''));
  const starts =
    header_row === undefined
      ? filled.filter(({ row }) => row <= HEADER_WITHIN)
      : records.filter(({ row }) => row === header_row);
  let best: FoundHeader | null = null;
  for (const start of starts) {
    const from = records.indexOf(start);
    const head = headingsFrom(records.slice(from, from + HEADER_BLOCK), merges, worth);
    const placed = placeColumns(head, mapping);
    const known = knownColumns(placed);
    const isBetter =
      best === null || known > best.known || (known === best.known && head.rows < best.head.rows);
    if (isBetter) best = { head, ...placed, known, isCertain: true };
  }
  if (best === null || header_row !== undefined || best.known >= FEWEST_KNOWN) return best;
  const widest = filled.reduce((wide, record) => (width(record) > width(wide) ? record : wide));
  const head = headingsFrom([widest], merges, worth);
  const placed = placeColumns(head, mapping);
  return { head, ...placed, known: knownColumns(placed), isCertain: false };
}

/** The header of a format that names its columns. */
export function namedHeader(columns: readonly string[], mapping: Mapping): FoundHeader {
  const head = headingsNamed(columns);
  const placed = placeColumns(head, mapping);
  return { head, ...placed, known: knownColumns(placed), isCertain: true };
}

function knownColumns({ places }: PlacedColumns): number {
  const { at, evidenceAt, stateAt } = places;
  return Object.keys(at).length + [evidenceAt, stateAt].filter((place) => place !== null).length;
}

function width({ fields }: SourceRecord): number {
  return fields.filter((field) => field.trim() !== '').length;
}
