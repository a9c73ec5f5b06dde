import { capitalised } from '#app/i18n/texts/periods.ts';
import { trends } from '#app/i18n/texts/trends.ts';
import type { TrendAnswer } from '#app/query/trend.ts';
import { Sentence } from '#app/ui/sentence.tsx';
import type { Words } from '../page/words.ts';

interface TrendSentenceProps {
  volume: TrendAnswer;
  stock: TrendAnswer;
  words: Words;
}

/** The latest month in words, and whether the overdue stock grew. */
export function TrendSentence({ volume, stock, words }: TrendSentenceProps) {
  const texts = trends[words.locale];
  const note = volume.series === 'as-recorded' ? texts.noteRecorded : texts.noteNow;
  const known = volume.points.filter((point) => point.counts !== null);
  const last = known.at(-1);
  if (!last?.counts) {
    const { noMonth, notClosed } = texts.sentence;
    const why = volume.points.length === 0 ? noMonth : notClosed;
    return <Sentence lead={[{ text: why }]} note={note} />;
  }
  const latest = texts.sentence.latest(
    capitalised(words.month(last.month)),
    words.count(last.counts.total),
    words.count(last.counts.done),
    words.percent(last.measures?.completion_rate.value ?? null),
  );
  return (
    <Sentence
      lead={[{ text: latest }]}
      rest={[{ text: overdueSentence(stock, words), tone: 'open_overdue' }]}
      note={note}
    />
  );
}

function overdueSentence(stock: TrendAnswer, words: Words): string {
  const texts = trends[words.locale].sentence;
  const known = stock.points.filter((point) => point.counts !== null);
  const [before, now] = known.slice(-2);
  if (!before?.counts || !now?.counts) return '';
  const count = words.count(now.counts.open_overdue);
  const since = words.month(before.month);
  const difference = now.counts.open_overdue - before.counts.open_overdue;
  if (difference === 0) return texts.overdueSame(count, since);
  const say = difference > 0 ? texts.overdueUp : texts.overdueDown;
  return say(count, words.count(Math.abs(difference)), since);
}
