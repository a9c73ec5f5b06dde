import type { Encoding } from '../record-source.ts';
import { decodingOf } from './decoding.ts';
import { isSyllable } from './syllable.ts';

const LEGACY = ['windows-1258', 'tcvn3', 'vni'] as const;
/** Words that have to speak for an encoding; fewer are a question. */
const FEWEST_WORDS = 4;
const ENOUGH = 0.75;
/** By which it has to be ahead of the next. */
const LEAD = 0.25;

export interface Mark {
  encoding: Encoding;
  bytes: number;
}

export function byteOrderMark(bytes: Buffer): Mark | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return { encoding: 'utf-8', bytes: 3 };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', bytes: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', bytes: 2 };
  return null;
}

/** UTF-16 without a mark: the delimiters and digits of a list leave every other byte empty. */
export function unmarkedUtf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const empty = [0, 0];
  const looked = Math.min(bytes.length, 1 << 12);
  for (let at = 0; at < looked; at += 1) {
    if (bytes[at] === 0) empty[at % 2] = (empty[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = empty;
  if (odd > looked / 8 && even === 0) return 'utf-16le';
  if (even > looked / 8 && odd === 0) return 'utf-16be';
  return null;
}

/**
 * The encoding of lines that are no UTF-8, by which of them makes Vietnamese syllables of its
 * words. Null where the text is too little, or none is clearly ahead.
 */
export function legacyEncoding(lines: Buffer): Encoding | null {
  const words = distinctWords(lines);
  const scores = LEGACY.map((encoding) => ({ encoding, ...score(words, encoding) }));
  scores.sort((a, b) => b.share - a.share);
  const [best, next] = scores;
  if (best === undefined || best.share < ENOUGH || best.words < FEWEST_WORDS) return null;
  return best.share - (next?.share ?? 0) >= LEAD ? best.encoding : null;
}

function score(words: readonly Buffer[], encoding: Encoding): { share: number; words: number } {
  const decoding = decodingOf(encoding);
  let right = 0;
  let known = 0;
  for (const word of words) {
    const text = decoding.read(word)?.text.normalize('NFC') ?? '?';
    // Quotation marks and dashes stand at a word without telling anything.
    const letters = text.replace(/^[‘’“”•–—…«»\u00a0]+|[‘’“”•–—…«»\u00a0]+$/g, '');
    if (/^[\0-\x7f]*$/.test(letters) && letters !== '?') continue;
    known += 1;
    if (isSyllable(letters)) right += 1;
  }
  return { share: known === 0 ? 0 : right / known, words: right };
}

/** Words with at least one byte beyond ASCII. */
function distinctWords(lines: Buffer): Buffer[] {
  const words = lines.toString('latin1').match(/[A-Za-z\x80-\xff]*[\x80-\xff][A-Za-z\x80-\xff]*/g);
  return [...new Set(words ?? [])].map((word) => Buffer.from(word, 'latin1'));
}
