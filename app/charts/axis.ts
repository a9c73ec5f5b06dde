export interface AxisScale {
  min: number;
  max: number;
  step: number;
}

const STEPS = [1, 2, 3, 5, 10] as const;

/** A scale from 0 for counts: two to four even steps that end at or above the largest value. */
export function countScale(values: readonly (number | null)[], steps = 3): AxisScale {
  const largest = Math.max(1, ...values.map((value) => value ?? 0));
  const rough = largest / steps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = STEPS.find((candidate) => candidate * power >= rough - 1e-9) ?? 10;
  const step = Math.max(1, factor * power);
  return { min: 0, max: step * Math.max(1, Math.ceil(largest / step - 1e-9)), step };
}

/** A scale up to 1 for rates, from the tenth, fifth or half under the smallest; from 0 where that says more. */
export function rateScale(values: readonly (number | null)[]): AxisScale {
  const known = values.filter((value) => value !== null);
  const smallest = known.length === 0 ? 0 : Math.min(...known);
  if (smallest >= 0.8) return { min: 0.8, max: 1, step: 0.1 };
  if (smallest >= 0.6) return { min: 0.6, max: 1, step: 0.2 };
  if (smallest >= 0.4) return { min: 0.4, max: 1, step: 0.2 };
  return { min: 0, max: 1, step: 0.5 };
}

export function ticksOf({ min, max, step }: AxisScale): number[] {
  const count = Math.round((max - min) / step);
  return Array.from({ length: count + 1 }, (_, index) => round(min + index * step));
}

/** Where a value lies on a scale, 0–1, held inside it. */
export function placeOn({ min, max }: AxisScale, value: number): number {
  if (max <= min) return 0;
  return Math.min(1, Math.max(0, (value - min) / (max - min)));
}

/** Moves label centres apart, in their order, so that they are at least `gap` from each other and inside the limits. */
export function spread(
  centres: readonly number[],
  gap: number,
  low: number,
  high: number,
): number[] {
  const order = centres.map((_, index) => index);
  order.sort((a, b) => (centres[a] ?? 0) - (centres[b] ?? 0) || a - b);
  const placed = [...centres];
  let floor = low;
  for (const index of order) {
    placed[index] = Math.max(placed[index] ?? 0, floor);
    floor = (placed[index] ?? 0) + gap;
  }
  let ceiling = high;
  for (const index of order.reverse()) {
    placed[index] = Math.min(placed[index] ?? 0, ceiling);
    ceiling = (placed[index] ?? 0) - gap;
  }
  return placed;
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
