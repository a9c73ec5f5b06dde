import type { Panel, PanelSeries } from './panel.ts';
import { endLabels } from './panel-ends.ts';
import { type PanelLayout, xOf, yOf } from './panel-layout.ts';
import type { PanelBox } from './panel-stack.ts';
import { placeNote } from './panel-note.ts';
import { lastKnown, type Point, type Shape, stretches, type Stroke, textAt } from './shapes.ts';
import { TEXT } from './text-style.ts';

const BAR_SHARE = 0.62;
const MAX_BAR = 32;
const END_RADIUS = 3.5;
const ALONE_RADIUS = 2.5;

/** Lines and bars of one panel, and over them what is written at their dips and ends. */
export function panelSeries(
  panel: Panel,
  box: PanelBox,
  layout: PanelLayout,
  compact: boolean,
): Shape[] {
  const points = panel.series.map(({ values }) =>
    values.map((value, column): Point | null =>
      value === null ? null : { x: xOf(layout, column), y: yOf(panel, box, value) },
    ),
  );
  return [
    ...panel.series.flatMap((series, index) =>
      series.kind === 'line'
        ? line(series, points[index] ?? [])
        : bars(series, points[index] ?? [], box, barWidth(layout)),
    ),
    ...panel.series.flatMap((series, index) =>
      notes(panel, series, points[index] ?? [], box, layout),
    ),
    ...endLabels(panel, points, box, barWidth(layout), compact),
  ];
}

function line({ colour, soft }: PanelSeries, points: readonly (Point | null)[]): Shape[] {
  const stroke: Stroke = soft ? { colour, width: 1.25, dash: [4, 3] } : { colour, width: 2 };
  const last = lastKnown(points);
  const dots = points.flatMap((point, index): Shape[] => {
    const isEnd = index === last && !soft;
    if (point === null || (!isEnd && !isAlone(points, index))) return [];
    return [{ kind: 'dot', ...point, radius: isEnd ? END_RADIUS : ALONE_RADIUS, fill: colour }];
  });
  return [
    ...stretches(points).map((stretch): Shape => ({ kind: 'line', points: stretch, stroke })),
    ...dots,
  ];
}

function bars(
  { colour, pastColour }: PanelSeries,
  points: readonly (Point | null)[],
  box: PanelBox,
  width: number,
): Shape[] {
  const last = lastKnown(points);
  return points.flatMap((point, index): Shape[] => {
    const height = point === null ? 0 : box.top + box.height - point.y;
    if (point === null || height <= 0) return [];
    const fill = index === last ? colour : (pastColour ?? colour);
    return [{ kind: 'rect', x: point.x - width / 2, y: point.y, width, height, fill }];
  });
}

function barWidth({ band }: PanelLayout): number {
  return Math.min(MAX_BAR, Math.max(1, Math.round(band * BAR_SHARE * 2) / 2));
}

/** What is written under or over a point; at the end of a line it stands with the value. */
function notes(
  panel: Panel,
  series: PanelSeries,
  points: readonly (Point | null)[],
  box: PanelBox,
  layout: PanelLayout,
): Shape[] {
  const last = series.end === null ? null : lastKnown(points);
  return Object.entries(series.notes ?? {}).flatMap(([at, note]) => {
    const column = Number(at);
    const point = points[column] ?? null;
    if (point === null || column === last) return [];
    const y = point.y + placeNote(panel, box, layout.band, series, column, note);
    return [textAt(note, { x: point.x, y }, TEXT.muted, { align: 'center', halo: true })];
  });
}

/** A month between two gaps: a line has nothing to join it to. */
function isAlone(points: readonly (Point | null)[], index: number): boolean {
  return (points[index - 1] ?? null) === null && (points[index + 1] ?? null) === null;
}
