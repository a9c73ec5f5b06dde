import type { PublicProblem } from '#app/model/errors.ts';
import type { Locale } from '#app/model/locale.ts';
import { PROBLEM_NOUNS, PROBLEM_TEXTS, type ProblemText } from './problems.ts';

/** A problem's title and what to do, its parameters filled in. */
export function problemWords(
  { code, params }: Pick<PublicProblem, 'code' | 'params'>,
  locale: Locale,
): ProblemText {
  const texts = PROBLEM_TEXTS[locale];
  const { title, detail } = texts[code] ?? texts.internal;
  const { what } = params;
  const noun = what === undefined ? undefined : PROBLEM_NOUNS[locale][what];
  const values = noun === undefined ? params : { ...params, what: noun };
  return {
    title,
    detail: detail.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''),
  };
}
