import { COLOUR } from './colour.ts';
import type { TimeAxis } from './panel.ts';
import type { PanelLayout } from './panel-layout.ts';
import { TEXT } from './text-style.ts';

const YEAR = { type: [2, 3], color: COLOUR.hairline, width: 1.5 };
const BREAK = { type: 'solid', color: COLOUR.ink2, width: 1 };

/** The year lines and structural breaks of every panel, and the months that stand out, at their px. */
export function panelRules(axis: TimeAxis, layout: PanelLayout): object[] {
  return [...silentLines(shades(axis, layout), -1), ...silentLines(rules(axis, layout), 1)];
}

/** A chosen month and one without a snapshot: a line as wide as the month, behind everything else. */
function shades({ gaps, chosen, months }: TimeAxis, layout: PanelLayout): object[] {
  return months.flatMap((_, column) => {
    const isChosen = chosen?.has(column) === true;
    if (!isChosen && !gaps.has(column)) return [];
    const color = isChosen ? COLOUR.chip : COLOUR.wash;
    const lineStyle = { type: 'solid', color, width: layout.band, cap: 'butt' };
    const x = layout.left + layout.band * (column + 0.5);
    return layout.boxes.map(({ top, height }) => [
      { x, y: top + height, lineStyle, label: { show: false } },
      { x, y: top },
    ]);
  });
}

function rules(axis: TimeAxis, layout: PanelLayout): object[] {
  return axis.months.flatMap((month, column) => {
    const text = axis.breaks[column];
    if (text === undefined && (column === 0 || !month.endsWith('-01'))) return [];
    const x = layout.left + layout.band * column;
    const late = column > axis.months.length / 2;
    return layout.boxes.map(({ top, height }, row) => {
      const named = text !== undefined && row === 0;
      const label = {
        show: named,
        position: 'end',
        distance: 4,
        align: late ? 'right' : 'left',
        formatter: () => text ?? '',
        ...TEXT.muted,
      };
      const lineStyle = text === undefined ? YEAR : BREAK;
      return [
        { x, y: top + height, lineStyle, label },
        { x, y: named ? top - 2 : top },
      ];
    });
  });
}

/** One series without values carries the lines of all panels. */
function silentLines(data: readonly object[], z: number): object[] {
  if (data.length === 0) return [];
  return [
    {
      type: 'line',
      data: [],
      silent: true,
      clip: false,
      z,
      markLine: { silent: true, symbol: 'none', animation: false, precision: 6, z, data },
    },
  ];
}
