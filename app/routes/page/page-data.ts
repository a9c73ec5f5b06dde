import type { Filters } from '#app/model/filters.ts';
import type { Locale } from '#app/model/locale.ts';
import type { Population } from '#app/model/population.ts';
import type { PeerGroup } from '#app/model/unit.ts';

export interface PageUnit {
  code: string;
  name_vi: string;
  name_en: string;
  group: PeerGroup;
  /** Stands in the asked structure and was there on the as-of day, or has tasks. */
  offered: boolean;
  /** Its last day, where that lay before the as-of day. */
  ended_on: string | null;
}

/** What the frame of every page shows, even of one that has no data to show. */
export interface FrameData {
  path: string;
  filters: Filters;
  /** What was chosen of the view itself, such as its columns: links to the same page carry it. */
  kept: Readonly<Record<string, string>>;
  office: { name_vi: string; name_en: string };
  /** Null where nothing answers yet. */
  snapshot: PageSnapshot | null;
  isNewest: boolean;
}

export interface PageSnapshot {
  id: string;
  as_of: string;
  as_of_day: string;
  revision: number;
  source: string;
  sha256: string;
  due_soon_days: number;
  tasks: number;
}

/** What every page with figures shows around them, whatever it asks. */
export interface PageData extends FrameData {
  population: Population;
  snapshot: PageSnapshot;
  /** The ones that answer, newest first. */
  snapshots: readonly { id: string; as_of: string }[];
  units: readonly PageUnit[];
  facets: { field: readonly string[]; assigner: readonly string[] };
}

/** Whether there is something to filter and to date. */
export function hasFigures(page: FrameData): page is PageData {
  return page.snapshot !== null;
}

export function unitName(unit: { name_vi: string; name_en: string }, locale: Locale): string {
  return locale === 'vi' ? unit.name_vi : unit.name_en;
}

export function nameOf(page: Pick<PageData, 'units'>, code: string, locale: Locale): string {
  const unit = page.units.find((one) => one.code === code);
  return unit ? unitName(unit, locale) : code;
}
