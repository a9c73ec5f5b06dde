import { type Instant, OFFICE_OFFSET, endOfDay, isDay, parseInstant } from './day.ts';
import { type Nearest, invalidParameter, nothingThere, unavailable } from './errors.ts';
import { SNAPSHOT_ID_PATTERN, type SnapshotId } from './snapshot.ts';

/** What a text names where a moment is meant: one snapshot, or the newest not later than an instant. */
export type AsOf = { kind: 'snapshot'; id: SnapshotId } | { kind: 'instant'; instant: Instant };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const WITHOUT_OFFSET = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;
const PLUS_AS_SPACE = /^(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) (\d{2}:?\d{2})$/;

/**
 * An instant or a date, the end of that day. Without an offset it is the office's clock; a `+`
 * that a query string turned into a space is understood. Null where the text is neither.
 */
export function parseMoment(text: string): Instant | null {
  const trimmed = text.trim();
  if (DAY.test(trimmed)) return isDay(trimmed) ? endOfDay(trimmed) : null;
  if (WITHOUT_OFFSET.test(trimmed)) return parseInstant(`${trimmed}${OFFICE_OFFSET}`);
  return parseInstant(trimmed.replace(PLUS_AS_SPACE, '$1+$2'));
}

export function parseAsOf(text: string): AsOf | null {
  const trimmed = text.trim();
  if (SNAPSHOT_ID_PATTERN.test(trimmed)) return { kind: 'snapshot', id: trimmed };
  const instant = parseMoment(trimmed);
  return instant === null ? null : { kind: 'instant', instant };
}

interface Dated {
  as_of: Instant;
  revision: number;
}

/** Newest first: the greatest as-of, then its latest revision. */
export function newestFirst(a: Dated, b: Dated): number {
  if (a.as_of !== b.as_of) return a.as_of < b.as_of ? 1 : -1;
  return b.revision - a.revision;
}

/** The latest revision of each as-of, newest first: the snapshots that answer. */
export function latestRevisions<T extends Dated>(snapshots: readonly T[]): T[] {
  const sorted = [...snapshots].sort(newestFirst);
  return sorted.filter((snapshot, at) => sorted[at - 1]?.as_of !== snapshot.as_of);
}

/** The newest of `snapshots` that is not later than the instant. */
export function newestNotAfter<T extends Dated>(
  snapshots: readonly T[],
  instant: Instant,
): T | undefined {
  return [...snapshots].sort(newestFirst).find(({ as_of }) => as_of <= instant);
}

interface Listed extends Dated {
  id: SnapshotId;
}

/** What a catalogue has to tell for an as-of to be understood. */
export interface KnownSnapshots<T extends Listed> {
  servable: readonly T[];
  snapshots: readonly (T & { withdrawn: unknown; damaged: readonly string[] })[];
  /** What was destroyed with its texts, and which one has the same figures. */
  redacted?: ReadonlyMap<SnapshotId, { replaced_by: SnapshotId | null }> | undefined;
}

/**
 * The snapshot that a text names: by id, also an older revision, or one whose texts were taken out
 * since; or by a date or instant, the newest not later. Without a text the newest.
 * @throws DondocError `no_snapshot` (503) where there is none at all, `invalid_parameter` (400)
 *   or one of its kind naming the parameter and what exists nearby
 */
export function resolveAsOf<T extends Listed>(
  { servable, snapshots, redacted }: KnownSnapshots<T>,
  text: string | null | undefined,
  parameter = 'as_of',
): T {
  const answering = latestRevisions(servable);
  const newest = answering[0];
  if (newest === undefined) throw unavailable('no_snapshot');
  if (text === null || text === undefined) return newest;
  const asOf = parseAsOf(text);
  if (asOf === null) {
    throw invalidParameter(parameter, text, `2019-07-03, 2019-07-03T10:00+07:00, ${newest.id}`);
  }
  if (asOf.kind === 'snapshot') {
    const gone = redacted?.get(asOf.id);
    const id = gone?.replaced_by ?? asOf.id;
    const named = servable.find((snapshot) => snapshot.id === id);
    if (named) return named;
    const known = snapshots.find((snapshot) => snapshot.id === id);
    const unknown = gone ? 'as_of_redacted' : 'as_of_unknown';
    const damaged = known?.withdrawn ? 'as_of_withdrawn' : 'as_of_damaged';
    const code = known ? damaged : unknown;
    throw nothingThere(code, parameter, text, nearest(answering, instantOfId(asOf.id)));
  }
  const found = newestNotAfter(answering, asOf.instant);
  if (found) return found;
  throw nothingThere('as_of_before_first', parameter, text, nearest(answering, asOf.instant));
}

/** The as-of that a snapshot's id tells. */
export function instantOfId(id: SnapshotId): Instant {
  const [, y = '', mo = '', d = '', h = '', mi = '', s = ''] =
    /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})/.exec(id) ?? [];
  return `${y}-${mo}-${d}T${h}:${mi}:${s}${OFFICE_OFFSET}`;
}

/** The ids on either side of the instant, older first. */
function nearest(answering: readonly Listed[], instant: Instant): Nearest[] {
  const later = answering.filter(({ as_of }) => as_of > instant).at(-1);
  const earlier = newestNotAfter(answering, instant);
  return [earlier, later].flatMap((snapshot) => (snapshot ? [{ value: snapshot.id }] : []));
}
