import { COLOUR } from './colour.ts';
import type { TimeAxis } from './panel.ts';
import type { PanelLayout } from './panel-layout.ts';
import { type Point, type Shape, type Stroke, textAt } from './shapes.ts';
import { LINE, TEXT } from './text-style.ts';

const YEAR: Stroke = { colour: COLOUR.hairline, width: 1.5, dash: [2, 3] };
const BREAK: Stroke = { colour: COLOUR.ink2, width: 1 };
const LABEL_GAP = 4;

/** A chosen month and one without a snapshot stand out in every panel. */
export function panelShades({ gaps, chosen, months }: TimeAxis, layout: PanelLayout): Shape[] {
  return months.flatMap((_, column) => {
    const isChosen = chosen?.has(column) === true;
    if (!isChosen && !gaps.has(column)) return [];
    return layout.boxes.map(({ top, height }): Shape => ({
      kind: 'rect',
      x: layout.left + layout.band * column,
      y: top,
      width: layout.band,
      height,
      fill: isChosen ? COLOUR.chip : COLOUR.wash,
    }));
  });
}

/** Where a year begins and where the unit structure breaks, through every panel; a break is named over the first. */
export function panelRules({ months, breaks }: TimeAxis, layout: PanelLayout): Shape[] {
  return months.flatMap((month, column) => {
    const text = breaks[column];
    if (text === undefined && (column === 0 || !month.endsWith('-01'))) return [];
    const x = layout.left + layout.band * column;
    return layout.boxes.flatMap(({ top, height }, row): Shape[] => {
      const named = text !== undefined && row === 0;
      const end = named ? top - 2 : top;
      const stroke = text === undefined ? YEAR : BREAK;
      const rule = upright(x, top + height, end, stroke);
      if (!named) return [rule];
      const place: Point = { x, y: end - LABEL_GAP - LINE / 2 };
      const align = column > months.length / 2 ? 'right' : 'left';
      return [rule, textAt(text, place, TEXT.muted, { align })];
    });
  });
}

function upright(at: number, from: number, to: number, stroke: Stroke): Shape {
  const x = stroke.width === 1 ? Math.floor(at) + 0.5 : at;
  return {
    kind: 'line',
    points: [
      { x, y: from },
      { x, y: to },
    ],
    stroke,
  };
}
