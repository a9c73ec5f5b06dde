import { ticksOf } from './axis.ts';
import { funnelDots } from './funnel-dots.ts';
import { type FunnelFrame, frameOf, pointAt } from './funnel-frame.ts';
import { chanceArea, limitLines } from './funnel-limits.ts';
import { funnelHeight } from './funnel-height.ts';
import type { FunnelModel } from './funnel-model.ts';
import type { Mark, Scene, SceneRoom } from './scene.ts';
import { type Shape, textAt } from './shapes.ts';
import { LINE, TEXT } from './text-style.ts';
import { valueScale } from './value-scale.ts';

const HIT = 22;
const COUNT_GAP = 8;
const TITLE = 10;
/** From the line of the denominators to what they count. */
const X_TITLE = 36;

/** Denominator across, rate upwards: which differences are more than chance. */
export function funnelScene(model: FunnelModel, room: SceneRoom): Scene {
  const frame = frameOf(model, room);
  return {
    width: room.width,
    height: funnelHeight(room.compact),
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
  const bottom = top + height;
  const rates = ticksOf(y).map((rate) => ({
    text: String(Math.round(rate * 100)),
    y: pointAt(frame, 0, rate).y,
  }));
  const counts = ticksOf({ ...x, max: Math.floor(x.max / x.step) * x.step }).map((n) => {
    const place = { x: pointAt(frame, n, 0).x, y: bottom + COUNT_GAP + LINE / 2 };
    return textAt(format.count(n), place, TEXT.muted, { align: 'center' });
  });
  return [...valueScale(rates, { left, right: left + width, bottom }), ...counts];
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
