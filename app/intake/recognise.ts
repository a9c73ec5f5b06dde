import { fold } from '#app/model/fold.ts';
import { CANONICAL_COLUMNS } from '#app/model/task.ts';
import { editDistance } from '#app/model/edit-distance.ts';
import { HEADINGS, ORDINAL_HEADINGS, OTHER_HEADINGS } from './headings.ts';
import { saysSecrecy } from './secrecy-heading.ts';
import type { SourceColumn } from './understanding.ts';

export interface Candidate {
  column: SourceColumn;
  /** 1: the canonical name itself. From `APPLIED_FROM` on it is taken unasked. */
  confidence: number;
}

export const APPLIED_FROM = 0.9;
/** A heading as sure as this wins over those beside it that are not. */
export const SAYS_SO = 0.95;
const FULL = 0.98;
const PLAIN = 0.93;
const WEAK = 0.6;
const CONTAINED = 0.5;
/** What an abbreviation that had to be written out takes away. */
const ABBREVIATED = 0.02;
const MISTYPED = 0.5;
/** A shorter heading one letter away is as likely another word. */
const SHORTEST_MISTYPED = 5;
const LETTERS_FOR_TWO_SLIPS = 12;
const LONGEST_HEADING = 120;

/** Written out where they stand as words of their own; the order is that of the letters alone. */
const ABBREVIATIONS: Record<string, string> = {
  'd v': 'don vi',
  dv: 'don vi',
  'c q': 'co quan',
  cq: 'co quan',
  dvct: 'don vi chu tri',
  dvph: 'don vi phoi hop',
  cqct: 'co quan chu tri',
  cqph: 'co quan phoi hop',
  nv: 'nhiem vu',
  cv: 'cong viec',
  vb: 'van ban',
  ht: 'hoan thanh',
  hthanh: 'hoan thanh',
  xl: 'xu ly',
  hxl: 'han xu ly',
  th: 'thuc hien',
  ph: 'phoi hop',
  bd: 'ban dau',
  bh: 'ban hanh',
  gh: 'gia han',
  nd: 'noi dung',
  lv: 'linh vuc',
  ld: 'lanh dao',
  tg: 'thoi gian',
  tgian: 'thoi gian',
  skh: 'so ky hieu',
  kh: 'ky hieu',
  'kh vb': 'ky hieu van ban',
  'k hieu': 'ky hieu',
  ki: 'ky',
  tt: 'trang thai',
};

const CATALOGUE = catalogue();
const OTHERS = new Set(phrases(OTHER_HEADINGS).map(squashed));
const ORDINALS = new Set(phrases(ORDINAL_HEADINGS).map(squashed));
const CANONICAL = new Set<string>([...CANONICAL_COLUMNS, 'unit']);

/**
 * What a heading may stand for, the likeliest first. `parts`: the titles over it and itself, from
 * the top; a group's title counts where the lowest part alone says nothing.
 */
export function recogniseHeading(parts: readonly string[]): readonly Candidate[] {
  const lowest = parts.at(-1) ?? '';
  const titles = parts.slice(0, -1).join(' ');
  const ways = titles === '' ? [lowest] : [lowest, `${lowest} ${titles}`, `${titles} ${lowest}`];
  const found = ways.map(recognise).filter((candidates) => candidates !== null);
  if (found.length === 0) {
    const may = ways.flatMap(contained);
    return (may.length > 0 ? may : mistyped(lowest)).slice(0, 2);
  }
  return found.reduce((best, other) => (sureness(other) > sureness(best) ? other : best));
}

function sureness([best]: readonly Candidate[]): number {
  return best?.confidence ?? 0;
}

/** Whether the heading says that the rows are numbered, no more. */
export function isOrdinalHeading(heading: string): boolean {
  return ORDINALS.has(squashed(heading));
}

/** Whether it is known to head none of the canonical columns. */
export function isOtherHeading(heading: string): boolean {
  return OTHERS.has(squashed(heading));
}

