import type { Filters } from '#app/model/filters.ts';
import type { Locale } from '#app/model/locale.ts';
import type { Population } from '#app/model/population.ts';
import type { PeerGroup } from '#app/model/unit.ts';

export interface PageUnit {
  code: string;
  name_vi: string;
  name_en: string;
  group: PeerGroup;
}

/** What the frame of every page shows, whatever the page asks. */
export interface PageData {
  path: string;
  filters: Filters;
  population: Population;
  office: { name_vi: string; name_en: string };
  snapshot: {
    id: string;
    as_of: string;
    as_of_day: string;
    revision: number;
    source: string;
    sha256: string;
    due_soon_days: number;
  };
  isNewest: boolean;
  /** The ones that answer, newest first. */
  snapshots: readonly { id: string; as_of: string }[];
  units: readonly PageUnit[];
  facets: { field: readonly string[]; assigner: readonly string[] };
}

export function unitName(unit: { name_vi: string; name_en: string }, locale: Locale): string {
  return locale === 'vi' ? unit.name_vi : unit.name_en;
}

export function nameOf(page: Pick<PageData, 'units'>, code: string, locale: Locale): string {
  const unit = page.units.find((one) => one.code === code);
  return unit ? unitName(unit, locale) : code;
}
