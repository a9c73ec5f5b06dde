import { agrees, statusesMeant } from '#app/model/source-status.ts';
import { STATUSES, type Status } from '#app/model/status.ts';
import { SourceStatusTable, type SourceStatusRow } from '#app/tables/source-status-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Section } from '#app/ui/section.tsx';
import type { SnapshotProps } from './props.ts';

type Quality = NonNullable<SnapshotProps['data']['quality']>;
type Pair = Quality['source_status'][number];

/** What the source says of its tasks against what their dates say. */
export function SourceStatuses({ words, quality }: SnapshotProps & { quality: Quality }) {
  const texts = words.quality.sourceStatus;
  const pairs = quality.source_status;
  if (pairs.every(({ label }) => label === null)) {
    return <EmptyState title={texts.none}>{texts.noneBody}</EmptyState>;
  }
  const differing = differingIn(pairs);
  return (
    <Section
      title={differing === 0 ? texts.agree : texts.disagree(words.count(differing))}
      subtitle={texts.subtitle}
    >
      <SourceStatusTable
        texts={{ ...texts, status: words.terms.status }}
        statuses={STATUSES}
        rows={labelsOf(pairs).map((label) =>
          rowOf(
            label ?? texts.empty,
            pairs.filter((pair) => pair.label === label),
            words,
          ),
        )}
        totals={rowOf(texts.totalRow, pairs, words)}
      />
      {quality.source_status_rest > 0 && (
        <p className="note table-notes">{texts.rest(words.count(quality.source_status_rest))}</p>
      )}
    </Section>
  );
}

function rowOf(
  label: string,
  pairs: readonly Pair[],
  words: SnapshotProps['words'],
): SourceStatusRow {
  const cells: SourceStatusRow['cells'] = {};
  for (const status of STATUSES) {
    const own = pairs.filter((pair) => pair.status === status);
    const rows = sum(own);
    if (rows > 0) cells[status] = { text: words.count(rows), differs: differs(own, status) };
  }
  const differing = differingIn(pairs);
  const comparable = pairs.some((pair) => pair.label !== null && statusesMeant(pair.label));
  return {
    label,
    total: words.count(sum(pairs)),
    cells,
    differs: comparable ? words.count(differing) : words.quality.sourceStatus.unknown,
  };
}

/** In the row of one label; the closing row, of many, marks nothing. */
function differs(pairs: readonly Pair[], status: Status): boolean {
  return pairs.length === 1 && agrees(pairs[0]?.label ?? null, status) === false;
}

function differingIn(pairs: readonly Pair[]): number {
  return sum(pairs.filter(({ label, status }) => agrees(label, status) === false));
}

function labelsOf(pairs: readonly Pair[]): (string | null)[] {
  return [...new Set(pairs.map(({ label }) => label))];
}

function sum(pairs: readonly Pair[]): number {
  return pairs.reduce((total, { rows }) => total + rows, 0);
}
