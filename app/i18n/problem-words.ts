import { instantOfId } from '#app/model/as-of.ts';
import type { Nearest, PublicProblem } from '#app/model/errors.ts';
import type { Locale } from '#app/model/locale.ts';
import { parsePeriod } from '#app/model/period.ts';
import { SNAPSHOT_ID_PATTERN } from '#app/model/snapshot.ts';
import { formatInstant } from './format.ts';
import { NEAREST, PROBLEM_NOUNS, PROBLEM_TEXTS, type ProblemText } from './problems.ts';
import { capitalised, periodText } from './texts/periods.ts';

type Told = Pick<PublicProblem, 'code' | 'params' | 'nearest'>;

/** A problem's title and what to do, its parameters filled in. */
export function problemWords(problem: Told, locale: Locale): ProblemText {
  const { code, params } = problem;
  const texts = PROBLEM_TEXTS[locale];
  const { title, detail } = texts[code] ?? texts.internal;
  const { what } = params;
  const noun = what === undefined ? undefined : PROBLEM_NOUNS[locale][what];
  const values = noun === undefined ? params : { ...params, what: noun };
  const said = detail.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  const labels = nearestWords(problem, locale).map(({ label }) => label);
  return {
    title,
    detail: labels.length === 0 ? said : `${said} ${NEAREST[locale]}: ${labels.join('; ')}.`,
  };
}

/** What there is instead, each as a reader calls it. */
export function nearestWords({ nearest = [] }: Told, locale: Locale) {
  return nearest.map((one) => ({ value: one.value, label: labelOf(one, locale) }));
}

function labelOf({ value, ...names }: Nearest, locale: Locale): string {
  const name = names[locale];
  if (name !== undefined) return `${name} (${value})`;
  if (SNAPSHOT_ID_PATTERN.test(value)) {
    const revision = value.slice(value.indexOf('-') + 1);
    const moment = formatInstant(instantOfId(value), locale);
    return revision === 'r1' ? moment : `${moment} (${revision})`;
  }
  const period = parsePeriod(value);
  return period ? capitalised(periodText(period, locale)) : value;
}
