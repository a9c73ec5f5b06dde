import { formatNumber } from '#app/i18n/format.ts';
import type { Words } from '../data-words.ts';

/** `12,4 MB`: decimal, as file managers and the limit count. */
export function sizeText(bytes: number, { importing, locale }: Words): string {
  const { size } = importing;
  if (bytes < 1_000) return size.byte(formatNumber(bytes, locale));
  if (bytes < 1_000_000) return size.kB(formatNumber(bytes / 1_000, locale));
  return size.MB(formatNumber(bytes / 1_000_000, locale, 1));
}
