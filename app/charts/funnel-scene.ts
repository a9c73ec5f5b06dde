import { ticksOf } from './axis.ts';
import { COLOUR } from './colour.ts';
import { funnelDots } from './funnel-dots.ts';
import { type FunnelFrame, frameOf, pointAt } from './funnel-frame.ts';
import { chanceArea, limitLines } from './funnel-limits.ts';
import type { FunnelModel } from './funnel-model.ts';
import type { Mark, Scene, SceneRoom } from './scene.ts';
import { level, type Shape, textAt } from './shapes.ts';
import { LINE, TEXT } from './text-style.ts';

const HIT = 22;
const GAP = 8;
const TITLE = 10;
/** From the line of the denominators to what they count. */
const X_TITLE = 36;

/** Denominator across, rate upwards: which differences are more than chance. */
export function funnelScene(model: FunnelModel, room: SceneRoom): Scene {
  const frame = frameOf(model, room);
  const height = frame.top + frame.height + 48;
  return {
    width: room.width,
    height,
    shapes: [
      ...chanceArea(model, frame),
      ...scales(model, frame),
      textAt(model.texts.title, { x: 0, y: TITLE }, TEXT.strong),
      textAt(
        model.texts.xTitle,
        { x: frame.left, y: frame.top + frame.height + X_TITLE },
        TEXT.muted,
      ),
      ...limitLines(model, frame, room.compact),
      ...funnelDots(model, frame, room.compact),
    ],
    marks: marks(model, frame),
  };
}

function scales({ format }: FunnelModel, frame: FunnelFrame): Shape[] {
  const { left, top, width, height, x, y } = frame;
  const right = left + width;
  const bottom = top + height;
  const rates = ticksOf(y).map((value) => ({ value, y: pointAt(frame, 0, value).y }));
  return [
    ...rates.slice(1).map((rate) => level(left, right, rate.y, COLOUR.hairline)),
    ...rates.map((rate) =>
      textAt(String(Math.round(rate.value * 100)), { x: left - GAP, y: rate.y }, TEXT.muted, {
        align: 'right',
      }),
    ),
    level(left, right, bottom, COLOUR.axis),
    ...ticksOf({ ...x, max: Math.floor(x.max / x.step) * x.step }).map((n) =>
      textAt(
        format.count(n),
        { x: pointAt(frame, n, 0).x, y: bottom + GAP + LINE / 2 },
        TEXT.muted,
        {
          align: 'center',
        },
      ),
    ),
  ];
}

function marks({ points, format }: FunnelModel, frame: FunnelFrame): Mark[] {
  return [...points]
    .filter((point) => point.value !== null)
    .sort((a, b) => a.n - b.n || (a.value ?? 0) - (b.value ?? 0))
    .map((point, column) => {
      const anchor = pointAt(frame, point.n, point.value ?? 0);
      const fraction = `${format.count(point.numerator)}/${format.count(point.n)}`;
      return {
        column,
        row: 0,
        x: anchor.x - HIT / 2,
        y: anchor.y - HIT / 2,
        width: HIT,
        height: HIT,
        anchor,
        title: point.name,
        lines: [`${format.percent(point.value ?? 0)} (${fraction})`],
        href: point.href ?? null,
      };
    });
}
