import { spread } from './axis.ts';
import type { Panel, PanelSeries } from './panel.ts';
import type { PanelBox } from './panel-stack.ts';
import { lastKnown, type Point, type Shape, textAt } from './shapes.ts';
import { LINE, TEXT, TEXT_SIZE } from './text-style.ts';
import { textWidth } from './text-width.ts';

/** From the last point of a line to its value: past the dot. */
const AFTER_DOT = 10.5;
const AFTER_BAR = 5;
/** The value of a bar stands a little below its top. */
const UNDER_TOP = 6;

/**
 * The value at the end of each series, those of lines moved apart where they would overlap.
 * @param points where the values of each series lie
 */
export function endLabels(
  panel: Panel,
  points: readonly (readonly (Point | null)[])[],
  box: PanelBox,
  barWidth: number,
  compact: boolean,
): Shape[] {
  const ends = panel.series.map((series, index) => {
    const own = points[index] ?? [];
    return series.soft ? null : (own[lastKnown(own)] ?? null);
  });
  const gap = compact ? 2 * LINE + 2 : LINE;
  const bottom = box.top + box.height - (compact ? 22 : 4);
  const heights = spread(
    ends.flatMap((end) => end?.y ?? []),
    gap,
    box.top - 4,
    bottom,
  );
  let at = 0;
  return panel.series.flatMap((series, index) => {
    const end = ends[index] ?? null;
    if (end === null) return [];
    const height = heights[at++] ?? end.y;
    const place =
      series.kind === 'line'
        ? { x: end.x + AFTER_DOT, y: height }
        : { x: end.x + barWidth / 2 + AFTER_BAR, y: end.y + UNDER_TOP };
    return label(series, series.notes?.[lastKnown(points[index] ?? [])], place, compact);
  });
}

/** Figure in bold, what it counts beside or below it, its fraction or note in the line after that. */
function label(
  { end, textColour }: PanelSeries,
  note: string | undefined,
  place: Point,
  compact: boolean,
): Shape[] {
  if (end === null) return [];
  const { value, unit } = end;
  const below = end.below ?? note;
  const strong = { ...TEXT.strong, colour: textColour };
  const plain = { ...TEXT.plain, colour: textColour };
  const halo = { halo: true };
  const line = (count: number): Point => ({ x: place.x, y: place.y + count * LINE });
  const beside = { ...place, x: place.x + textWidth(`${value} `, TEXT_SIZE, strong.weight) };
  const unitBelow = unit !== undefined && compact;
  return [
    textAt(value, place, strong, halo),
    ...(unit === undefined ? [] : [textAt(unit, compact ? line(1) : beside, plain, halo)]),
    ...(below === undefined ? [] : [textAt(below, line(unitBelow ? 2 : 1), TEXT.muted, halo)]),
  ];
}
