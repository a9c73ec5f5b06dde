import { spread } from './axis.ts';
import { COLOUR } from './colour.ts';
import { type FunnelFrame, pointAt } from './funnel-frame.ts';
import type { FunnelLimit, FunnelModel } from './funnel-model.ts';
import { type Point, type Shape, stretches, type Stroke, textAt } from './shapes.ts';
import { LINE, TEXT } from './text-style.ts';

const INNER: Stroke = { colour: COLOUR.axis, width: 1 };
const OUTER: Stroke = { colour: COLOUR.axis, width: 1, dash: [3, 3] };
const REFERENCE: Stroke = { colour: COLOUR.accent, width: 1.5 };
const NAME_GAP = 8;

/** Between the inner limits: what chance alone explains. */
export function chanceArea({ limits }: FunnelModel, frame: FunnelFrame): Shape[] {
  const floor = frame.y.min;
  const inner = limits.filter((limit) => limit.inner.high > floor);
  if (inner.length < 2) return [];
  const high = inner.map(({ n, inner: { high: value } }) => pointAt(frame, n, value));
  const low = inner.map(({ n, inner: { low: value } }) =>
    pointAt(frame, n, Math.max(floor, value)),
  );
  return [{ kind: 'area', points: [...high, ...low.reverse()], fill: COLOUR.wash }];
}

/** Limits as lines, the group's rate through them, each named at its right end. */
export function limitLines(model: FunnelModel, frame: FunnelFrame, compact: boolean): Shape[] {
  const curve = (valueOf: (limit: FunnelLimit) => number, stroke: Stroke): Shape[] => {
    const points = model.limits.map((limit): Point | null =>
      valueOf(limit) < frame.y.min ? null : pointAt(frame, limit.n, valueOf(limit)),
    );
    return stretches(points).map((stretch) => ({ kind: 'line', points: stretch, stroke }));
  };
  const reference = [0, frame.x.max].map((n) => pointAt(frame, n, model.reference));
  return [
    ...curve(({ inner }) => inner.low, INNER),
    ...curve(({ inner }) => inner.high, INNER),
    ...curve(({ outer }) => outer.low, OUTER),
    ...curve(({ outer }) => outer.high, OUTER),
    { kind: 'line', points: reference, stroke: REFERENCE },
    ...names(model, frame, compact),
  ];
}

function names(
  { limits, reference, texts, format }: FunnelModel,
  frame: FunnelFrame,
  compact: boolean,
): Shape[] {
  const last = limits.at(-1);
  const right = pointAt(frame, last?.n ?? frame.x.max, 0).x;
  const rate = format.percent(reference);
  const all = [
    {
      lines: compact ? [texts.reference, rate] : [`${texts.reference} ${rate}`],
      value: reference,
      x: frame.left + frame.width,
      colour: COLOUR.accent,
    },
    { lines: [texts.inner], value: last?.inner.low ?? null, x: right, colour: COLOUR.ink2 },
    { lines: [texts.outer], value: last?.outer.low ?? null, x: right, colour: COLOUR.ink2 },
  ];
  const bottom = frame.top + frame.height;
  const ys = all.map(({ value }) => (value === null ? bottom : pointAt(frame, 0, value).y));
  const placed = spread(ys, compact ? 22 : LINE, frame.top, bottom);
  return all.flatMap(({ lines, value, x, colour }, index) => {
    if (value === null || value < frame.y.min) return [];
    const first = (placed[index] ?? 0) - ((lines.length - 1) * LINE) / 2;
    return lines.map((line, at) =>
      textAt(line, { x: x + NAME_GAP, y: first + at * LINE }, { ...TEXT.plain, colour }),
    );
  });
}
