import { cleanText, fold } from '#app/model/fold.ts';
import { remembered } from './remembered.ts';

/** `unclear`: neither a degree nor surely none, so that nobody can say it is not secret. */
export type Secrecy = 'open' | 'secret' | 'unclear';

type Part = Secrecy | 'label';

const PARTS: Record<Exclude<Part, 'unclear'>, readonly string[]> = {
  secret: [
    ...['mat', 'toi mat', 'tuyet mat', 'secret', 'top secret', 'confidential', 'restricted'],
    'classified',
    // As stamps and old lists shorten them.
    ...['m', 'tm', 'tum', 'a', 'b', 'c'],
  ],
  open: [
    ...['khong', 'khong mat', 'khong bi mat', 'khong phai mat', 'khong co', 'khong co do mat'],
    ...['khong dong dau mat', 'khong thuoc bi mat nha nuoc', 'khong ap dung', 'thuong'],
    ...['binh thuong', 'thong thuong', 'cong khai', 'noi bo', 'none', 'no', 'n a', 'null', 'false'],
    ...['public', 'open', 'normal', 'internal', 'unclassified', 'not classified', 'not secret'],
    '0',
    // How urgent, which says nothing of how secret.
    ...['khan', 'thuong khan', 'toi khan', 'khan cap', 'khong khan', 'hoa toc', 'hoa toc hen gio'],
    ...['hen gio', 'urgent', 'not urgent'],
  ],
  label: [
    ...['do', 'do mat', 'muc', 'muc do', 'muc mat', 'muc do mat', 'do bao mat', 'muc do bao mat'],
    ...['cap', 'cap do', 'cap do mat', 'dau', 'loai', 'do khan', 'muc do khan', 'van ban', 'vb'],
    ...['tai lieu', 'cong van'],
  ],
};
/** `Mật độ` is how dense something is. */
const NO_MARK = ['mat do'];
const PART_OF = new Map<string, Part>([
  ...(Object.keys(PARTS) as (keyof typeof PARTS)[]).flatMap((part) =>
    PARTS[part].map((phrase) => [phrase, part] as const),
  ),
  ...NO_MARK.map((phrase) => [phrase, 'unclear'] as const),
]);
const MOST_WORDS = Math.max(...[...PART_OF.keys()].map((phrase) => phrase.split(' ').length));
const BETWEEN = /[()[\]{}.,:;/\\|+*&"“”'’_–—-]+/;
/** What a column of secrecy is ticked with. */
const TICKS = new Set(['x', 'v', 'co', 'dung', 'yes', 'y', 'true', '✓', '✔', '☑', '√']);
const LONGEST_MARK = 60;
/** Nearly no cell has it, and those that do not are passed over at a glance. */
const MAY_BE_MARK = /[mM]\S{1,3}[tT]/;
/** What these fold to is `mat` too: `mặt`, `mất`, `mắt`. */
const OTHER_MAT = /(?:^|[^\p{L}])m[àáảãạăắằẳẵặâấầẩẫ]t(?!\p{L})/iu;

/** What stands in a column for secrecy. What is not surely no degree is not taken for none. */
export const secrecyOf = remembered((text: string): Secrecy => {
  if (text === '' || /^[-–—]+$/.test(text)) return 'open';
  if (TICKS.has(fold(text))) return 'secret';
  const parts = partsOf(text);
  if (parts.includes('secret')) return 'secret';
  return parts.includes('open') && !parts.includes('unclear') ? 'open' : 'unclear';
});

/** A mark by itself, in whatever column it stands: `(Mật)`, `Độ mật: Tối mật`, `MẬT - KHẨN`. */
export function isSecretMark(text: string): boolean {
  if (text.length < 3 || text.length > LONGEST_MARK || beginsWithFigure(text)) return false;
  if (!MAY_BE_MARK.test(text)) return false;
  return isMark(cleanText(text));
}

/** Dates and numbers, which most cells are. */
function beginsWithFigure(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= 48 && first <= 57;
}

const isMark = remembered((text: string): boolean => {
  if (OTHER_MAT.test(text) || !/(?:^| )mat(?: |$)/.test(phrasesOf(text).join(' '))) return false;
  const parts = partsOf(text);
  return parts.includes('secret') && !parts.includes('unclear');
});

/** The longest phrases that are known, none across a stop; `không mật` is not `mật`. */
function partsOf(text: string): Part[] {
  const phrases = phrasesOf(text);
  const whole = PART_OF.get(phrases.join(' '));
  return whole === undefined ? phrases.flatMap(partsOfPhrase) : [whole];
}

function partsOfPhrase(phrase: string): Part[] {
  const words = phrase.split(' ');
  const parts: Part[] = [];
  for (let at = 0; at < words.length;) {
    const known = (count: number) => PART_OF.get(words.slice(at, at + count).join(' '));
    let taken = Math.min(MOST_WORDS, words.length - at);
    while (taken > 1 && known(taken) === undefined) taken -= 1;
    parts.push(known(taken) ?? 'unclear');
    at += taken;
  }
  return parts;
}

function phrasesOf(text: string): string[] {
  return fold(text)
    .split(BETWEEN)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
