import { ticksOf } from './axis.ts';
import type { Panel, TimeAxis } from './panel.ts';
import { layOut, type PanelLayout, xOf, yOf } from './panel-layout.ts';
import type { PanelBox } from './panel-stack.ts';
import { panelRules, panelShades } from './panel-rules.ts';
import { panelSeries } from './panel-series.ts';
import type { Mark, Scene, SceneRoom } from './scene.ts';
import { type Shape, textAt } from './shapes.ts';
import { LINE, TEXT, TEXT_SIZE } from './text-style.ts';
import { textWidth } from './text-width.ts';
import { valueScale } from './value-scale.ts';

const MONTH_GAP = 4;

/** Stacked panels on one time axis: different quantities never share a scale. */
export function panelScene(panels: readonly Panel[], axis: TimeAxis, room: SceneRoom): Scene {
  const layout = layOut(panels, axis, room);
  const inBoxes = (draw: (panel: Panel, box: PanelBox) => Shape[]) =>
    panels.flatMap((panel, index) => {
      const box = layout.boxes[index];
      return box === undefined ? [] : draw(panel, box);
    });
  return {
    width: layout.width,
    height: layout.height,
    shapes: [
      ...panelShades(axis, layout),
      ...inBoxes((panel, box) => [...title(panel, box), ...values(panel, box, layout)]),
      ...monthNames(layout),
      ...panelRules(axis, layout),
      ...inBoxes((panel, box) => panelSeries(panel, box, layout, room.compact)),
    ],
    marks: panels.flatMap((panel, row) => marks(panel, row, layout)),
  };
}

function title({ title: text, titleNote: note }: Panel, { titleY: y }: PanelBox): Shape[] {
  const said = textAt(text, { x: 0, y }, TEXT.strong);
  if (note === undefined) return [said];
  const x = textWidth(`${text} `, TEXT_SIZE, TEXT.strong.weight);
  return [said, textAt(note, { x, y }, TEXT.muted)];
}

function values(panel: Panel, box: PanelBox, { left, right }: PanelLayout): Shape[] {
  const steps = ticksOf(panel.scale).map((value) => ({
    text: panel.tick(value),
    y: yOf(panel, box, value),
  }));
  return valueScale(steps, { left, right, bottom: box.top + box.height });
}

function monthNames(layout: PanelLayout): Shape[] {
  const last = layout.boxes.at(-1);
  if (last === undefined) return [];
  const y = last.top + last.height + MONTH_GAP + LINE / 2;
  return layout.ticks.flatMap(({ index, label, year }) => {
    const x = xOf(layout, index);
    const month = textAt(label, { x, y }, TEXT.muted, { align: 'center' });
    if (year === null) return [month];
    return [month, textAt(year, { x, y: y + LINE }, TEXT.muted, { align: 'center' })];
  });
}

function marks(panel: Panel, row: number, layout: PanelLayout): Mark[] {
  const box = layout.boxes[row];
  if (box === undefined) return [];
  return panel.points.map((point, column) => {
    const values = panel.series.flatMap(({ values: own }) => own[column] ?? []);
    const highest = values.length === 0 ? panel.scale.min : Math.max(...values);
    return {
      column,
      row,
      x: layout.left + layout.band * column,
      y: box.top,
      width: layout.band,
      height: box.height,
      anchor: { x: xOf(layout, column), y: yOf(panel, box, highest) },
      ...point,
    };
  });
}