/** Null where the catalogue does not know the heading; none where it is known to be another. */
function recognise(heading: string): readonly Candidate[] | null {
  if (heading === '' || heading.length > LONGEST_HEADING) return null;
  const name = fold(heading);
  if (CANONICAL.has(name)) return [{ column: name as SourceColumn, confidence: 1 }];
  const words = wordsOf(heading);
  const plain = words.replaceAll(' ', '');
  if (OTHERS.has(plain)) return [];
  if (saysSecrecy(heading)) return [{ column: 'secrecy', confidence: FULL }];
  const known = CATALOGUE.get(plain);
  if (known) return known;
  const abbreviated = CATALOGUE.get(writtenOut(words));
  if (!abbreviated) return null;
  return abbreviated.map(({ column, confidence }) => ({
    column,
    confidence: confidence - ABBREVIATED,
  }));
}

/** A longer heading that has a known one among its words may mean it. */
function contained(heading: string): Candidate[] {
  const words = ` ${wordsOf(heading)} `;
  if (words.length < 8 || heading.length > LONGEST_HEADING) return [];
  let best = '';
  for (const phrase of FULL_PHRASES.keys()) {
    if (phrase.length > best.length && words.includes(` ${phrase} `)) best = phrase;
  }
  const column = FULL_PHRASES.get(best);
  return column === undefined ? [] : [{ column, confidence: CONTAINED }];
}

/** A known heading with a slip of the hand may be meant, and is only ever offered or asked about. */
function mistyped(heading: string): Candidate[] {
  const plain = squashed(heading);
  if (plain.length < SHORTEST_MISTYPED || plain.length > LONGEST_HEADING) return [];
  const most = plain.length >= LETTERS_FOR_TWO_SLIPS ? 2 : 1;
  const meant = new Set<SourceColumn>();
  for (const [known, [best]] of CATALOGUE) {
    if (best === undefined || best.confidence < APPLIED_FROM) continue;
    if (editDistance(plain, known, most) !== null) meant.add(best.column);
  }
  return [...meant].map((column) => ({ column, confidence: MISTYPED }));
}

const FULL_PHRASES = new Map(
  (Object.keys(HEADINGS) as SourceColumn[]).flatMap((column) =>
    phrases(HEADINGS[column].full)
      .map(wordsOf)
      .filter((phrase) => phrase.includes(' '))
      .map((phrase) => [phrase, column] as const),
  ),
);

function catalogue(): Map<string, readonly Candidate[]> {
  const known = new Map<string, Candidate[]>();
  for (const [column, { full, plain = '', weak = '' }] of Object.entries(HEADINGS)) {
    for (const [list, confidence] of [
      [full, FULL],
      [plain, PLAIN],
      [weak, WEAK],
    ] as const) {
      for (const phrase of phrases(list)) {
        const key = squashed(phrase);
        const candidates = known.get(key) ?? [];
        if (candidates.some((candidate) => candidate.column === column)) continue;
        candidates.push({ column: column as SourceColumn, confidence });
        known.set(key, candidates);
      }
    }
  }
  for (const list of known.values()) list.sort((a, b) => b.confidence - a.confidence);
  return known;
}

function phrases(list: string): string[] {
  return list.split(' | ').filter((phrase) => phrase !== '');
}

/** Words without case, accents, punctuation and what stands in brackets; `NgayGiao` is two. */
export function wordsOf(heading: string): string {
  const apart = heading.replace(/(\p{Ll})(\p{Lu}\p{Ll})/gu, '$1 $2');
  return fold(apart.replace(/\([^)]*\)/g, ' '))
    .replace(/[^a-z0-9#]+/g, ' ')
    .trim();
}

function squashed(heading: string): string {
  return wordsOf(heading).replaceAll(' ', '');
}

function writtenOut(words: string): string {
  const tokens = words.split(' ');
  let text = '';
  for (let at = 0; at < tokens.length; at += 1) {
    const [one = '', two = ''] = tokens.slice(at, at + 2);
    const both = ABBREVIATIONS[`${one} ${two}`];
    if (both !== undefined) at += 1;
    text += both ?? ABBREVIATIONS[one] ?? one;
  }
  return text.replaceAll(' ', '');
}
