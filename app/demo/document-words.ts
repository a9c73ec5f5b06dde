import { dayNumber } from '#app/model/day.ts';
import { type Closures, yearOf } from './calendar.ts';
import type { Random } from './random.ts';
import type { Places } from './wording.ts';

const ASSIGNERS = ['UBND tỉnh', 'Chủ tịch UBND tỉnh', 'Phó Chủ tịch UBND tỉnh'];
const ASSIGNER_WEIGHTS = [46, 33, 21];

/** Kinds of documents, how often they give tasks, and how many the office issues in a day. */
const KINDS = [
  { suffix: 'UBND', weight: 74, perDay: 5.95 },
  { suffix: 'TB-VPUBND', weight: 18, perDay: 2.4 },
  { suffix: 'QĐ-UBND', weight: 3, perDay: 12.2 },
  { suffix: 'KH-UBND', weight: 4, perDay: 3.1 },
  { suffix: 'CT-UBND', weight: 1, perDay: 0.05 },
];

export interface DocumentWords {
  document_no: string;
  document_date: number;
  assigner: string;
}

/** Number, date and signatory of the document; numbers grow with the days of the year. */
export function documentWords(
  field: string,
  assigned: number,
  places: Places,
  closures: Closures,
  random: Random,
): DocumentWords {
  const wanted = random.chance(0.6) ? assigned : assigned - random.int(1, 4);
  const newYear = dayNumber(`${yearOf(assigned)}-01-01`);
  const date = wanted > newYear ? closures.workdayBefore(wanted, newYear + 1) : assigned;
  const kind = KINDS[random.weighted(KINDS.map(({ weight }) => weight))] ?? KINDS[0];
  if (!kind) throw new Error('no kinds of documents');
  const before = (date - newYear) * kind.perDay;
  const number = Math.max(1, Math.floor(before + random.next() * kind.perDay));
  const block = kind.suffix === 'UBND' ? `-${random.pick(places.blocks[field] ?? ['TH'])}` : '';
  return {
    document_no: `${number}/${kind.suffix}${block}`,
    document_date: date,
    assigner: ASSIGNERS[random.weighted(ASSIGNER_WEIGHTS)] ?? 'UBND tỉnh',
  };
}
