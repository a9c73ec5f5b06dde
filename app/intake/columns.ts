import { cleanText, fold } from '#app/model/fold.ts';
import { CANONICAL_COLUMNS, type CanonicalColumn, REQUIRED_COLUMNS } from '#app/model/task.ts';
import type { Headings } from './heading-block.ts';
import type { Mapping } from './mapping.ts';
import { APPLIED_FROM, type Candidate, SAYS_SO, isOrdinalHeading } from './recognise.ts';
import { type Secrecy, secrecyOf } from './secrecy-words.ts';
import { cleanField } from './text.ts';
import { UntrustworthyFile } from './untrustworthy.ts';
import type { SourceColumn, UnderstoodColumn } from './understanding.ts';

export interface ColumnPlaces {
  /** How many fields a record must have. */
  width: number;
  /** Where each canonical column stands; absent ones are null or constant. */
  at: Readonly<Partial<Record<CanonicalColumn, number>>>;
  evidenceAt: number | null;
  stateAt: number | null;
  /** All that say how secret a row is: the one that the mapping names, and whatever surely says so. */
  secrecyAt: readonly number[];
  /** What the mapping says of all rows. */
  secrecyOfAll: Secrecy;
  /** The heading of each place, for issues. */
  headings: readonly string[];
  /** What stands lowest over each place: how the heading looks where a page repeats it. */
  lowest: readonly string[];
  /** Places that feed nothing, and that of the running number. */
  unused: readonly number[];
  ordinalAt: number | null;
}

export interface PlacedColumns {
  places: ColumnPlaces;
  /** What each place feeds, how sure that is, and why. */
  columns: readonly UnderstoodColumn[];
  /** What is missing or not certain; with any of them nothing is read. */
  questions: readonly UntrustworthyFile[];
  /** Of the columns asked about, those that nothing feeds and nobody spoke of. */
  unfed: readonly AskedColumn[];
}

/** A file without them has no deadlines, nothing done, no secrets: not to be taken silently. */
const ASKED_IF_UNCLEAR = ['due_on', 'completed_on', 'secrecy'] as const;
export type AskedColumn = (typeof ASKED_IF_UNCLEAR)[number];

/**
 * What each column of a file is: as the mapping says, else by its canonical name, else by a usual
 * heading that is sure enough and alone in being so. Nothing is taken where two are as likely.
 */
