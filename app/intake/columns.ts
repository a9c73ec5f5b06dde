import { cleanText, fold } from '#app/model/fold.ts';
import { CANONICAL_COLUMNS, type CanonicalColumn, REQUIRED_COLUMNS } from '#app/model/task.ts';
import type { Mapping } from './mapping.ts';
import { UntrustworthyFile } from './untrustworthy.ts';

export interface ColumnPlaces {
  /** How many fields a record must have. */
  width: number;
  /** Where each canonical column stands; absent ones are null or constant. */
  at: Readonly<Partial<Record<CanonicalColumn, number>>>;
  evidenceAt: number | null;
  stateAt: number | null;
  /** The heading of each place, for issues. */
  headings: readonly string[];
  /** Headings that feed nothing. */
  unknown: readonly string[];
}

/** Finds the columns by their headings: as written, else blind to case, accents and spacing. */
export function placeColumns(header: readonly string[], mapping: Mapping): ColumnPlaces {
  const headings = header.map(cleanText);
  const wanted = Object.entries(mapping.columns) as [CanonicalColumn | 'unit', string][];
  const at = new Map<CanonicalColumn, number>();
  if (wanted.length === 0) {
    for (const column of CANONICAL_COLUMNS) {
      const place = placeOf(headings, column);
      if (place !== null) at.set(column, place);
    }
    const unit = placeOf(headings, 'unit');
    if (unit !== null && !at.has('unit_code')) at.set('unit_code', unit);
  }
  for (const [column, heading] of wanted) {
    at.set(column === 'unit' ? 'unit_code' : column, requiredPlace(headings, heading));
  }
  for (const column of REQUIRED_COLUMNS) {
    if (!at.has(column) && !mapping.constants[column]) {
      throw new UntrustworthyFile('missing_column', { row: mapping.header_row, column });
    }
  }
  const { evidence_of_completion: evidence, state_note: state } = mapping;
  const evidenceAt = evidence ? requiredPlace(headings, evidence.column) : null;
  const stateAt = state ? requiredPlace(headings, state.column) : null;
  const used = new Set([...at.values(), evidenceAt, stateAt]);
  const unknown = headings.filter((heading, place) => heading !== '' && !used.has(place));
  return {
    width: headings.length,
    at: Object.fromEntries(at),
    evidenceAt,
    stateAt,
    headings,
    unknown,
  };
}

function requiredPlace(headings: readonly string[], heading: string): number {
  const place = placeOf(headings, heading);
  if (place === null) throw new UntrustworthyFile('missing_column', { column: heading });
  return place;
}

function placeOf(headings: readonly string[], heading: string): number | null {
  const exact = cleanText(heading);
  for (const same of [(h: string) => h === exact, (h: string) => fold(h) === fold(exact)]) {
    const places = headings.flatMap((h, place) => (same(h) ? [place] : []));
    if (places.length > 1) throw new UntrustworthyFile('ambiguous_column', { column: exact });
    if (places[0] !== undefined) return places[0];
  }
  return null;
}
