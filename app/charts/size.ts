/**
 * The widths in which the server draws a chart, and the container width from which each is shown: never so much
 * wider than its box that 13 px text falls under 12. chart-figure.css repeats the thresholds as container queries.
 */
export const CHART_SIZES = {
  narrow: { width: 320, from: 0 },
  half: { width: 588, from: 545 },
  column: { width: 690, from: 640 },
  full: { width: 1200, from: 1110 },
} as const;

export type ChartSize = keyof typeof CHART_SIZES;

/** The largest of the offered sizes that fits a box; the first offered where none does. */
export function sizeFor(boxWidth: number, offered: readonly ChartSize[]): ChartSize {
  let best: ChartSize = 'narrow';
  for (const size of offered) {
    const { from } = CHART_SIZES[size];
    if (from <= boxWidth && from >= CHART_SIZES[best].from) best = size;
  }
  return best;
}

export function roomOf(size: ChartSize): { width: number; compact: boolean } {
  return { width: CHART_SIZES[size].width, compact: size === 'narrow' };
}
