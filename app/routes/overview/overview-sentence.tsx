import { memo } from 'react';
import { overview } from '#app/i18n/texts/overview.ts';
import { standing } from '#app/i18n/texts/standing.ts';
import { parsePeriod } from '#app/model/period.ts';
import { capitalised, periodText } from '#app/i18n/texts/periods.ts';
import { unitsToUrge } from '#app/query/urgent.ts';
import { Sentence, type SentencePart } from '#app/ui/sentence.tsx';
import { tasksHref, unitHref } from '../page/links.ts';
import { unitName } from '../page/page-data.ts';
import type { OverviewProps } from './props.ts';
import { rowsInView, silentUnits } from './silent-units.ts';
import { summaryParts } from '../page/summary-sentence.ts';

const URGED = 3;

/** What the numbers say, whom to call, and from which population. */
export const OverviewSentence = memo(function OverviewSentence({
  data,
  page,
  words,
}: OverviewProps) {
  const texts = overview[words.locale];
  const { filters } = page;
  const period = words.period(page.population) ?? words.terms.basis.tracked;
  const silent = silentUnits(data.units, filters);
  const inView = new Set(rowsInView(data.units, filters));
  const urged = unitsToUrge(data.units, (row) => inView.has(row)).slice(0, URGED);
  const rest = urged.flatMap(({ unit }, index): SentencePart[] => [
    { text: index === 0 ? texts.sentence.urgeFirst : ', ' },
    {
      text: unitName({ name_vi: unit.name, name_en: unit.name_en }, words.locale),
      href: unitHref(filters, unit.code),
    },
  ]);
  return (
    <Sentence
      lead={
        silent !== null
          ? [{ text: standing[words.locale].notUsing[silent] }]
          : data.matching === null || data.now.counts.total === 0
            ? summaryParts(data.now, capitalised(period), page, words)
            : matchingParts(data.matching.counts.total, capitalised(period), { data, page, words })
      }
      rest={urged.length === 0 ? [] : [...rest, { text: texts.sentence.listEnd }]}
      note={`${population(data, page, words)} ${compared(data, words)}`}
    />
  );
});

/** "Tháng 6/2019: 14 trong 531 nhiệm vụ khớp bộ lọc." */
function matchingParts(
  count: number,
  period: string,
  { data, page, words }: OverviewProps,
): SentencePart[] {
  const texts = overview[words.locale].sentence;
  return [
    { text: texts.matchingHead(period) },
    { text: words.count(count), href: tasksHref(page.filters, page.population) },
    { text: texts.matchingOf(words.count(count), words.count(data.now.counts.total)) },
  ];
}

function population(
  { now }: OverviewProps['data'],
  page: OverviewProps['page'],
  words: OverviewProps['words'],
) {
  const total = words.count(now.counts.total);
  const units = words.count(now.units);
  const { basis, from, to } = page.population;
  if (now.counts.total === 0 && from !== null) {
    return from > page.snapshot.as_of_day
      ? overview[words.locale].noteAfter(words.day(page.snapshot.as_of_day))
      : overview[words.locale].noteEmpty(words.terms.basisVerb[basis]);
  }
  if (from === null || to === null) return overview[words.locale].noteTracked(total, units);
  return overview[words.locale].note(
    total,
    words.terms.basisVerb[basis],
    words.day(from),
    words.day(to),
    units,
  );
}

function compared({ earlier, now }: OverviewProps['data'], words: OverviewProps['words']): string {
  if (now.population.basis === 'tracked') return '';
  const period = earlier?.population.period ? parsePeriod(earlier.population.period) : null;
  if (!earlier || !period) return overview[words.locale].noteNoBefore;
  return overview[words.locale].noteBefore(
    capitalised(periodText(period, words.locale)),
    words.instant(earlier.snapshot.as_of),
  );
}
