import { DondocError } from '#app/model/errors.ts';

export const FORMATS = ['json', 'csv'] as const;
export type AnswerFormat = (typeof FORMATS)[number];

const MEDIA: Record<AnswerFormat, readonly string[]> = {
  json: ['application/json', 'application/*', '*/*'],
  csv: ['text/csv', 'text/*'],
};

/**
 * The suffix of the path decides, else the first format that Accept names.
 * @throws DondocError `not_acceptable` (406)
 */
export function answerFormat(path: string, accept: string | null): AnswerFormat {
  const suffix = FORMATS.find((format) => path.endsWith(`.${format}`));
  if (suffix) return suffix;
  const wanted = (accept ?? '*/*')
    .split(',')
    .map((range) => {
      const [media = '', ...params] = range.trim().toLowerCase().split(';');
      const q = params.map((param) => /^\s*q=([\d.]+)/.exec(param)?.[1]).find(Boolean);
      return { media: media.trim(), q: q === undefined ? 1 : Number(q) };
    })
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q);
  for (const { media } of wanted) {
    const format = FORMATS.find((one) => MEDIA[one].includes(media));
    if (format) return format;
  }
  throw new DondocError({
    code: 'not_acceptable',
    status: 406,
    params: { expected: 'application/json, text/csv' },
  });
}
