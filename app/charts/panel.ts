import type { AxisScale } from './axis.ts';
import type { PanelHeight } from './panel-stack.ts';

/** The value at the end of a line: figure in bold, what it counts beside it, its fraction below. */
export interface EndLabel {
  value: string;
  unit?: string;
  below?: string;
}

export interface PanelSeries {
  kind: 'line' | 'bar';
  values: readonly (number | null)[];
  colour: string;
  textColour: string;
  /** Bars before the last one. */
  pastColour?: string;
  end: EndLabel | null;
  /** The past beside the present: thin, dashed, nowhere named but in the panel's title. */
  soft?: boolean;
  /** Words under a point, by index. */
  notes?: Readonly<Record<number, string>>;
}

export interface PanelPoint {
  title: string;
  lines: readonly string[];
  href: string | null;
}

/** One quantity on the shared time axis. */
export interface Panel {
  title: string;
  titleNote?: string;
  height: PanelHeight;
  scale: AxisScale;
  tick: (value: number) => string;
  series: readonly PanelSeries[];
  /** What a reader learns at each month. */
  points: readonly PanelPoint[];
}

export interface TimeAxis {
  /** `2019-06`, without holes. */
  months: readonly string[];
  tick: (month: string) => string;
  /** Months without a snapshot. */
  gaps: ReadonlySet<number>;
  breaks: Readonly<Record<number, string>>;
  /** Months that the reader has chosen. */
  chosen?: ReadonlySet<number>;
}
