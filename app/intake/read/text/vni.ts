import { WESTERN_SIGNS } from './letters.ts';

/**
 * VNI-Windows writes a letter as itself with a second byte for tone and hat. By the vowel: the
 * marks that follow it and the letters that the two make.
 */
const PLAIN = 'øùûõï';
const HAT = 'âàáåãä';
const BREVE = 'êèéúüë';
const PAIRS: Readonly<Record<string, readonly [marks: string, letters: string]>> = {
  a: [PLAIN + HAT + BREVE, 'àáảãạâầấẩẫậăằắẳẵặ'],
  e: [PLAIN + HAT, 'èéẻẽẹêềếểễệ'],
  o: [PLAIN + HAT, 'òóỏõọôồốổỗộ'],
  u: [PLAIN, 'ùúủũụ'],
  ô: [PLAIN, 'ờớởỡợ'],
  ö: [PLAIN, 'ừứửữự'],
  y: [PLAIN.slice(0, 4), 'ỳýỷỹ'],
};
/** Letters of a single byte. */
const SINGLES: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  ì: 'ì',
  í: 'í',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

const singles = Uint16Array.from(WESTERN_SIGNS);
const pairs = new Uint16Array(1 << 16);

for (const [base, letter] of Object.entries(SINGLES)) {
  singles[base.charCodeAt(0)] = letter.charCodeAt(0);
  singles[base.toUpperCase().charCodeAt(0)] = letter.toUpperCase().charCodeAt(0);
}
for (const [base, [marks, letters]] of Object.entries(PAIRS)) {
  Array.from(marks).forEach((mark, at) => {
    const letter = letters[at] ?? '';
    // The mark may be small under a capital, or the other way round: the shift key came too late.
    for (const written of [mark, mark.toUpperCase()]) {
      setPair(base, written, letter);
      setPair(base.toUpperCase(), written, letter.toUpperCase());
    }
  });
}

function setPair(base: string, mark: string, letter: string): void {
  pairs[(base.charCodeAt(0) << 8) | mark.charCodeAt(0)] = letter.charCodeAt(0);
}

/** The letters of whole VNI text; null where a byte is none, or a mark stands by itself. */
export function readVni(bytes: Uint8Array): Uint16Array | null {
  const letters = new Uint16Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const pair = pairs[(byte << 8) | (bytes[at + 1] ?? 0)] ?? 0;
    const letter = pair === 0 ? (singles[byte] ?? 0) : pair;
    if (letter === 0) return null;
    if (pair !== 0) at += 1;
    letters[length] = letter;
    length += 1;
  }
  return letters.subarray(0, length);
}
