import { decodingOf } from './decoding.ts';
import { isSyllable } from './syllable.ts';

/** Fonts that show Vietnamese where the file has other letters: C«ng v¨n, Coâng vaên. */
export const OLD_FONTS = ['tcvn3', 'vni'] as const;
export type OldFont = (typeof OLD_FONTS)[number];

/** What a text is by its words: Unicode, written for the font, as well the one as the other, or neither. */
export type Writing = 'unicode' | 'old' | 'either' | 'plain';

const WORD = /[\p{L}\p{M}\u0080-\u00ff]+/gu;
const ASCII = /^[\0-\x7f]*$/;
/** Letters that such a font takes for its own; a text with others, as `ạ`, is Unicode. */
const FONT_LETTERS = /[\u0080-\u00ff]+/;
const UNICODE_ONLY = /[\u0100-\u02af\u0300-\u036f\u1e00-\u1eff]/;

export function writingOf(text: string, font: OldFont): Writing {
  if (ASCII.test(text)) return 'plain';
  if (UNICODE_ONLY.test(text)) return 'unicode';
  const asIs = syllables(text);
  const shown = syllables(throughFont(text, font));
  if (!FONT_LETTERS.test(text)) return 'plain';
  if (asIs === shown || Math.max(asIs, shown) <= 0) return 'either';
  return asIs > shown ? 'unicode' : 'old';
}

/** The text as the font shows it. Where it has letters that the font does not have, as it stands. */
export function throughFont(text: string, font: OldFont): string {
  const decoding = decodingOf(font);
  // The letter before belongs to it: VNI writes the mark of a vowel after it.
  return text.replace(/[\x20-\x7e]?[\u0080-\u00ff][\x20-\x7e\u0080-\u00ff]*/g, (part) => {
    return decoding.read(Buffer.from(part, 'latin1'))?.text ?? part;
  });
}

/** Words beyond ASCII that are syllables, less those that are none. */
function syllables(text: string): number {
  let sum = 0;
  for (const word of text.normalize('NFC').match(WORD) ?? []) {
    if (!ASCII.test(word)) sum += isSyllable(word) ? 1 : -1;
  }
  return sum;
}