export function placeColumns(head: Headings, mapping: Mapping): PlacedColumns {
  const { names, candidates } = head;
  const questions: UntrustworthyFile[] = [];
  const at = new Map<CanonicalColumn, number>();
  const by = new Map<number, { column: SourceColumn; by: 'mapping' | 'canonical' | 'heading' }>();
  const row = head.row === 0 ? null : head.row;

  const ask = (code: 'missing_column' | 'ambiguous_column' | 'unclear_column', column: string) =>
    questions.push(new UntrustworthyFile(code, { row, column }));
  const named = (heading: string): number | null => {
    const places = placesOf(head, heading);
    const [place] = places;
    if (place === undefined) ask('missing_column', heading);
    else if (places.length > 1) ask('ambiguous_column', heading);
    else return place;
    return null;
  };
  const take = (column: SourceColumn, place: number, why: 'mapping' | 'canonical' | 'heading') => {
    at.set(target(column), place);
    if (!by.has(place)) by.set(place, { column, by: why });
  };

  const { evidence_of_completion: evidence, state_note: state, constants } = mapping;
  const settled = new Set<CanonicalColumn>(Object.keys(constants) as CanonicalColumn[]);
  if (evidence) settled.add('evidence_of_completion');
  if (state) settled.add('state_note');
  for (const [column, heading] of Object.entries(mapping.columns) as [
    SourceColumn,
    string | null,
  ][]) {
    if (heading === null && mapping.columns[twin(column)]) continue;
    settled.add(target(column));
    const place = heading === null ? null : named(heading);
    if (place !== null) take(column, place, 'mapping');
  }
  const evidenceAt = evidence ? named(evidence.column) : null;
  const stateAt = state ? named(state.column) : null;
  const spoken = new Set([...by.keys(), evidenceAt, stateAt]);
  // Neither a constant nor a null takes them away: what was said of one file must not uncover the next.
  const marked = claims(head, 'secrecy', ({ confidence }) => confidence >= APPLIED_FROM)
    .filter(({ place }) => !spoken.has(place) && candidates[place]?.[0]?.column === 'secrecy')
    .sort((a, b) => b.confidence - a.confidence);
  const [secrecy] = marked;
  if (secrecy !== undefined && !at.has('secrecy') && constants.secrecy === undefined) {
    settled.add('secrecy');
    take('secrecy', secrecy.place, secrecy.confidence === 1 ? 'canonical' : 'heading');
  }

  for (const column of CANONICAL_COLUMNS) {
    if (settled.has(column)) continue;
    const canonical = claims(head, column, ({ confidence }) => confidence === 1);
    const own = canonical.filter(({ place }) => candidates[place]?.[0]?.column === column);
    const free = (own.length > 0 ? own : canonical).filter(({ place }) => !spoken.has(place));
    const [first] = free;
    if (first === undefined) continue;
    settled.add(column);
    if (free.length > 1) ask('ambiguous_column', column);
    else take(first.column, first.place, 'canonical');
  }
  for (const column of CANONICAL_COLUMNS) {
    if (settled.has(column)) continue;
    const sure = claims(head, column, ({ confidence }) => confidence >= APPLIED_FROM).filter(
      ({ place }) => !spoken.has(place) && by.get(place)?.by !== 'canonical',
    );
    const saying = sure.filter(({ confidence }) => confidence >= SAYS_SO);
    const left = saying.length > 0 ? saying : sure;
    const [first] = left;
    if (first === undefined) continue;
    settled.add(column);
    if (left.length > 1) ask('ambiguous_column', column);
    else take(first.column, first.place, 'heading');
  }
  for (const column of REQUIRED_COLUMNS) {
    if (at.has(column) || constants[column]) continue;
    // What the mapping names and the file does not have is asked about under that name already.
    if (mapping.columns[column] ?? mapping.columns[twin(column)]) continue;
    if (!questions.some((question) => question.column === column)) ask('missing_column', column);
  }
  const unfed = ASKED_IF_UNCLEAR.filter((column) => {
    if (settled.has(column)) return false;
    // What stands under it says whether a heading means secrecy or urgency.
    if (column === 'secrecy') return true;
    const possible = claims(head, column, () => true);
    const isUnclear = possible.some(({ place }) => !spoken.has(place) && !by.has(place));
    if (isUnclear) ask('unclear_column', column);
    return !isUnclear;
  });

  const secrecyAt = [...new Set([at.get('secrecy'), ...marked.map(({ place }) => place)])].filter(
    (place) => place !== undefined,
  );
  const used = new Set([...by.keys(), ...secrecyAt, evidenceAt, stateAt]);
  const ordinalAt = head.lowest.findIndex(
    (heading, place) => !used.has(place) && isOrdinalHeading(heading),
  );
  return {
    places: {
      width: names.length,
      at: Object.fromEntries(at),
      evidenceAt,
      stateAt,
      secrecyAt,
      secrecyOfAll: secrecyOf(cleanField(constants.secrecy ?? '')),
      headings: names,
      lowest: head.lowest,
      unused: [...names.keys()].filter((place) => !used.has(place)),
      ordinalAt: ordinalAt === -1 ? null : ordinalAt,
    },
    columns: names.map((heading, place) => {
      const taken = by.get(place);
      const offered = candidates[place]?.find(
        ({ column }) => taken === undefined || column === taken.column,
      );
      return {
        place,
        heading,
        column: taken?.column ?? offered?.column ?? null,
        confidence: taken?.by === 'mapping' ? 1 : (offered?.confidence ?? 0),
        by: taken?.by ?? null,
      };
    }),
    questions,
    unfed,
  };
}

function target(column: SourceColumn): CanonicalColumn {
  return column === 'unit' ? 'unit_code' : column;
}

function twin(column: SourceColumn): SourceColumn {
  return column === 'unit' ? 'unit_code' : column === 'unit_code' ? 'unit' : column;
}

function claims(
  { candidates }: Headings,
  column: CanonicalColumn,
  isEnough: (candidate: Candidate) => boolean,
): (Candidate & { place: number })[] {
  return candidates.flatMap((list, place) =>
    list
      .filter((candidate) => target(candidate.column) === column && isEnough(candidate))
      .slice(0, 1)
      .map((candidate) => ({ ...candidate, place })),
  );
}

/** By the heading as it is told apart from its namesakes, then as it is written, blind to case last. */
export function placesOf({ names, written, lowest }: Headings, heading: string): number[] {
  const wanted = cleanText(heading);
  const folded = fold(wanted);
  for (const list of [names, written, lowest]) {
    for (const same of [
      (text: string) => text === wanted,
      (text: string) => fold(text) === folded,
    ]) {
      const places = list.flatMap((text, place) => (same(text) ? [place] : []));
      if (places.length > 0) return places;
    }
  }
  return [];
}
