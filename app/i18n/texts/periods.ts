import type { Locale } from '#app/model/locale.ts';
import type { Month, Period } from '#app/model/period.ts';
import { formatDay } from '../format.ts';

const ROMAN = ['', 'I', 'II', 'III', 'IV'];
const ENGLISH_MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

const vi = {
  month: (year: number, month: number) => `tháng ${month}/${year}`,
  quarter: (year: number, quarter: number) => `quý ${ROMAN[quarter] ?? quarter}/${year}`,
  half: (year: number, half: number) =>
    half === 1 ? `6 tháng đầu năm ${year}` : `6 tháng cuối năm ${year}`,
  nineMonths: (year: number) => `9 tháng đầu năm ${year}`,
  year: (year: number) => `năm ${year}`,
  ytd: (year: number) => `lũy kế năm ${year}`,
  rolling: '12 tháng gần nhất',
  range: (from: string, to: string) => `từ ${from} đến ${to}`,
};

const en: typeof vi = {
  month: (year, month) => `${ENGLISH_MONTHS[month - 1] ?? month} ${year}`,
  quarter: (year, quarter) => `Q${quarter} ${year}`,
  half: (year, half) => `${half === 1 ? 'first' : 'second'} half of ${year}`,
  nineMonths: (year) => `first nine months of ${year}`,
  year: (year) => `${year}`,
  ytd: (year) => `${year} to date`,
  rolling: 'last 12 months',
  range: (from, to) => `${from} to ${to}`,
};

export const periods = { vi, en };

/** "tháng 6/2019": a period in the middle of a sentence. */
export function periodText(period: Period, locale: Locale): string {
  const texts = periods[locale];
  switch (period.kind) {
    case 'month':
      return texts.month(period.year, period.month);
    case 'quarter':
      return texts.quarter(period.year, period.quarter);
    case 'half':
      return texts.half(period.year, period.half);
    case 'nine-months':
      return texts.nineMonths(period.year);
    case 'year':
      return texts.year(period.year);
    case 'ytd':
      return texts.ytd(period.year);
    case 'rolling-12m':
      return texts.rolling;
    case 'range':
      return texts.range(formatDay(period.from, locale), formatDay(period.to, locale));
  }
}

export function monthText(month: Month, locale: Locale): string {
  return periods[locale].month(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
}

/** The first letter in capitals: a period at the head of a line. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
