import { formatSigned } from '#app/i18n/format.ts';
import { flow } from '#app/i18n/texts/flow.ts';
import { dayOfInstant } from '#app/model/day.ts';
import type { AgeingRow } from '#app/query/ageing.ts';
import { SimpleTable } from '#app/tables/simple-table.tsx';
import { Section } from '#app/ui/section.tsx';
import { FlowFigure } from '../page/flow-figure.tsx';
import type { PageData } from '../page/page-data.ts';
import { SnapshotChoice, olderSnapshots } from '../page/snapshot-choice.tsx';
import type { Words } from '../page/words.ts';
import type { Movement } from './loader.server.ts';

interface FlowSinceProps {
  moved: Movement | null;
  /** What else the address says, to be kept. */
  extras: Readonly<Record<string, string>>;
  page: PageData;
  words: Words;
}

/** What moved between the snapshot in view and an older one that the reader chooses. */
export function FlowSince({ moved, extras, page, words }: FlowSinceProps) {
  if (moved === null) return <FlowFigure moved={null} page={page} words={words} />;
  const day = words.instant(moved.from);
  return (
    <>
      <FlowFigure
        moved={moved}
        since={moved.isAsked ? moved.olderId : undefined}
        titled={(open, overdue) => flow[words.locale].since(day, open, overdue)}
        page={page}
        words={words}
      />
      <SnapshotChoice
        action="/trends"
        extras={extras}
        selects={[
          {
            name: 'from',
            label: flow[words.locale].choice.label,
            chosen: moved.olderId,
            offered: olderSnapshots(page),
          },
        ]}
        submit={flow[words.locale].choice.submit}
        page={page}
        words={words}
      />
      <Ageing moved={moved} page={page} words={words} />
    </>
  );
}

function Ageing({
  moved,
  page,
  words,
}: Pick<FlowSinceProps, 'page' | 'words'> & { moved: Movement }) {
  const texts = flow[words.locale].ageing;
  const { from, to } = moved.ageing;
  const day = (instant: string) => words.day(dayOfInstant(instant));
  const cells = (label: string, before: number, after: number) => [
    label,
    words.count(before),
    words.count(after),
    formatSigned(after - before, words.locale),
  ];
  return (
    <Section
      title={texts.title}
      subtitle={texts.subtitle(words.instant(moved.from), words.instant(page.snapshot.as_of))}
    >
      <SimpleTable
        caption={texts.title}
        columns={[
          { id: 'band', label: texts.band },
          { id: 'from', label: day(moved.from), numeric: true },
          { id: 'to', label: day(page.snapshot.as_of), numeric: true },
          { id: 'change', label: texts.change, numeric: true },
        ]}
        rows={to.map(({ band, tasks }, at) =>
          cells(words.terms.ageing[band], from[at]?.tasks ?? 0, tasks),
        )}
        total={cells(texts.total, sum(from), sum(to))}
      />
    </Section>
  );
}

function sum(rows: readonly AgeingRow[]): number {
  return rows.reduce((total, { tasks }) => total + tasks, 0);
}
