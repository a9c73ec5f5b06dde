import { STATE_NOTES, type StateNote } from '#app/model/flag.ts';
import { fold } from '#app/model/fold.ts';

const SECRET = new Set(['mat', 'toi mat', 'tuyet mat']);
const TOTALS = new Set(['tong cong', 'tong so', 'tong', 'cong', 'total', 'grand total']);
const YES = new Set(['true', '1', 'yes', 'y', 'x', 'co', 'dung']);
const NO = new Set(['', 'false', '0', 'no', 'n', 'khong']);

export function isSecret(text: string): boolean {
  return text !== '' && SECRET.has(fold(text));
}

export function isTotalsWord(text: string): boolean {
  return text.length < 24 && TOTALS.has(fold(text).replace(/[\s:]+$/, ''));
}

/** Null where the text is neither yes nor no. */
export function readBoolean(text: string): boolean | null {
  if (text === '' || text === 'false') return false;
  if (text === 'true') return true;
  const word = fold(text);
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}

export function isStateNote(text: string): text is StateNote {
  return (STATE_NOTES as readonly string[]).includes(text);
}

/** Looks a word up blind to case, accents and spacing. */
export function createWordTable<T>(entries: Iterable<readonly [string, T]>) {
  const table = new Map([...entries].map(([word, value]) => [fold(word), value]));
  const known = new Map<string, T | undefined>();
  return (text: string): T | undefined => {
    if (known.has(text)) return known.get(text);
    const value = table.get(fold(text));
    if (known.size >= 20_000) known.clear();
    known.set(Buffer.from(text).toString(), value);
    return value;
  };
}
