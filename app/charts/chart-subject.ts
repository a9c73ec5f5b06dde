import type { OpensLink } from '#app/tables/open-links.ts';
import type { FunnelModel } from './funnel-model.ts';
import type { ChartSize } from './size.ts';
import type { TrendModel } from './trend-model.ts';

/** What is drawn as a scene: which chart, and what of. */
export type Chart = { kind: 'trend'; model: TrendModel } | { kind: 'funnel'; model: FunnelModel };

/** A chart and what is said of it. */
export interface ChartSubject {
  /** Keep its identity while the data stay the same: a new one is drawn anew. */
  chart: Chart;
  /** The widths the server draws; `narrow` is always one of them. */
  sizes: readonly ChartSize[];
  sentence: string;
  /** What the reader may follow: a mark that leads elsewhere only tells its value. */
  opens: OpensLink;
  /** How to walk the values by keyboard; the label of the chart once it can be walked. */
  hint: string;
}

/** A chart that a browser has on its page. */
export interface LiveChart {
  update(subject: ChartSubject): void;
  dispose(): void;
}

export function showsTheSame(a: ChartSubject, b: ChartSubject): boolean {
  return a.chart === b.chart && a.sentence === b.sentence;
}
