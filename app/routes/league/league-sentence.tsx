import { league } from '#app/i18n/texts/league.ts';
import { capitalised } from '#app/i18n/texts/periods.ts';
import { unitsAbove, unitsBelow } from '#app/query/urgent.ts';
import { Sentence, type SentencePart } from '#app/ui/sentence.tsx';
import { unitHref } from '../page/links.ts';
import { unitName } from '../page/page-data.ts';
import type { LeagueProps } from './props.ts';

/** Who is below the level of the peer group, and of how many units anything can be said. */
export function LeagueSentence({ data: { answer }, page, words }: LeagueProps) {
  const texts = league[words.locale].sentence;
  const rows = answer.groups.flatMap((group) => group.rows);
  const ranked = rows.filter((row) => row.rank !== null).length;
  const note = league[words.locale].note(capitalised(words.about(answer.population)));
  const unrankable = rows
    .map((row) => row.not_ranked_because)
    .find((why) => why === 'basis_not_due' || why === 'filtered' || why === 'single_month');
  if (unrankable) return <Sentence lead={[{ text: texts[unrankable] }]} note={note} />;
  if (ranked === 0) return <Sentence lead={[{ text: texts.noneRanked }]} note={note} />;
  const below = unitsBelow(answer);
  const above = unitsAbove(answer);
  const counts = texts.counts(
    words.count(above.length),
    words.count(ranked - above.length - below.length),
    words.count(rows.length - ranked),
  );
  const names = below.flatMap(({ row: { unit } }, index): SentencePart[] => [
    ...(index === 0 ? [] : [{ text: ', ' }]),
    {
      text: unitName({ name_vi: unit.name, name_en: unit.name_en }, words.locale),
      href: unitHref(page.filters, unit.code),
    },
  ]);
  const lead: SentencePart[] =
    below.length === 0
      ? [{ text: texts.noneLower }]
      : [{ text: texts.lower(words.count(below.length)) }, ...names, { text: '.' }];
  return <Sentence lead={lead} rest={[{ text: counts }]} note={note} />;
}
