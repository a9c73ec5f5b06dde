import { IntervalAxis } from '#app/charts/interval-bar.tsx';
import { intervalScale } from '#app/charts/interval.ts';
import { league } from '#app/i18n/texts/league.ts';
import { standing } from '#app/i18n/texts/standing.ts';
import { measures } from '#app/i18n/texts/measures.ts';
import type { Locale } from '#app/model/locale.ts';
import type { PeerGroup } from '#app/model/unit.ts';
import { linkTo } from '#app/model/filters.ts';
import { type Companion, COMPANIONS } from '#app/model/measure.ts';
import type { LeagueGroup } from '#app/query/league.ts';
import type { LeagueSort } from '#app/query/league-order.ts';
import type { RowGroup, SortLink } from '#app/tables/column.ts';
import { InactiveUnits } from '#app/tables/inactive-units.tsx';
import { LeagueTable, type LeagueRow as TableRow } from '#app/tables/league-table.tsx';
import {
  LEAGUE_COLUMNS,
  type LeagueColumn,
  USUAL_LEAGUE_COLUMNS,
} from '#app/tables/league-columns.ts';
import { CompareForm } from '../compare/compare-form.tsx';
import { isChosen, narrowedHref, unitHref } from '../page/links.ts';
import { PageColumns } from '../page/page-columns.tsx';
import { unitName } from '../page/page-data.ts';
import { type LeagueScales, leagueTableRows } from './league-rows.tsx';
import type { LeagueProps } from './props.ts';

/** The league by peer group, then the units of which no rate can be given. */
export function LeagueTables(props: LeagueProps) {
  const { data, page, words } = props;
  const texts = league[words.locale];
  const { groups } = data.answer;
  const rows = groups.flatMap((group) => group.rows).filter((row) => row.not_using === null);
  const scales: LeagueScales = {
    interval: intervalScale(
      rows.map(({ deadline_kept: kept }) => ({
        low: kept.low,
        value: kept.low === null ? null : kept.rate,
      })),
    ),
    mostTasks: Math.max(
      1,
      ...rows.map(({ counts }) => counts.done_on_time + counts.done_late + counts.open_overdue),
    ),
  };
  const silent = groups.flatMap((group) => group.rows).filter((row) => row.not_using !== null);
  return (
    <>
      <LeagueTable
        texts={{
          caption: texts.table.caption,
          rank: texts.table.rank,
          unit: texts.table.unit,
          rate: texts.table.rate,
          ratio: texts.table.ratio,
          interval: {
            label: standing[words.locale].interval,
            axis: <IntervalAxis scale={scales.interval} />,
          },
          band: texts.table.band,
          trend: { label: texts.table.trend, axis: texts.table.trendAxis },
          statusMix: {
            label: texts.table.statusMix,
            axis: texts.table.statusMixAxis(words.count(scales.mostTasks)),
          },
          companions: texts.table.companions,
        }}
        groups={groups.flatMap((group): RowGroup<TableRow>[] => {
          const shown = leagueTableRows(group, scales, props);
          if (shown.length === 0) return [];
          return [
            {
              id: group.group,
              heading: <GroupChoice group={group.group} page={page} words={words} />,
              note: groupNote(group, shown.length, words),
              rows: shown,
            },
          ];
        })}
        sort={sortLinks(props)}
        shown={data.columns}
        tools={
          <PageColumns
            page={page}
            words={words}
            columns={LEAGUE_COLUMNS}
            labels={columnLabels(words.locale)}
            shown={data.columns}
            usual={USUAL_LEAGUE_COLUMNS}
          />
        }
      />
      <CompareForm page={page} words={words} />
      {silent.length === 0 ? null : (
        <InactiveUnits
          texts={{
            caption: texts.notUsing.caption,
            heading: texts.notUsing.heading,
            note: texts.notUsing.note(words.count(silent.length)),
            unit: texts.notUsing.unit,
            reason: texts.notUsing.reason,
          }}
          units={silent.map((row) => ({
            code: row.unit.code,
            unit: {
              text: unitName({ name_vi: row.unit.name, name_en: row.unit.name_en }, words.locale),
              href: unitHref(page.filters, row.unit.code),
            },
            reason:
              row.not_using === 'no_rows'
                ? texts.notUsing.no_rows
                : texts.notUsing.no_change(words.count(row.overdue_tracked)),
          }))}
        />
      )}
    </>
  );
}

/** The name of a group shows it alone, and once more every group. */
function GroupChoice({
  group,
  page,
  words,
}: Pick<LeagueProps, 'page' | 'words'> & { group: PeerGroup }) {
  const texts = league[words.locale].groupChoice;
  const change = { group: [group] };
  const name = words.terms.group[group];
  const chosen = isChosen(page.filters, change);
  return (
    <a
      href={narrowedHref(page, change)}
      title={chosen ? texts.every(name) : texts.only(name)}
      {...(chosen ? { 'aria-current': 'true' } : {})}
    >
      {name}
    </a>
  );
}

function groupNote(
  { reference, reference_rate, ranked, rows }: LeagueGroup,
  units: number,
  words: LeagueProps['words'],
): string {
  if (reference_rate === null) return league[words.locale].groupNoRate(words.count(units));
  const note = league[words.locale].group(
    words.count(units),
    words.count(ranked),
    words.percent(reference_rate),
    `${words.count(reference.numerator)}/${words.count(reference.denominator)}`,
  );
  const because = rows.find((row) => row.rank !== null)?.not_compared_because;
  return because === 'structural_break' || because === 'other_members'
    ? `${note} · ±: ${words.units.notCompared[because]}`
    : note;
}

/** A companion by its full name: the head of its column is short. */
function columnLabels(locale: Locale): Record<LeagueColumn, string> {
  const { table } = league[locale];
  return {
    ...(Object.fromEntries(COMPANIONS.map((id) => [id, measures[locale][id].name])) as Record<
      Companion,
      string
    >),
    rank: table.rank,
    unit: table.unit,
    rate: table.rate,
    ratio: table.ratio,
    interval: standing[locale].interval,
    band: table.band,
    trend: table.trend,
    status: table.statusMix,
  };
}

const SORTED: readonly {
  column: LeagueColumn;
  by: LeagueSort;
  first: 'ascending' | 'descending';
}[] = [
  { column: 'rank', by: 'rank', first: 'ascending' },
  { column: 'unit', by: 'unit', first: 'ascending' },
  { column: 'rate', by: 'rate', first: 'descending' },
  { column: 'ratio', by: 'n', first: 'descending' },
  { column: 'completion_rate', by: 'completion', first: 'descending' },
  { column: 'extension_rate', by: 'extension', first: 'descending' },
  { column: 'no_deadline_share', by: 'no_deadline', first: 'descending' },
  { column: 'same_day_bulk_completion_share', by: 'bulk', first: 'descending' },
  { column: 'hanging_share', by: 'hanging', first: 'descending' },
  { column: 'median_days_overdue', by: 'median_days', first: 'descending' },
  { column: 'days_overdue_p90', by: 'p90_days', first: 'descending' },
];

function sortLinks({ data: { order }, page: { filters, kept } }: LeagueProps) {
  return Object.fromEntries(
    SORTED.map(({ column, by, first }): [string, SortLink] => {
      const current = order.by !== by ? null : order.descending ? 'descending' : 'ascending';
      const next = current === null ? first : current === 'descending' ? 'ascending' : 'descending';
      const sort = by === 'rank' ? null : next === 'descending' ? `-${by}` : by;
      return [column, { href: linkTo('/units', { ...filters, sort }, kept), current }];
    }),
  );
}
