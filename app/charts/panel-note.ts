import type { Panel, PanelSeries } from './panel.ts';
import { yOf } from './panel-layout.ts';
import type { PanelBox } from './panel-stack.ts';
import { LINE } from './text-style.ts';
import { textWidth } from './text-width.ts';

const GAP = 6;
const MIN_GAP = 2;
/** What the letters of a line take of it, from its top. */
const INK = 15;

/**
 * How far from its point the middle of a note stands, downwards, so that no line of the panel strikes it: below the
 * lowest line along its width, down to the axis; else over its own line where the next one leaves room; else over the
 * highest.
 */
export function placeNote(
  panel: Panel,
  box: PanelBox,
  band: number,
  series: PanelSeries,
  column: number,
  note: string,
): number {
  const reach = Math.ceil((textWidth(note) / 2 + GAP) / band);
  const heights = ({ values }: PanelSeries) =>
    values
      .slice(Math.max(0, column - reach), column + reach + 1)
      .flatMap((value) => (value === null ? [] : yOf(panel, box, value)));
  const own = yOf(panel, box, series.values[column] ?? panel.scale.min);
  const all = [own, ...panel.series.flatMap(heights)];
  const lowest = Math.max(...all);
  const slack = box.top + box.height - lowest - INK;
  if (slack >= MIN_GAP) return lowest - own + Math.min(GAP, slack) + LINE / 2;
  const over = Math.min(own, ...heights(series));
  const others = panel.series.filter((other) => other !== series).flatMap(heights);
  const isFree = others.every((y) => y < over - GAP - LINE || y > over);
  return (isFree ? over : Math.min(...all)) - own - GAP - LINE / 2;
}
