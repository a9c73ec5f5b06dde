import { COLOUR } from './colour.ts';
import type { FunnelModel, FunnelPoint } from './funnel-model.ts';
import { type FunnelFrame, pointAt } from './funnel-frame.ts';
import { dotKind } from './interval.ts';
import { placeLabels } from './label-place.ts';
import { type Shape, textAt } from './shapes.ts';
import { TEXT, TEXT_SIZE } from './text-style.ts';
import { textWidth } from './text-width.ts';

const RADIUS = 4.75;

type Placed = FunnelPoint & { value: number };

/** A dot a unit; those outside the limits are solid and named, in bold: the outer ones where room is scarce. */
export function funnelDots({ points }: FunnelModel, frame: FunnelFrame, compact: boolean): Shape[] {
  const placed = points.filter((point): point is Placed => point.value !== null);
  const at = (point: Placed) => pointAt(frame, point.n, point.value);
  const labelled = placed
    .filter((point) => point.label !== undefined && (!compact || isFarOutside(point)))
    .sort((a, b) => Number(isOutside(b)) - Number(isOutside(a)) || a.value - b.value);
  const spots = placeLabels(
    labelled.map((point) => ({
      ...at(point),
      width: textWidth(point.label ?? '', TEXT_SIZE, styleOf(point).weight),
    })),
    placed.map(at),
    { x: frame.left, y: frame.top - 8, width: frame.width + 24, height: frame.height },
  );
  return [
    ...placed.map((point): Shape => ({
      kind: 'dot',
      ...at(point),
      radius: RADIUS,
      ...look(point),
    })),
    ...labelled.map((point, index) => {
      const { x, y } = at(point);
      const { dx, dy } = spots[index] ?? { dx: 0, dy: 0 };
      return textAt(point.label ?? '', { x: x + dx, y: y + dy }, styleOf(point), { halo: true });
    }),
  ];
}

function isOutside(point: FunnelPoint): boolean {
  return dotKind(point) === 'solid';
}

function isFarOutside(point: FunnelPoint): boolean {
  return isOutside(point) && (point.band === 'much_lower' || point.band === 'much_higher');
}

function styleOf(point: FunnelPoint) {
  return isOutside(point) ? TEXT.strong : TEXT.plain;
}

function look(point: FunnelPoint) {
  const kind = dotKind(point);
  if (kind === 'solid') return { fill: COLOUR.ink, edge: { colour: COLOUR.ink, width: 1 } };
  const dash = kind === 'dashed' ? { dash: [2, 2] } : {};
  return { fill: COLOUR.bg, edge: { colour: COLOUR.ink, width: 1.5, ...dash } };
}
