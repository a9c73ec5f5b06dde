import type { Band } from '#app/model/interval.ts';
import { type AxisScale, placeOn } from './axis.ts';

export interface IntervalRow {
  name: string;
  /** Denominator. */
  n: number;
  numerator: number;
  value: number | null;
  low: number | null;
  high: number | null;
  band: Band | null;
  ranked: boolean;
  href?: string;
}

/** How a dot is drawn: solid outside the limits, hollow inside, dashed where the unit is not ranked. */
export type DotKind = 'solid' | 'hollow' | 'dashed';

export function dotKind({ band, ranked }: Pick<IntervalRow, 'band' | 'ranked'>): DotKind {
  if (!ranked) return 'dashed';
  return band === null || band === 'similar' ? 'hollow' : 'solid';
}

/** One shared axis that cuts no interval off: from the fifth under the lowest limit, at most 80 %, to 100 %. */
export function intervalScale(rows: readonly Pick<IntervalRow, 'low' | 'value'>[]): AxisScale {
  const lows = rows.flatMap(({ low, value }) => low ?? value ?? []);
  const lowest = Math.min(0.8, ...lows);
  const min = Math.max(0, Math.floor(lowest * 5 + 1e-9) / 5);
  return { min, max: 1, step: min >= 0.4 ? 0.2 : (1 - min) / 2 };
}

/** Percent across the axis, rounded for the markup. */
export function across(scale: AxisScale, value: number): string {
  return `${Math.round(placeOn(scale, value) * 10000) / 100}%`;
}
