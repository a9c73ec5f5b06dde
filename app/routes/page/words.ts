import {
  formatDay,
  formatDayMonth,
  formatInstant,
  formatNumber,
  formatPercent,
} from '#app/i18n/format.ts';
import { frame } from '#app/i18n/texts/frame.ts';
import { monthText, periodText } from '#app/i18n/texts/periods.ts';
import { tables } from '#app/i18n/texts/tables.ts';
import { terms } from '#app/i18n/texts/terms.ts';
import { units } from '#app/i18n/texts/units.ts';
import type { Locale } from '#app/model/locale.ts';
import { type Month, parsePeriod } from '#app/model/period.ts';
import type { Population } from '#app/model/population.ts';

/** Catalogues and formats in one language: what every page with figures speaks. */
export function wordsIn(locale: Locale) {
  return {
    locale,
    frame: frame[locale],
    terms: terms[locale],
    units: units[locale],
    tables: tables[locale],
    count: (value: number) => formatNumber(value, locale),
    percent: (value: number | null) => formatPercent(value, locale),
    /** A number of days that may lie between two: `12`, `12,5`. */
    days: (value: number) => formatNumber(value, locale, Number.isInteger(value) ? 0 : 1),
    day: (value: string | null) => formatDay(value, locale),
    /** Of a task; one that is empty was taken out after its time. */
    taskTitle: (value: string) => (value === '' ? terms[locale].titleRemoved : value),
    instant: (value: string) => formatInstant(value, locale),
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
