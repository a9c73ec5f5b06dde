import { DondocError } from '#app/model/errors.ts';
import { ARROW_STREAM } from './arrow-type.ts';

export type AnswerFormat = 'json' | 'csv' | 'xlsx' | 'arrow' | 'parquet';

/** What an answer of figures comes in: the first where nothing is asked for. */
export const FORMATS = [
  'json',
  'csv',
  'xlsx',
  'arrow',
  'parquet',
] as const satisfies readonly AnswerFormat[];

export const MEDIA_TYPES: Record<AnswerFormat, string> = {
  json: 'application/json',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  arrow: ARROW_STREAM,
  parquet: 'application/vnd.apache.parquet',
};

interface MediaRange {
  media: string;
  q: number;
}

/**
 * Of the formats that a resource has, the suffix of the path decides, else Accept: the format it likes best, of equals
 * the one it names more exactly or first.
 * @throws DondocError `not_acceptable` (406)
 */
export function answerFormat(
  path: string,
  accept: string | null,
  formats: readonly AnswerFormat[],
): AnswerFormat {
  const suffix = formats.find((format) => path.endsWith(`.${format}`));
  if (suffix) return suffix;
  const ranges = readRanges(accept === null || accept.trim() === '' ? '*/*' : accept);
  const offers = formats
    .map((format) => ({ format, ...likingOf(MEDIA_TYPES[format], ranges) }))
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q || b.exactness - a.exactness || a.at - b.at);
  const [best] = offers;
  if (best) return best.format;
  throw new DondocError({
    code: 'not_acceptable',
    status: 406,
    params: { expected: formats.map((format) => MEDIA_TYPES[format]).join(', ') },
  });
}

function readRanges(accept: string): MediaRange[] {
  return accept.split(',').map((range) => {
    const [media = '', ...params] = range.trim().toLowerCase().split(';');
    const q = params.map((param) => /^\s*q=([\d.]+)\s*$/.exec(param)?.[1]).find(Boolean);
    return { media: media.trim(), q: q === undefined ? 1 : Number(q) };
  });
}

interface Liking {
  q: number;
  exactness: number;
  /** Which of the ranges says so. */
  at: number;
}

/** The most exact range that fits has the word (RFC 9110 §12.5.1), so that `q=0` can take a format out. */
function likingOf(media: string, ranges: readonly MediaRange[]): Liking {
  const names = ['*/*', media.replace(/\/.*$/, '/*'), media];
  for (let exactness = names.length - 1; exactness >= 0; exactness -= 1) {
    const at = ranges.findIndex((range) => range.media === names[exactness]);
    const range = ranges[at];
    if (range) return { q: range.q, exactness, at };
  }
  return { q: 0, exactness: 0, at: 0 };
}
