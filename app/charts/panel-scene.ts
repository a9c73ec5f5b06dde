import { COLOUR } from './colour.ts';
import type { Panel, TimeAxis } from './panel.ts';
import { layOut, type PanelLayout, xOf, yOf } from './panel-layout.ts';
import { panelRules } from './panel-rules.ts';
import { panelSeries } from './panel-series.ts';
import type { Mark, Scene, SceneRoom } from './scene.ts';
import { TEXT } from './text-style.ts';

/** Stacked panels on one time axis: different quantities never share a scale. */
export function panelScene(panels: readonly Panel[], axis: TimeAxis, room: SceneRoom): Scene {
  const layout = layOut(panels, axis, room);
  return {
    width: layout.width,
    height: layout.height,
    option: {
      animation: false,
      textStyle: TEXT.plain,
      title: panels.map((panel, index) => title(panel, layout, index)),
      grid: layout.boxes.map(({ top, height }) => ({
        left: layout.left,
        top,
        width: layout.right - layout.left,
        height,
        outerBoundsMode: 'none',
      })),
      xAxis: panels.map((_, index) => timeAxis(axis, layout, index, index === panels.length - 1)),
      yAxis: panels.map(valueAxis),
      series: [
        ...panelRules(axis, layout),
        ...panels.flatMap((panel, index) => panelSeries(panel, index, layout, room.compact)),
      ],
    },
    marks: panels.flatMap((panel, row) => marks(panel, row, layout)),
  };
}

function title(panel: Panel, layout: PanelLayout, index: number) {
  const note = panel.titleNote === undefined ? '' : `{note| ${panel.titleNote}}`;
  return {
    text: `{title|${panel.title}}${note}`,
    left: 0,
    top: layout.boxes[index]?.titleY ?? 0,
    padding: 0,
    textVerticalAlign: 'middle',
    textStyle: { ...TEXT.plain, rich: { title: TEXT.strong, note: TEXT.muted } },
  };
}

function timeAxis(axis: TimeAxis, layout: PanelLayout, index: number, labelled: boolean) {
  const ticks = new Map(layout.ticks.map((tick) => [tick.index, tick]));
  return {
    type: 'category',
    gridIndex: index,
    data: axis.months,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: COLOUR.axis, width: 1, cap: 'butt' } },
    splitLine: { show: false },
    axisLabel: {
      ...TEXT.muted,
      show: labelled,
      margin: 4,
      hideOverlap: false,
      interval: (at: number) => ticks.has(at),
      formatter: (_: string, at: number) => {
        const tick = ticks.get(at);
        return tick === undefined ? '' : [tick.label, tick.year ?? ''].join('\n');
      },
    },
  };
}

function valueAxis(panel: Panel, index: number) {
  return {
    type: 'value',
    gridIndex: index,
    min: panel.scale.min,
    max: panel.scale.max,
    interval: panel.scale.step,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: COLOUR.hairline, width: 1 } },
    axisLabel: { ...TEXT.muted, margin: 8, formatter: (value: number) => panel.tick(value) },
  };
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
