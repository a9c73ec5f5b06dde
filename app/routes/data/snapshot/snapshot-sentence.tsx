import { Sentence, type SentencePart } from '#app/ui/sentence.tsx';
import type { SnapshotProps } from './props.ts';

/** Rows read = accepted + refused, then what changed, then whether it answers. */
export function SnapshotSentence({ data, words }: SnapshotProps) {
  const { snapshot, drift, quality } = data;
  const { count } = words;
  const { sentence, note } = words.quality;
  const lead: SentencePart[] = [
    { text: sentence.rows(words.instant(snapshot.as_of), count(snapshot.rows_read)) },
    { text: sentence.accepted(count(snapshot.rows_accepted)) },
    {
      text: sentence.refused(count(snapshot.rows_refused)),
      ...(snapshot.rows_refused > 0 && { tone: 'open_overdue' as const }),
    },
    {
      text:
        snapshot.rows_skipped > 0 ? sentence.skipped(count(snapshot.rows_skipped)) : sentence.end,
    },
  ];
  const { state } = snapshot;
  const rest: SentencePart[] = [
    ...(quality === null ? [] : [{ text: changesIn(drift, words) }]),
    ...(state === 'answers'
      ? []
      : [
          {
            text: ` ${sentence[state]}`,
            ...(state === 'superseded' ? {} : { tone: 'open_overdue' as const }),
          },
        ]),
  ];
  return <Sentence lead={lead} rest={rest} note={note} />;
}

function changesIn(drift: SnapshotProps['data']['drift'], words: SnapshotProps['words']): string {
  const { sentence } = words.quality;
  if (drift === null) return sentence.first;
  const { appeared, vanished, vanished_open } = drift.changes;
  const { as_of, id } = drift.before;
  return sentence.drift(
    as_of === null ? id : words.instant(as_of),
    words.count(appeared),
    words.count(vanished),
    vanished_open > 0 ? sentence.driftOpen(words.count(vanished_open)) : '',
  );
}
