import { importerText } from '#app/i18n/importer.ts';
import { data } from '#app/i18n/texts/data.ts';
import { importing } from '#app/i18n/texts/import.ts';
import { quality } from '#app/i18n/texts/quality.ts';
import { unitRegister } from '#app/i18n/texts/unit-register.ts';
import type { Locale } from '#app/model/locale.ts';
import { wordsIn as pageWordsIn } from './page/words.ts';

/** What the pages about the data themselves speak beside the words of every page; the others need not load it. */
export function wordsIn(locale: Locale) {
  return {
    ...pageWordsIn(locale),
    register: unitRegister[locale],
    data: data[locale],
    quality: quality[locale],
    importing: importing[locale],
    importer: (by: string) => importerText(by, locale),
  };
}

export type Words = ReturnType<typeof wordsIn>;
