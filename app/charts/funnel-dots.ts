import { COLOUR } from './colour.ts';
import type { FunnelModel, FunnelPoint } from './funnel-model.ts';
import { type FunnelFrame, pointAt } from './funnel-frame.ts';
import { dotKind } from './interval.ts';
import { placeLabels } from './label-place.ts';
import { HALO, TEXT } from './text-style.ts';
import { textWidth } from './text-width.ts';

const SYMBOL = 9.5;

type Placed = FunnelPoint & { value: number };

/** A dot a unit; those outside the limits are solid and named, in bold: the outer ones where room is scarce. */
export function funnelDots({ points }: FunnelModel, frame: FunnelFrame, compact: boolean): object {
  const placed = points.filter((point): point is Placed => point.value !== null);
  const labelled = placed
    .filter((point) => point.label !== undefined && (!compact || isFarOutside(point)))
    .sort((a, b) => Number(isOutside(b)) - Number(isOutside(a)) || a.value - b.value);
  const spots = placeLabels(
    labelled.map((point) => ({
      ...pointAt(frame, point.n, point.value),
      width: textWidth(point.label ?? '', 13, isOutside(point) ? 600 : 400),
    })),
    placed.map((point) => pointAt(frame, point.n, point.value)),
    { x: frame.left, y: frame.top - 8, width: frame.width + 24, height: frame.height },
  );
  const spotOf = new Map(labelled.map((point, index) => [point, spots[index]]));
  return {
    type: 'scatter',
    silent: true,
    clip: false,
    z: 5,
    emphasis: { disabled: true },
    data: placed.map((point) => {
      const spot = spotOf.get(point);
      return {
        value: [point.n, point.value],
        symbolSize: SYMBOL,
        itemStyle: dotStyle(point),
        label: {
          show: spot !== undefined,
          position: [(spot?.dx ?? 0) + SYMBOL / 2, (spot?.dy ?? 0) + SYMBOL / 2],
          align: 'left',
          verticalAlign: 'middle',
          formatter: () => point.label ?? '',
          ...(isOutside(point) ? TEXT.strong : TEXT.plain),
          ...HALO,
        },
      };
    }),
  };
}

function isOutside(point: FunnelPoint): boolean {
  return dotKind(point) === 'solid';
}

function isFarOutside(point: FunnelPoint): boolean {
  return isOutside(point) && (point.band === 'much_lower' || point.band === 'much_higher');
}

function dotStyle(point: FunnelPoint) {
  const kind = dotKind(point);
  if (kind === 'solid')
    return { opacity: 1, color: COLOUR.ink, borderColor: COLOUR.ink, borderWidth: 1 };
  return {
    opacity: 1,
    color: COLOUR.bg,
    borderColor: COLOUR.ink,
    borderWidth: 1.5,
    ...(kind === 'dashed' ? { borderType: [2, 2] } : {}),
  };
}
