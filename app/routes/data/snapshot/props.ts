import { type Filters, NO_FILTERS } from '#app/model/filters.ts';
import type { FrameData } from '../../page/page-data.ts';
import type { Words } from '../../data-words.ts';
import type { SnapshotData } from './loader.server.ts';

export interface SnapshotProps {
  data: SnapshotData;
  page: FrameData;
  words: Words;
}

export interface DriftProps extends SnapshotProps {
  drift: NonNullable<SnapshotData['drift']>;
}

/** Nothing chosen but a snapshot and a language: figures of this page stand for whole lists. */
export function asOf(id: string, { lang }: Filters): Filters {
  return { ...NO_FILTERS, lang, as_of: id };
}

/** "91,2%": a count among another, nothing where there is nothing to be a share of. */
export function shareOf(rows: number, of: number): number | null {
  return of === 0 ? null : rows / of;
}

export function percentOf(rows: number, of: number): number {
  return (shareOf(rows, of) ?? 0) * 100;
}
