import { COLOUR } from './colour.ts';
import type { TimeAxis } from './panel.ts';
import type { PanelLayout } from './panel-layout.ts';
import { TEXT } from './text-style.ts';

const YEAR = { type: [2, 3], color: COLOUR.hairline, width: 1.5 };
const BREAK = { type: 'solid', color: COLOUR.ink2, width: 1 };

/** One silent series that carries the year lines and structural breaks of every panel, at their px. */
export function panelRules(axis: TimeAxis, layout: PanelLayout): object[] {
  const data = axis.months.flatMap((month, column) => {
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
  if (data.length === 0) return [];
  return [
    {
      type: 'line',
      data: [],
      silent: true,
      clip: false,
      z: 1,
      markLine: { silent: true, symbol: 'none', animation: false, precision: 6, z: 1, data },
    },
  ];
}
