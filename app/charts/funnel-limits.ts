import { spread } from './axis.ts';
import { COLOUR } from './colour.ts';
import { type FunnelFrame, pointAt } from './funnel-frame.ts';
import type { FunnelModel } from './funnel-model.ts';
import { TEXT } from './text-style.ts';

/** Limits as lines, the inner pair with wash between them; each named at its right end. */
export function limitLines(model: FunnelModel, frame: FunnelFrame, compact: boolean): object[] {
  const { limits, reference, texts, format } = model;
  const last = limits.at(-1);
  const floor = frame.y.min;
  const names = [
    {
      text: `${texts.reference}${compact ? '\n' : ' '}${format.percent(reference)}`,
      value: reference,
      colour: COLOUR.accent,
    },
    { text: texts.inner, value: last?.inner.low ?? null, colour: COLOUR.ink2 },
    { text: texts.outer, value: last?.outer.low ?? null, colour: COLOUR.ink2 },
  ];
  const ys = names.map(({ value }) =>
    value === null ? frame.top + frame.height : pointAt(frame, 0, value).y,
  );
  const placed = spread(ys, compact ? 22 : 18, frame.top, frame.top + frame.height);
  const shown = (index: number) => {
    const name = names[index];
    if (name === undefined || name.value === null || name.value < floor) return undefined;
    return {
      show: true,
      position: 'right',
      distance: 8,
      offset: [0, (placed[index] ?? 0) - (ys[index] ?? 0)],
      formatter: () => name.text,
      ...TEXT.plain,
      color: name.colour,
    };
  };
  const inner = limits.filter((limit) => limit.inner.high > floor);
  const curve = (
    data: (readonly [number, number | null])[],
    style: object,
    label?: object,
    extra: object = {},
  ) => ({
    type: 'line',
    silent: true,
    clip: false,
    symbol: 'none',
    emphasis: { disabled: true },
    lineStyle: { color: COLOUR.axis, width: 1, ...style },
    data: data.map((value, index) =>
      label !== undefined && index === data.length - 1
        ? { value, symbol: 'circle', symbolSize: 0, label }
        : value,
    ),
    ...extra,
  });
  const clipped = (value: number) => (value < floor ? null : value);
  return [
    curve(
      inner.map(({ n, inner: { low } }) => [n, Math.max(floor, low)]),
      { opacity: 0 },
      undefined,
      { stack: 'inner', z: 1 },
    ),
    curve(
      inner.map(({ n, inner: { low, high } }) => [n, high - Math.max(floor, low)]),
      { opacity: 0 },
      undefined,
      { stack: 'inner', z: 1, areaStyle: { color: COLOUR.wash, opacity: 1 } },
    ),
    curve(
      limits.map(({ n, inner: { low } }) => [n, clipped(low)]),
      {},
      shown(1),
    ),
    curve(
      limits.map(({ n, inner: { high } }) => [n, clipped(high)]),
      {},
    ),
    curve(
      limits.map(({ n, outer: { low } }) => [n, clipped(low)]),
      { type: [3, 3] },
      shown(2),
    ),
    curve(
      limits.map(({ n, outer: { high } }) => [n, clipped(high)]),
      { type: [3, 3] },
    ),
    curve(
      [
        [0, reference],
        [frame.x.max, reference],
      ],
      { color: COLOUR.accent, width: 1.5 },
      shown(0),
    ),
  ];
}
