import { createElement, type ReactNode } from 'react';
import type { AxisScale } from '#app/charts/axis.ts';
import { rateScale } from '#app/charts/axis.ts';
import { Sparkline } from '#app/charts/sparkline.tsx';
import { league } from '#app/i18n/texts/league.ts';
import { standing } from '#app/i18n/texts/standing.ts';
import { measures } from '#app/i18n/texts/measures.ts';
import { AGEING_CODES } from '#app/model/ageing.ts';
import { RANK_THRESHOLDS } from '#app/model/league.ts';
import { COMPANIONS, type Companion } from '#app/model/measure.ts';
import { STATUSES, type Status } from '#app/model/status.ts';
import type { LinkedText, RowGroup } from '#app/tables/column.ts';
import { Linked } from '#app/tables/linked.tsx';
import { BAND_MARKS } from '../page/band-marks.ts';
import { companionsOf } from '../page/companions.ts';
import { overdueOfUnitHref, tasksHref, trackedTasksHref } from '../page/links.ts';
import { unitName } from '../page/page-data.ts';
import type { ComparedUnit } from './loader.server.ts';
import type { CompareProps } from './props.ts';

/** One measure of every unit, in their order. */
export interface CompareRow {
  id: string;
  label: ReactNode;
  cells: readonly ReactNode[];
}

/** What stands under each other: deadlines kept, statuses, how the rate was made, the overdue stock. */
export function compareRows(props: CompareProps): RowGroup<CompareRow>[] {
  const { words, texts } = props;
  const { table } = texts;
  return [
    { id: 'standing', heading: table.standing, rows: standingRows(props) },
    { id: 'status', heading: table.status, rows: statusRows(props) },
    { id: 'companions', heading: table.companions, rows: companionRows(props) },
    { id: 'ageing', heading: table.ageing, rows: ageingRows(props) },
  ].map((group) => ({
    ...group,
    rows: group.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => cell ?? words.terms.none),
    })),
  }));
}

function number(words: CompareProps['words'], value: number, href: string): ReactNode {
  const to: LinkedText = { text: words.count(value), ...(value === 0 ? {} : { href }) };
  return <Linked to={to} />;
}

function standingRows({ data: { units }, page, words, texts }: CompareProps): CompareRow[] {
  const { table } = texts;
  const scale = rateScale(units.flatMap(({ rolling }) => rolling));
  const { filters } = page;
  const to = (unit: ComparedUnit, status: readonly Status[]) =>
    tasksHref(filters, page.population, { unit: [unit.row.unit.code], group: [], status });
  return [
    {
      id: 'rate',
      label: table.rate,
      cells: units.map((unit) => {
        const { kept, n, rate, low } = unit.row.deadline_kept;
        if (unit.row.not_using !== null) return standing[words.locale].notRanked.not_using_system;
        const ratio = (
          <Linked
            to={{
              text: `${words.count(kept)}/${words.count(n)}`,
              href: to(unit, ['done_on_time', 'done_late', 'open_overdue']),
            }}
          />
        );
        if (low === null) return ratio;
        return (
          <>
            <strong>
              <Linked to={{ text: words.percent(rate), href: to(unit, ['done_on_time']) }} />
            </strong>{' '}
            ({ratio})
          </>
        );
      }),
    },
    {
      id: 'rank',
      label: table.rank,
      cells: units.map(({ row, peers }) =>
        row.rank === null
          ? row.not_ranked_because && standing[words.locale].notRanked[row.not_ranked_because]
          : table.rankOf(words.count(row.rank), words.count(peers.ranked)),
      ),
    },
    {
      id: 'band',
      label: table.band,
      cells: units.map(
        ({
          row: {
            deadline_kept: { band },
          },
        }) =>
          band === null ? null : (
            <>
              {words.terms.band[band]} <span aria-hidden="true">{BAND_MARKS[band]}</span>
            </>
          ),
      ),
    },
    {
      id: 'rolling',
      label: table.rolling(`${Math.round(scale.min * 100)}–100%`),
      cells: units.map((unit) => line(unit, scale, words)),
    },
  ];
}

function line({ row, rolling }: ComparedUnit, scale: AxisScale, words: CompareProps['words']) {
  if (!rolling.some((value) => value !== null)) return null;
  const name = unitName({ name_vi: row.unit.name, name_en: row.unit.name_en }, words.locale);
  return createElement(Sparkline, {
    values: rolling,
    scale,
    width: 150,
    height: 44,
    sentence: league[words.locale].sparkSentence(
      name,
      rolling.map((value) => words.percent(value)).join(', '),
    ),
  });
}

function statusRows({ data: { units }, page, words, texts }: CompareProps): CompareRow[] {
  const to = (unit: ComparedUnit, narrowed: { status?: Status[]; flag?: 'hanging' }) =>
    tasksHref(page.filters, page.population, {
      unit: [unit.row.unit.code],
      group: [],
      ...narrowed,
    });
  const hanging = {
    id: 'hanging',
    label: texts.table.ofThem,
    cells: units.map((unit) =>
      number(words, unit.row.counts.hanging, to(unit, { flag: 'hanging' })),
    ),
  };
  return [
    {
      id: 'total',
      label: texts.table.total,
      cells: units.map((unit) => number(words, unit.row.counts.total, to(unit, {}))),
    },
    ...STATUSES.flatMap((status) => [
      {
        id: status,
        label: words.terms.status[status],
        cells: units.map((unit) =>
          number(words, unit.row.counts[status], to(unit, { status: [status] })),
        ),
      },
      ...(status === 'open_overdue' ? [hanging] : []),
    ]),
  ];
}

const IN_DAYS: readonly Companion[] = ['median_days_overdue', 'days_overdue_p90'];

function companionRows({ data: { units }, page, words }: CompareProps): CompareRow[] {
  const figures = units.map(({ row }) => companionsOf(row.measures, row.unit.code, page, words));
  return COMPANIONS.map((name) => ({
    id: name,
    label: measures[words.locale][name].name,
    cells: units.map(({ row }, index) => {
      const figure = figures[index]?.[name];
      if (figure === undefined || row.not_using !== null) return null;
      const few = row.measures[name].denominator < RANK_THRESHOLDS.counts;
      if (few && !IN_DAYS.includes(name)) {
        return <Linked to={{ ...figure, text: figure.ratio }} />;
      }
      return (
        <>
          <Linked to={figure} /> ({figure.ratio})
        </>
      );
    }),
  }));
}

function ageingRows({ data: { units }, page, words, texts }: CompareProps): CompareRow[] {
  return [
    ...AGEING_CODES.map((ageing) => ({
      id: ageing,
      label: words.terms.ageing[ageing],
      cells: units.map(({ row, stock }) =>
        number(
          words,
          stock.find(({ band }) => band === ageing)?.tasks ?? 0,
          trackedTasksHref(page.filters, {
            unit: [row.unit.code],
            group: [],
            status: ['open_overdue'],
            ageing,
          }),
        ),
      ),
    })),
    {
      id: 'overdue',
      label: texts.table.ageingTotal,
      cells: units.map(({ row }) =>
        number(words, row.overdue_tracked, overdueOfUnitHref(page.filters, row.unit.code)),
      ),
    },
  ];
}
