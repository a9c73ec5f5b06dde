import { placeOn } from './axis.ts';
import type { Panel, TimeAxis } from './panel.ts';
import { type PanelBox, stack } from './panel-stack.ts';
import type { SceneRoom } from './scene.ts';
import { textWidth } from './text-width.ts';

const MIN_TICK_PX = 64;
const MIN_LAST_TICK_PX = 34;

export interface PanelLayout {
  width: number;
  height: number;
  left: number;
  right: number;
  band: number;
  boxes: readonly PanelBox[];
  ticks: readonly MonthTick[];
}

export interface MonthTick {
  index: number;
  label: string;
  year: string | null;
}

/** Where everything lies: one column of panels over one time axis, room for the end labels on the right. */
export function layOut(
  panels: readonly Panel[],
  axis: TimeAxis,
  { width, compact }: SceneRoom,
): PanelLayout {
  const left = 34;
  const right = width - endRoom(panels, compact);
  const band = (right - left) / Math.max(1, axis.months.length);
  const { boxes, height } = stack(
    panels.map((panel) => panel.height),
    { compact, breaks: Object.keys(axis.breaks).length > 0 },
  );
  return { width, height, left, right, band, boxes, ticks: ticks(axis, band) };
}

/** Room for the widest value at a line's end. */
function endRoom(panels: readonly Panel[], compact: boolean): number {
  const ends = panels.flatMap(({ series }) => series.flatMap(({ end }) => end ?? []));
  const widths = ends.map(({ value, unit = '', below = '' }) => {
    const figure = textWidth(value, 13, 600);
    const line = compact ? Math.max(figure, textWidth(unit)) : figure + textWidth(` ${unit}`);
    return Math.ceil(Math.max(line, textWidth(below))) + 8;
  });
  return Math.max(compact ? 84 : 112, ...widths);
}

export function xOf(layout: PanelLayout, index: number): number {
  return layout.left + layout.band * (index + 0.5);
}

export function yOf(panel: Panel, box: PanelBox, value: number): number {
  return box.top + box.height * (1 - placeOn(panel.scale, value));
}

/** The first month, the last one, and between them every quarter, half-year or year as there is room. */
function ticks({ months, tick }: TimeAxis, band: number): MonthTick[] {
  const every = [1, 2, 3, 6, 12].find((step) => step * band >= MIN_TICK_PX) ?? 24;
  const last = months.length - 1;
  const chosen: number[] = [];
  months.forEach((month, index) => {
    const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
    const before = chosen.at(-1);
    const clear = before === undefined || (index - before) * band >= MIN_LAST_TICK_PX;
    const wanted = index === 0 || index === last || number % every === 0;
    if (!wanted) return;
    if (index === last && !clear && before !== 0) chosen.pop();
    else if (!clear) return;
    chosen.push(index);
  });
  let year = '';
  return chosen.map((index) => {
    const month = months[index] ?? '';
    const own = month.slice(0, 4);
    const tickYear = own === year ? null : own;
    year = own;
    return { index, label: tick(month), year: tickYear };
  });
}
