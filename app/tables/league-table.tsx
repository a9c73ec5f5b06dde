import { type ReactNode, useMemo } from 'react';
import { type Companion, COMPANIONS } from '#app/model/measure.ts';
import type { LinkedText, RowGroup, SortLink, TableColumn } from './column.ts';
import { DataTable } from './data-table.tsx';
import { LEAGUE_COLUMNS, type LeagueColumn, USUAL_LEAGUE_COLUMNS } from './league-columns.ts';
import { Linked } from './linked.tsx';

export interface LeagueRow {
  code: string;
  /** "1", or "–" where not ranked. */
  rank: string;
  /** "▲ 1", "–", "mới"; `spoken` says it in words. */
  movement: { text: string; spoken: string };
  unit: LinkedText;
  /** A box that chooses the unit, beside its name. */
  choice?: ReactNode;
  /** Under the name: which units it counts with, or why it is carried no further. */
  unitNote?: string;
  /** "96,2%"; null under ten tasks. */
  rate: LinkedText | null;
  /** "62/62" */
  ratio: LinkedText;
  interval?: ReactNode;
  /** The place in the peer group: colourless, said by mark and word; strong outside the limits. */
  band?: { mark: '▲▲' | '▲' | '▼' | '▼▼' | ''; text: string; strong: boolean };
  /** "Không xếp hạng vì …": in place of the band, and of the interval where there is none. */
  notRanked?: string;
  trend?: ReactNode;
  statusMix?: ReactNode;
  companions: Readonly<Record<Companion, CompanionFigure>>;
}

export interface CompanionFigure extends LinkedText {
  /** Numerator and denominator, "8/104"; beside the usual companions on hover, and read out. */
  ratio: string;
  /** Conspicuous. */
  strong?: boolean;
}

export interface LeagueTableTexts {
  caption: string;
  /** Headers; the slots may add a second line with their axis. */
  rank: string;
  unit: string;
  rate: string;
  ratio: string;
  interval: { label: string; axis?: ReactNode };
  band: string;
  trend: { label: string; axis?: string };
  statusMix: { label: string; axis?: string };
  companions: Readonly<Record<Companion, string>>;
}

export interface LeagueTableProps {
  texts: LeagueTableTexts;
  groups: readonly RowGroup<LeagueRow>[];
  sort?: Readonly<Partial<Record<LeagueColumn, SortLink>>>;
  /** In the table's order; without them the usual ones. */
  shown?: readonly LeagueColumn[];
  /** Beside the table. */
  tools?: ReactNode;
  empty?: ReactNode;
}

function twoLines(label: string, axis: ReactNode) {
  return (
    <>
      <span className="header-line">{label}</span>
      {axis !== undefined && <span className="header-line">{axis}</span>}
    </>
  );
}

function Band({ row }: { row: LeagueRow }) {
  if (row.notRanked !== undefined) return <span className="not-ranked">{row.notRanked}</span>;
  if (!row.band) return null;
  return (
    <span className={row.band.strong ? 'band band-strong' : 'band'}>
      <span className="band-mark" aria-hidden="true">
        {row.band.mark}
      </span>
      {row.band.text}
    </span>
  );
}

const explainsItself = (row: LeagueRow) =>
  row.notRanked !== undefined && row.interval === undefined;

function leagueColumns(
  texts: LeagueTableTexts,
  sort: NonNullable<LeagueTableProps['sort']>,
): TableColumn<LeagueRow>[] {
  const columns: (TableColumn<LeagueRow> & { id: LeagueColumn })[] = [
    {
      id: 'rank',
      header: texts.rank,
      label: texts.rank,
      cell: (row) => (
        <>
          <strong className="rank">{row.rank}</strong>
          <span className="movement">
            <span aria-hidden="true">{row.movement.text}</span>
            <span className="visually-hidden">{row.movement.spoken}</span>
          </span>
        </>
      ),
    },
    {
      id: 'unit',
      header: texts.unit,
      label: '',
      rowHeader: true,
      cell: (row) => (
        <>
          {row.choice}
          <Linked to={row.unit} className="nobreak" />
          {row.unitNote !== undefined && <span className="second-line">{row.unitNote}</span>}
        </>
      ),
    },
    {
      id: 'rate',
      header: texts.rate,
      label: texts.rate,
      numeric: true,
      cell: (row) => (row.rate === null ? '–' : <Linked to={row.rate} />),
    },
    {
      id: 'ratio',
      header: texts.ratio,
      label: texts.ratio,
      numeric: true,
      cell: (row) => <Linked to={row.ratio} />,
    },
    {
      id: 'interval',
      header: twoLines(texts.interval.label, texts.interval.axis),
      label: texts.interval.label,
      cell: (row) => (explainsItself(row) ? <Band row={row} /> : row.interval),
      span: (row) => (explainsItself(row) ? 3 : 1),
    },
    {
      id: 'band',
      header: texts.band,
      label: texts.band,
      cell: (row) => <Band row={row} />,
      span: (row) => (row.notRanked === undefined ? 1 : 2),
    },
    {
      id: 'trend',
      header: twoLines(texts.trend.label, texts.trend.axis),
      label: texts.trend.label,
      cell: (row) => row.trend,
    },
    {
      id: 'status',
      header: twoLines(texts.statusMix.label, texts.statusMix.axis),
      label: texts.statusMix.label,
      cell: (row) => row.statusMix,
    },
    ...COMPANIONS.map((id) => ({
      id,
      header: (
        <span className={USUAL_LEAGUE_COLUMNS.includes(id) ? 'header-narrow' : 'header-companion'}>
          {texts.companions[id]}
        </span>
      ),
      label: texts.companions[id],
      numeric: true,
      cell: (row: LeagueRow) => (
        <CompanionCell figure={row.companions[id]} usual={USUAL_LEAGUE_COLUMNS.includes(id)} />
      ),
    })),
  ];
  return columns.map((column) => {
    const link = sort[column.id];
    return link === undefined ? column : { ...column, sort: link };
  });
}

function CompanionCell({ figure, usual }: { figure: CompanionFigure; usual: boolean }) {
  const { ratio, strong } = figure;
  const value = strong ? (
    <strong>
      <Linked to={figure} />
    </strong>
  ) : (
    <Linked to={figure} />
  );
  if (!usual) {
    return (
      <>
        {value} <span className="companion-ratio">({ratio})</span>
      </>
    );
  }
  return (
    <span title={ratio}>
      {value}
      <span className="visually-hidden"> ({ratio})</span>
    </span>
  );
}

const NO_SORT = {};

/** How units stand among their peers; ranks are within a group, whose rate stands in its heading. */
export function LeagueTable({
  texts,
  groups,
  sort = NO_SORT,
  shown = USUAL_LEAGUE_COLUMNS,
  ...rest
}: LeagueTableProps) {
  const columns = useMemo(() => leagueColumns(texts, sort), [texts, sort]);
  const usual = shown.every((id) => USUAL_LEAGUE_COLUMNS.includes(id));
  return (
    <DataTable
      {...rest}
      className={usual ? 'league' : 'league chosen'}
      hidden={LEAGUE_COLUMNS.ids.filter((id) => !shown.includes(id))}
      caption={texts.caption}
      columns={columns}
      groups={groups}
      rowId={(row) => row.code}
    />
  );
}
