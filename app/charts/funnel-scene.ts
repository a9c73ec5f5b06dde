import { COLOUR } from './colour.ts';
import { funnelDots } from './funnel-dots.ts';
import { type FunnelFrame, frameOf, pointAt } from './funnel-frame.ts';
import { limitLines } from './funnel-limits.ts';
import type { FunnelModel } from './funnel-model.ts';
import type { Mark, Scene, SceneRoom } from './scene.ts';
import { TEXT } from './text-style.ts';

const HIT = 22;

/** Denominator across, rate upwards: which differences are more than chance. */
export function funnelScene(model: FunnelModel, room: SceneRoom): Scene {
  const frame = frameOf(model, room);
  const height = frame.top + frame.height + 48;
  return {
    width: room.width,
    height,
    option: {
      animation: false,
      textStyle: TEXT.plain,
      title: [
        title(model.texts.title, 0, 10, TEXT.strong),
        title(model.texts.xTitle, frame.left, frame.top + frame.height + 36, TEXT.muted),
      ],
      grid: { ...gridOf(frame), outerBoundsMode: 'none' },
      xAxis: {
        type: 'value',
        min: 0,
        max: frame.x.max,
        interval: frame.x.step,
        axisLine: { lineStyle: { color: COLOUR.axis, width: 1, cap: 'butt' } },
        axisTick: { show: false },
        splitLine: { show: false },
        axisLabel: { ...TEXT.muted, margin: 8, showMaxLabel: frame.x.max % frame.x.step === 0 },
      },
      yAxis: {
        type: 'value',
        min: frame.y.min,
        max: 1,
        interval: frame.y.step,
        axisLine: { show: false },
        axisTick: { show: false },
        splitLine: { lineStyle: { color: COLOUR.hairline, width: 1 } },
        axisLabel: {
          ...TEXT.muted,
          margin: 8,
          formatter: (value: number) => String(Math.round(value * 100)),
        },
      },
      series: [...limitLines(model, frame, room.compact), funnelDots(model, frame, room.compact)],
    },
    marks: marks(model, frame),
  };
}

function title(text: string, left: number, top: number, textStyle: object) {
  return { text, left, top, padding: 0, textVerticalAlign: 'middle', textStyle };
}

function gridOf({ left, top, width, height }: FunnelFrame) {
  return { left, top, width, height };
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
