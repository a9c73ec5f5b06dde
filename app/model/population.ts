import type { AgeingBand } from './ageing.ts';
import type { Basis } from './basis.ts';
import type { Day } from './day.ts';
import { nothingThere } from './errors.ts';
import type { Filters, Structure } from './filters.ts';
import type { Flag } from './flag.ts';
import {
  type DayRange,
  type Period,
  type Window,
  formatPeriod,
  lastEndedMonth,
  monthPeriod,
  rangeOf,
} from './period.ts';
import type { Status } from './status.ts';
import type { PeerGroup } from './unit.ts';

/** What a figure is about, as it is printed beside it and stands in every answer. */
export interface Population {
  basis: Basis;
  period: string | null;
  window: Window;
  from: Day | null;
  to: Day | null;
  unit: readonly string[];
  group: readonly PeerGroup[];
  field: readonly string[];
  assigner: readonly string[];
  status: readonly Status[];
  flag: Flag | null;
  ageing: AgeingBand | null;
  q: string | null;
  structure: Structure;
}

export interface PopulationDefaults {
  basis: Basis;
  period(asOfDay: Day, window: Window): Period;
}

/** The last month that had ended, by date of assignment. */
export const MONTH_ASSIGNED: PopulationDefaults = {
  basis: 'assigned',
  period: (asOfDay, window) => monthPeriod(lastEndedMonth(asOfDay, window)),
};

/** The league's: twelve whole months by deadline. */
export const ROLLING_DUE: PopulationDefaults = {
  basis: 'due',
  period: () => ({ kind: 'rolling-12m' }),
};

/** Every date there is, for the basis that takes no period. */
export const ALL_DAYS: DayRange = { from: '0001-01-01', to: '9999-12-31' };

/** @throws DondocError `period_outside_data` for a period that has not begun by the as-of day */
export function populationOf(
  filters: Filters,
  defaults: PopulationDefaults,
  asOfDay: Day,
): Population {
  const basis = filters.basis ?? defaults.basis;
  const period =
    basis === 'tracked' ? null : (filters.period ?? defaults.period(asOfDay, filters.window));
  const range = period && rangeOf(period, filters.window, asOfDay);
  if (period && range && range.from > range.to) {
    const nearest = [{ value: `${asOfDay.slice(0, 4)}-YTD` }];
    throw nothingThere('period_outside_data', 'period', formatPeriod(period), nearest);
  }
  return {
    basis,
    period: period && formatPeriod(period),
    window: filters.window,
    from: range?.from ?? null,
    to: range?.to ?? null,
    unit: filters.unit,
    group: filters.group,
    field: filters.field,
    assigner: filters.assigner,
    status: filters.status,
    flag: filters.flag,
    ageing: filters.ageing,
    q: filters.q,
    structure: filters.structure,
  };
}

export function daysOf(population: Population): DayRange {
  return population.from === null || population.to === null
    ? ALL_DAYS
    : { from: population.from, to: population.to };
}

/** The filters that say the same outright, so that a link keeps its meaning on a view with other defaults. */
export function spelledOut(
  filters: Filters,
  population: Population,
  period: Period | null,
): Filters {
  return {
    ...filters,
    basis: population.basis,
    period: population.basis === 'tracked' ? null : period,
  };
}
