import type { Locale } from '#app/model/locale.ts';

const WAYS: Record<Locale, Readonly<Record<string, string>>> = {
  vi: { page: 'trang web', api: 'API', inbox: 'thư mục inbox', demo: 'dữ liệu mẫu' },
  en: { page: 'web page', api: 'API', inbox: 'inbox folder', demo: 'demo' },
};

/** Which way in something came, and under whose name; on the command line, whose account it was. */
export function importerText(by: string, locale: Locale): string {
  const end = by.indexOf(':');
  const way = WAYS[locale][end < 0 ? by : by.slice(0, end)];
  if (way === undefined) return locale === 'vi' ? `dòng lệnh (${by})` : `command line (${by})`;
  return end < 0 ? way : `${way} (${by.slice(end + 1)})`;
}
