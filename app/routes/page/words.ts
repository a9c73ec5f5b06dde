import {
  formatDay,
  formatDayMonth,
  formatInstant,
  formatNumber,
  formatPercent,
} from '#app/i18n/format.ts';
import { importerText } from '#app/i18n/importer.ts';
import { data } from '#app/i18n/texts/data.ts';
import { definitions } from '#app/i18n/texts/definitions.ts';
import { flow } from '#app/i18n/texts/flow.ts';
import { frame } from '#app/i18n/texts/frame.ts';
import { importing } from '#app/i18n/texts/import.ts';
import { league } from '#app/i18n/texts/league.ts';
import { measures } from '#app/i18n/texts/measures.ts';
import { overview } from '#app/i18n/texts/overview.ts';
import { monthText, periodText } from '#app/i18n/texts/periods.ts';
import { quality } from '#app/i18n/texts/quality.ts';
import { tasks } from '#app/i18n/texts/tasks.ts';
import { terms } from '#app/i18n/texts/terms.ts';
import { trends } from '#app/i18n/texts/trends.ts';
import { unit } from '#app/i18n/texts/unit.ts';
import { unitRegister } from '#app/i18n/texts/unit-register.ts';
import { units } from '#app/i18n/texts/units.ts';
import type { Locale } from '#app/model/locale.ts';
import { type Month, parsePeriod } from '#app/model/period.ts';
import type { Population } from '#app/model/population.ts';

/** Every catalogue and format in one language: what a page speaks. */
export function wordsIn(locale: Locale) {
  return {
    locale,
    frame: frame[locale],
    terms: terms[locale],
    measures: measures[locale],
    overview: overview[locale],
    flow: flow[locale],
    league: league[locale],
    trends: trends[locale],
    unit: unit[locale],
    units: units[locale],
    register: unitRegister[locale],
    tasks: tasks[locale],
    data: data[locale],
    quality: quality[locale],
    importing: importing[locale],
    definitions: definitions[locale],
    count: (value: number) => formatNumber(value, locale),
    percent: (value: number | null) => formatPercent(value, locale),
    day: (value: string | null) => formatDay(value, locale),
    instant: (value: string) => formatInstant(value, locale),
    importer: (by: string) => importerText(by, locale),
    month: (value: Month) => monthText(value, locale),
    /** The period of a population inside a sentence; null for every tracked task. */
    period: ({ period: text, window, from, to }: Population) => {
      const period = text === null ? null : parsePeriod(text);
      if (!period || window === 'calendar' || period.kind === 'range') {
        return period && periodText(period, locale);
      }
      const days = [from, to].map((day) => day && formatDayMonth(day, locale)).join('–');
      return `${periodText(period, locale)} (${days})`;
    },
    /** "nhiệm vụ giao từ 01/06/2019 đến 30/06/2019": the population in words. */
    about: ({ basis, from, to, structure }: Population) => {
      const about =
        from === null || to === null
          ? frame[locale].populationOf.tracked
          : frame[locale].populationOf.period(
              terms[locale].basisVerb[basis],
              formatDay(from, locale),
              formatDay(to, locale),
            );
      return structure === 'today' ? `${about}, ${units[locale].structure.inText}` : about;
    },
  };
}

export type Words = ReturnType<typeof wordsIn>;
