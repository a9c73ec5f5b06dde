import type { Locale } from '#app/model/locale.ts';

const WAYS: Record<Locale, Readonly<Record<string, string>>> = {
  vi: { page: 'trang web', api: 'API', inbox: 'thư mục inbox', demo: 'dữ liệu mẫu' },
  en: { page: 'web page', api: 'API', inbox: 'inbox folder', demo: 'demo' },
};

/** Which way in an import took; on the command line, whose account it was. */
export function importerText(by: string, locale: Locale): string {
  const command = locale === 'vi' ? `dòng lệnh (${by})` : `command line (${by})`;
  return WAYS[locale][by] ?? command;
}
