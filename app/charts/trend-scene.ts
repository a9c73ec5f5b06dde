import { countScale, rateScale } from './axis.ts';
import { COLOUR } from './colour.ts';
import type { EndLabel, Panel, PanelPoint, PanelSeries, TimeAxis } from './panel.ts';
import { panelScene } from './panel-scene.ts';
import type { Scene, SceneRoom } from './scene.ts';
import { ALL_PANELS, PANEL_HEIGHTS } from './trend-height.ts';
import type { TrendModel, TrendPanel, TrendPoint } from './trend-model.ts';

/** Assigned and completed, the overdue stock, the on-time share: three panels, one time axis. */
export function trendScene(model: TrendModel, room: SceneRoom): Scene {
  const builders: Record<TrendPanel, (model: TrendModel) => Panel> = {
    volume: volumePanel,
    overdue: overduePanel,
    onTime: onTimePanel,
  };
  const panels = (model.panels ?? ALL_PANELS).map((name) => builders[name](model));
  return panelScene(panels, timeAxis(model), room);
}

function timeAxis({ points, format }: TrendModel): TimeAxis {
  return {
    months: points.map(({ month }) => month),
    tick: format.monthShort,
    gaps: new Set(points.flatMap(({ snapshot }, index) => (snapshot === null ? [index] : []))),
    breaks: byIndex(points, (point) => point.break),
    chosen: new Set(points.flatMap(({ chosen }, index) => (chosen === true ? [index] : []))),
  };
}

function volumePanel({ points, texts, format }: TrendModel): Panel {
  const assigned = points.map((point) => point.assigned);
  const completed = points.map((point) => point.completed);
  const past = points.map(({ yearBefore }) => yearBefore?.assigned ?? null);
  return {
    title: texts.volume,
    ...noteOf(past, texts),
    height: PANEL_HEIGHTS.volume,
    scale: countScale([...assigned, ...completed, ...past]),
    tick: format.count,
    series: [
      ...softLine(past),
      {
        kind: 'line',
        values: assigned,
        colour: COLOUR.ink,
        textColour: COLOUR.ink,
        end: countEnd(assigned, format.count, texts.assigned),
      },
      {
        kind: 'line',
        values: completed,
        colour: COLOUR.onTime,
        textColour: COLOUR.onTimeText,
        end: countEnd(completed, format.count, texts.completed),
        notes: byIndex(points, ({ note }) => note),
      },
    ],
    points: points.map((point) => ({
      ...said(point, { texts, format }, [
        named(point.assigned, texts.assigned, format.count),
        named(point.completed, texts.completed, format.count),
        pastLine(point.yearBefore?.assigned ?? null, texts, format.count),
      ]),
      href: point.monthHref ?? point.hrefs.assigned ?? null,
    })),
  };
}

function overduePanel({ points, texts, format }: TrendModel): Panel {
  const values = points.map((point) => point.overdueStock);
  const past = points.map(({ yearBefore }) => yearBefore?.overdueStock ?? null);
  return {
    title: texts.overdue,
    ...noteOf(past, texts, values.every((value) => value === null) ? texts.noStock : null),
    height: PANEL_HEIGHTS.overdue,
    scale: countScale([...values, ...past], 2),
    tick: format.count,
    series: [
      {
        kind: 'bar',
        values,
        colour: COLOUR.overdue,
        pastColour: COLOUR.overduePast,
        textColour: COLOUR.overdueText,
        end: countEnd(values, format.count, texts.overdueUnit),
      },
      ...softLine(past),
    ],
    points: points.map((point) => ({
      ...said(point, { texts, format }, [
        named(point.overdueStock, texts.overdueUnit, format.count),
        pastLine(point.yearBefore?.overdueStock ?? null, texts, format.count),
      ]),
      href: point.monthHref ?? point.hrefs.overdueStock ?? null,
    })),
  };
}

function onTimePanel({ points, texts, format }: TrendModel): Panel {
  const values = points.map(({ onTime }) => onTime?.value ?? null);
  const last = points.findLast(({ onTime }) => onTime !== null)?.onTime ?? null;
  const past = points.map(({ yearBefore }) => yearBefore?.onTime?.value ?? null);
  const scale = rateScale([...values, ...past]);
  const plain = (value: number) =>
    format
      .percent(value)
      .replace(/[\s\u00a0]*%$/, '')
      .replace(/[.,]0$/, '');
  const axisNote = scale.min > 0 ? texts.axisFrom(plain(scale.min)) : null;
  const fraction = (ratio: { numerator: number; denominator: number }) =>
    `${format.count(ratio.numerator)}/${format.count(ratio.denominator)}`;
  return {
    title: texts.onTime,
    ...noteOf(past, texts, last === null ? texts.noneDone : axisNote),
    height: PANEL_HEIGHTS.onTime,
    scale,
    tick: plain,
    series: [
      ...softLine(past),
      {
        kind: 'line',
        values,
        colour: COLOUR.onTime,
        textColour: COLOUR.onTimeText,
        end: last === null ? null : { value: format.percent(last.value), below: fraction(last) },
      },
    ],
    points: points.map((point) => ({
      ...said(point, { texts, format }, [
        point.onTime === null
          ? null
          : `${format.percent(point.onTime.value)} (${fraction(point.onTime)})`,
        pastLine(point.yearBefore?.onTime?.value ?? null, texts, format.percent),
      ]),
      href: point.monthHref ?? point.hrefs.onTime ?? null,
    })),
  };
}

/** The same months one year earlier, under the present ones. */
function softLine(values: readonly (number | null)[]): PanelSeries[] {
  if (values.every((value) => value === null)) return [];
  return [
    { kind: 'line', values, colour: COLOUR.ink2, textColour: COLOUR.ink2, end: null, soft: true },
  ];
}

function noteOf(
  past: readonly (number | null)[],
  { yearBefore }: TrendModel['texts'],
  own: string | null = null,
): Pick<Panel, 'titleNote'> {
  const isThere = past.some((value) => value !== null);
  const notes = [own, isThere ? `┄ ${yearBefore}` : null].filter((note) => note !== null);
  return notes.length === 0 ? {} : { titleNote: notes.join('  ') };
}

function pastLine(
  value: number | null,
  { yearBefore }: TrendModel['texts'],
  print: (value: number) => string,
): string | null {
  return value === null ? null : `${yearBefore}: ${print(value)}`;
}

function said(
  point: TrendPoint,
  { texts, format }: Pick<TrendModel, 'texts' | 'format'>,
  lines: readonly (string | null)[],
): Pick<PanelPoint, 'title' | 'lines'> {
  const known = lines.filter((line) => line !== null);
  const extra = [point.note, point.break].filter((line) => line !== undefined);
  return {
    title: format.month(point.month),
    lines: known.length === 0 ? [texts.gap, ...extra] : [...known, ...extra],
  };
}

function named(value: number | null, name: string, count: (value: number) => string) {
  return value === null ? null : `${count(value)} ${name}`;
}

function countEnd(
  values: readonly (number | null)[],
  count: (value: number) => string,
  unit: string,
): EndLabel | null {
  const last = values.findLast((value) => value !== null) ?? null;
  return last === null ? null : { value: count(last), unit };
}

function byIndex(
  points: readonly TrendPoint[],
  pick: (point: TrendPoint) => string | undefined,
): Record<number, string> {
  const found: Record<number, string> = {};
  points.forEach((point, index) => {
    const text = pick(point);
    if (text !== undefined) found[index] = text;
  });
  return found;
}
