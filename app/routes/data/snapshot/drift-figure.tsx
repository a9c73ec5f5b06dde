import { linkTo } from '#app/model/filters.ts';
import { type Drift, DRIFT_KINDS, type DriftKind, GONE_KINDS } from '#app/model/quality.ts';
import { DriftTable } from '#app/tables/drift-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Section } from '#app/ui/section.tsx';
import { DriftUnits } from './drift-units.tsx';
import { DriftYears } from './drift-years.tsx';
import { type DriftProps, type SnapshotProps, asOf, percentOf, shareOf } from './props.ts';

/** As many codes fit a cell; the figures count all. */
const MOST_SHOWN = 8;

/** What changed since the snapshot before, or against the revision that this one replaces. */
export function DriftFigure({
  drift,
  replaced = false,
  ...shared
}: SnapshotProps & { drift: DriftProps['drift'] | null; replaced?: boolean }) {
  const { words } = shared;
  const texts = words.quality.driftFigure;
  if (drift === null) return <EmptyState title={texts.first}>{texts.firstBody}</EmptyState>;
  const { before, changes, rows_then, rows_now } = drift;
  const { count } = words;
  const kinds = DRIFT_KINDS.filter((kind) => changes[kind] > 0);
  return (
    <Section
      title={
        replaced
          ? texts.replacedTitle(Number(before.id.split('-r')[1]))
          : texts.title(before.as_of === null ? before.id : words.instant(before.as_of))
      }
      subtitle={
        <>
          <strong>
            {texts.balance(
              count(rows_then),
              count(changes.appeared),
              count(changes.vanished),
              count(rows_now),
            )}
          </strong>{' '}
          {texts.balanceNote}
          {replaced && <>. {texts.replacedSubtitle}</>}
        </>
      }
    >
      {kinds.length === 0 ? (
        <p>{texts.unchanged}.</p>
      ) : (
        <DriftTable texts={texts} rows={kinds.map((kind) => rowOf(kind, { ...shared, drift }))} />
      )}
      {!replaced && <DriftYears {...shared} drift={drift} />}
      <DriftUnits {...shared} drift={drift} />
    </Section>
  );
}

function rowOf(kind: DriftKind, { drift, words, page, data }: DriftProps) {
  const texts = words.quality.driftFigure;
  const rows = drift.changes[kind];
  const of = wholeOf(kind, drift, words);
  const first = (drift.first[kind] ?? []).slice(0, MOST_SHOWN);
  const isGone = (GONE_KINDS as readonly DriftKind[]).includes(kind);
  const shown = isGone ? drift.before : data.snapshot;
  return {
    kind,
    name: words.quality.drift[kind],
    rows: words.count(rows),
    of: of.text,
    share: words.percent(shareOf(rows, of.rows)),
    percent: percentOf(rows, of.rows),
    first: first.map(({ task_code }) => ({
      text: task_code,
      ...(shown.linked && {
        href: linkTo(`/tasks/${encodeURIComponent(task_code)}`, asOf(shown.id, page.filters)),
      }),
    })),
    more: rows > first.length ? texts.more(words.count(rows - first.length)) : '',
  };
}

/** What a kind of change is a share of. */
function wholeOf(kind: DriftKind, drift: Drift, words: SnapshotProps['words']) {
  const texts = words.quality.driftFigure;
  const { count } = words;
  switch (kind) {
    case 'appeared':
      return { rows: drift.rows_now, text: texts.ofNow(count(drift.rows_now)) };
    case 'vanished':
      return { rows: drift.rows_then, text: texts.ofRows(count(drift.rows_then)) };
    case 'vanished_open':
      return { rows: drift.open_then, text: texts.ofOpen(count(drift.open_then)) };
    case 'deadlines_later':
    case 'deadlines_earlier':
    case 'deadlines_removed':
      return { rows: drift.deadlines_then, text: texts.ofDeadlines(count(drift.deadlines_then)) };
    case 'units_changed':
    case 'deadlines_set':
    case 'assigned_changed':
    case 'titles_changed':
    case 'titles_blanked':
    case 'reopened': {
      const both = drift.in_both + drift.changes.units_changed;
      return { rows: both, text: texts.ofBoth(count(both)) };
    }
  }
}
