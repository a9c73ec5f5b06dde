import { createElement } from 'react';
import { IntervalBar } from '#app/charts/interval-bar.tsx';
import { MiniStatus } from '#app/charts/mini-status.tsx';
import { Sparkline } from '#app/charts/sparkline.tsx';
import type { AxisScale } from '#app/charts/axis.ts';
import { league } from '#app/i18n/texts/league.ts';
import { standing } from '#app/i18n/texts/standing.ts';
import type { Status } from '#app/model/status.ts';
import type { LeagueGroup, LeagueRow } from '#app/query/league.ts';
import type { LeagueRow as TableRow } from '#app/tables/league-table.tsx';
import { BAND_MARKS } from '../page/band-marks.ts';
import { CompareTick } from '../compare/compare-form.tsx';
import { companionsOf } from '../page/companions.ts';
import { tasksHref, unitHref } from '../page/links.ts';
import { nameOf, unitName } from '../page/page-data.ts';
import { intervalSentence } from '../page/standing-list.tsx';
import type { LeagueProps } from './props.ts';

export const SPARK_SCALE: AxisScale = { min: 0.4, max: 1, step: 0.2 };
const ROW_HEIGHT = 22;

export interface LeagueScales {
  interval: AxisScale;
  mostTasks: number;
}

/** The ranked and unranked units of a group as the table prints them; those not using the system stand apart. */
export function leagueTableRows(
  group: LeagueGroup,
  scales: LeagueScales,
  props: LeagueProps,
): TableRow[] {
  return group.rows
    .filter((row) => row.not_using === null)
    .map((row) => tableRow(row, group, scales, props));
}

function tableRow(
  row: LeagueRow,
  { reference_rate: reference }: LeagueGroup,
  scales: LeagueScales,
  { data, page, words }: LeagueProps,
): TableRow {
  const { deadline_kept: kept, counts, measures, unit } = row;
  const name = unitName({ name_vi: unit.name, name_en: unit.name_en }, words.locale);
  const to = (status: readonly Status[]) =>
    tasksHref(page.filters, data.answer.population, {
      unit: [unit.code],
      group: [],
      status: [...status],
    });
  const shown = kept.low !== null;
  return {
    code: unit.code,
    rank: row.rank === null ? words.terms.none : String(row.rank),
    movement: movementOf(row, words),
    unit: { text: name, href: unitHref(page.filters, unit.code) },
    choice: createElement(CompareTick, { code: unit.code, name, words }),
    ...lineNote(row, page, words),
    rate: shown ? { text: words.percent(kept.rate), href: to(['done_on_time']) } : null,
    ratio: {
      text: `${words.count(kept.kept)}/${words.count(kept.n)}`,
      href: to(['done_on_time', 'done_late', 'open_overdue']),
    },
    ...(shown
      ? {
          interval: createElement(IntervalBar, {
            row: {
              value: kept.rate,
              low: kept.low,
              high: kept.high,
              band: kept.band,
              ranked: row.rank !== null,
            },
            scale: scales.interval,
            reference,
            height: ROW_HEIGHT,
            sentence: intervalSentence(row, reference, words),
          }),
        }
      : {}),
    ...(kept.band === null
      ? {}
      : {
          band: {
            mark: BAND_MARKS[kept.band],
            text: words.terms.band[kept.band],
            strong: kept.band !== 'similar',
          },
        }),
    ...(row.not_ranked_because === null
      ? {}
      : { notRanked: standing[words.locale].notRanked[row.not_ranked_because] }),
    trend: createElement(Sparkline, {
      values: data.sparks[unit.code] ?? [],
      scale: SPARK_SCALE,
      sentence: league[words.locale].sparkSentence(
        name,
        (data.sparks[unit.code] ?? []).map((value) => words.percent(value)).join(', '),
      ),
    }),
    statusMix: createElement(MiniStatus, {
      onTime: counts.done_on_time,
      late: counts.done_late,
      overdue: counts.open_overdue,
      hanging: counts.hanging,
      max: scales.mostTasks,
      sentence: league[words.locale].mixSentence(
        words.count(counts.done_on_time),
        words.count(counts.done_late),
        words.count(counts.open_overdue),
        words.count(counts.hanging),
      ),
    }),
    companions: companionsOf(measures, unit.code, page, words),
  };
}

/** With which units it counts, and where its line ends. */
function lineNote(
  { includes, line_ended: ended }: LeagueRow,
  page: LeagueProps['page'],
  words: LeagueProps['words'],
): Pick<TableRow, 'unitNote'> {
  const texts = words.units.structure;
  const names = includes.map((code) => nameOf(page, code, words.locale)).join(', ');
  const notes = [
    ...(names === '' ? [] : [texts.includes(names)]),
    ...(ended === null ? [] : [texts.ended(words.units.kinds[ended.kind], words.day(ended.on))]),
  ];
  return notes.length === 0 ? {} : { unitNote: notes.join('; ') };
}

function movementOf(
  { rank, rank_change: change, not_compared_because: because }: LeagueRow,
  words: LeagueProps['words'],
) {
  const texts = league[words.locale].movement;
  if (rank === null || change === null) {
    const spoken = because === null ? texts.none : words.units.notCompared[because];
    return { text: words.terms.none, spoken };
  }
  const places = words.count(Math.abs(change));
  if (change > 0) return { text: `▲ ${places}`, spoken: texts.up(places) };
  if (change < 0) return { text: `▼ ${places}`, spoken: texts.down(places) };
  return { text: words.terms.none, spoken: texts.same };
}
