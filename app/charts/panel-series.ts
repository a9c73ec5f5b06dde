import { spread } from './axis.ts';
import type { Panel, PanelSeries } from './panel.ts';
import { type PanelBox, type PanelLayout, yOf } from './panel-layout.ts';
import { type NotePlace, placeNote } from './panel-note.ts';
import { HALO, TEXT } from './text-style.ts';

const BAR_SHARE = 0.62;
const MAX_BAR = 32;

/** The ECharts series of one panel. */
export function panelSeries(
  panel: Panel,
  index: number,
  layout: PanelLayout,
  compact: boolean,
): object[] {
  const box = layout.boxes[index];
  if (box === undefined) return [];
  const offsets = endOffsets(panel, box, compact);
  return [
    ...panel.series.map((series, at) => ({
      xAxisIndex: index,
      yAxisIndex: index,
      silent: true,
      clip: false,
      ...(series.kind === 'line'
        ? line(series, offsets[at] ?? 0, compact, (column, note) =>
            placeNote(panel, box, layout.band, series, column, note),
          )
        : bar(series, layout.band, compact)),
    })),
  ];
}

function line(
  series: PanelSeries,
  offset: number,
  compact: boolean,
  noteAt: (column: number, note: string) => NotePlace,
) {
  const last = lastIndex(series.values);
  return {
    type: 'line',
    symbol: 'none',
    lineStyle: {
      color: series.colour,
      width: series.soft ? 1.25 : 2,
      type: series.soft ? [4, 3] : 'solid',
      join: 'round',
    },
    itemStyle: { color: series.colour, borderWidth: 0 },
    emphasis: { disabled: true },
    connectNulls: false,
    data: series.values.map((value, index) => {
      if (value === null) return null;
      const note = series.notes?.[index];
      if (index === last && !series.soft) {
        const label = endLabel(withNote(series, note), compact, {
          position: 'right',
          distance: 7,
          offset,
        });
        return { value, symbol: 'circle', symbolSize: 7, label };
      }
      const alone = isAlone(series.values, index);
      if (note === undefined && !alone) return value;
      return {
        value,
        symbol: 'circle',
        symbolSize: alone ? 5 : 0,
        label: {
          show: note !== undefined,
          ...(note === undefined ? {} : noteAt(index, note)),
          formatter: () => note ?? '',
          ...TEXT.muted,
          ...HALO,
        },
      };
    }),
  };
}

/** At the line's end a note stands under the value. */
function withNote(series: PanelSeries, note: string | undefined): PanelSeries {
  const { end } = series;
  if (end === null || note === undefined) return series;
  return { ...series, end: { ...end, below: end.below ?? note } };
}

function bar(series: PanelSeries, band: number, compact: boolean) {
  const last = lastIndex(series.values);
  const width = Math.min(MAX_BAR, Math.max(1, Math.round(band * BAR_SHARE * 2) / 2));
  return {
    type: 'bar',
    barWidth: width,
    itemStyle: { color: series.pastColour ?? series.colour },
    emphasis: { disabled: true },
    data: series.values.map((value, index) => {
      if (value === null || index !== last) return value;
      const label = endLabel(series, compact, {
        position: [width + 5, -3],
        distance: 0,
        offset: 0,
      });
      return { value, itemStyle: { color: series.colour }, label };
    }),
  };
}

interface LabelPlace {
  position: string | [number, number];
  distance: number;
  offset: number;
}

function endLabel({ end, textColour }: PanelSeries, compact: boolean, place: LabelPlace) {
  if (end === null) return { show: false };
  const unit =
    end.unit === undefined ? '' : compact ? `\n{unit|${end.unit}}` : `{unit| ${end.unit}}`;
  const below = end.below === undefined ? '' : `\n{below|${end.below}}`;
  const styles = {
    value: { ...TEXT.strong, ...HALO, color: textColour },
    unit: { ...TEXT.plain, ...HALO, color: textColour },
    below: { ...TEXT.muted, ...HALO },
  };
  const lines = (unit.startsWith('\n') ? 1 : 0) + (below === '' ? 0 : 1);
  return {
    show: true,
    position: place.position,
    distance: place.distance,
    align: 'left',
    verticalAlign: typeof place.position === 'string' ? 'middle' : 'top',
    offset: [0, place.offset + (typeof place.position === 'string' ? lines * 9 : 0)],
    formatter: `{value|${end.value}}${unit}${below}`,
    rich: styles,
    ...TEXT.plain,
    color: textColour,
  };
}

/** How far each end label moves from its point so that neighbours do not overlap. */
function endOffsets(panel: Panel, box: PanelBox, compact: boolean): number[] {
  const ends = panel.series.map((series) => {
    const value = series.values[lastIndex(series.values)] ?? null;
    return value === null || series.soft ? null : yOf(panel, box, value);
  });
  const known = ends.filter((end) => end !== null);
  const gap = compact ? 38 : 18;
  const placed = spread(known, gap, box.top - 4, box.top + box.height - (compact ? 22 : 4));
  let at = 0;
  return ends.map((end) => (end === null ? 0 : (placed[at++] ?? end) - end));
}

function lastIndex(values: readonly (number | null)[]): number {
  return values.findLastIndex((value) => value !== null);
}

/** A month between two gaps: a line has nothing to join it to. */
function isAlone(values: readonly (number | null)[], index: number): boolean {
  return (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null;
}
