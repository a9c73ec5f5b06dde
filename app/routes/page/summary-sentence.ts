import { overview } from '#app/i18n/texts/overview.ts';
import type { SummaryAnswer } from '#app/query/summary.ts';
import type { SentencePart } from '#app/ui/sentence.tsx';
import { isNarrowed, tasksHref } from './links.ts';
import type { PageData } from './page-data.ts';
import type { Words } from './words.ts';

/** "Tháng 6/2019: 189 trong 531 nhiệm vụ đã hoàn thành (35,6%); 14 hoàn thành quá hạn; 12 quá hạn, đều treo." */
export function summaryParts(
  { counts, measures }: Pick<SummaryAnswer, 'counts' | 'measures'>,
  heading: string,
  { filters, population }: PageData,
  words: Words,
): SentencePart[] {
  const texts = overview[words.locale].sentence;
  if (counts.total === 0) return [{ text: texts.none(heading) }];
  if (isNarrowed(filters)) return [{ text: texts.matching(heading, words.count(counts.total)) }];
  const overdue = words.count(counts.open_overdue);
  const overdueText =
    counts.open_overdue === 0
      ? texts.noneOverdue
      : counts.hanging === counts.open_overdue
        ? texts.overdueAllHanging(overdue)
        : counts.hanging > 0
          ? texts.overdueSomeHanging(overdue, words.count(counts.hanging))
          : texts.overdue(overdue);
  const late: SentencePart[] =
    counts.done_late === 0
      ? []
      : [
          {
            text: texts.late(words.count(counts.done_late)),
            tone: 'done_late',
            href: tasksHref(filters, population, { status: ['done_late'] }),
            breakBefore: true,
          },
          { text: texts.and },
        ];
  return [
    {
      text: `${texts.done(
        heading,
        words.count(counts.done),
        words.count(counts.total),
        words.percent(measures.completion_rate.value),
      )} `,
    },
    ...late,
    counts.open_overdue === 0
      ? { text: overdueText, breakBefore: late.length === 0 }
      : {
          text: overdueText,
          tone: 'open_overdue',
          href: tasksHref(filters, population, { status: ['open_overdue'] }),
          breakBefore: late.length === 0,
        },
    { text: texts.listEnd },
  ];
}
