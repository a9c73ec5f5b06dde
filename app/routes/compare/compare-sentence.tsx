import { capitalised } from '#app/i18n/texts/periods.ts';
import { Sentence, type SentencePart } from '#app/ui/sentence.tsx';
import { unitHref } from '../page/links.ts';
import { unitName } from '../page/page-data.ts';
import type { CompareProps } from './props.ts';

/** Who is compared, and whether they are alike. */
export function CompareSentence({ data: { units }, page, words, texts }: CompareProps) {
  const names = units.flatMap(({ row: { unit } }, index): SentencePart[] => [
    ...(index === 0 ? [] : [{ text: ', ' }]),
    {
      text: unitName({ name_vi: unit.name, name_en: unit.name_en }, words.locale),
      href: unitHref(page.filters, unit.code),
    },
  ]);
  const groups = [...new Map(units.map(({ peers }) => [peers.group, peers])).values()];
  const levels = groups.map(({ group, reference, reference_rate }) => ({
    name: words.terms.group[group],
    level:
      reference_rate === null
        ? texts.noLevel
        : `${words.percent(reference_rate)} (${words.count(reference.numerator)}/${words.count(reference.denominator)})`,
  }));
  const [only, ...others] = levels;
  const rest =
    only !== undefined && others.length === 0
      ? texts.oneGroup(only.name, only.level)
      : texts.groups(levels.map(({ name, level }) => texts.groupLevel(name, level)).join('; '));
  return (
    <Sentence
      lead={[{ text: texts.lead(words.count(units.length)) }, ...names, { text: '.' }]}
      rest={[{ text: rest }]}
      note={texts.note(capitalised(words.about(page.population)))}
    />
  );
}
