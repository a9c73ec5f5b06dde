import { NO_FILTERS, linkTo } from '#app/model/filters.ts';
import type { Locale } from '#app/model/locale.ts';

/** What is said of a file beside itself; it travels in the address until the import is started. */
export interface Draft {
  /** As a form writes it: `2019-07-03T10:00`, in the office's clock. */
  moment: string;
  source: string;
}

/** Parameters of an import's page beside the language. */
/** What is longer is no moment, and would make an address that nobody takes. */
export const MOST_MOMENT_CHARACTERS = 40;

export const JOB_PARAMETERS = ['moment', 'source', 'kept', 'edit'] as const;
/** Makes a form that is sent twice the same upload. */
export const UPLOAD_KEY = 'key';

type Said = Readonly<Partial<Record<(typeof JOB_PARAMETERS)[number], string>>>;

export function uploadHref(lang: Locale, key = ''): string {
  return linkTo('/data/import', { ...NO_FILTERS, lang }, { [UPLOAD_KEY]: key });
}

/** Where the script sends the file, to hear the answer itself. */
export function filesHref(lang: Locale, key: string): string {
  return linkTo('/data/import/files', { ...NO_FILTERS, lang }, { [UPLOAD_KEY]: key });
}

export function jobHref(id: string, lang: Locale, said: Said = {}): string {
  return linkTo(`/data/import/${encodeURIComponent(id)}`, { ...NO_FILTERS, lang }, said);
}

const LAST_MINUTE = /T23:59$/;

/** The as-of that a form's moment stands for: the last minute of a day is its end, as a date is. */
export function asOfOf(moment: string): string {
  return moment.trim().replace(LAST_MINUTE, '');
}

/** As a form writes it: an instant of the office's clock, to the minute. */
export function momentOf(asOf: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? `${asOf}T23:59` : asOf.slice(0, 16);
}
