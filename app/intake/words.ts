import { STATE_NOTES, type StateNote } from '#app/model/flag.ts';
import { fold } from '#app/model/fold.ts';
import { remembered } from './remembered.ts';

const FOOTER =
  /^(?:noi nhan|nguoi lap(?: bieu| bao cao)?|ke toan|thu truong(?: don vi)?|chanh van phong|pho chanh van phong|chu tich|pho chu tich|giam doc|pho giam doc|xac nhan cua|ghi chu|luu y|nguon)\s*[:./]|^(?:nguoi lap(?: bieu| bao cao)?|thu truong(?: don vi)?|chanh van phong|noi nhan|chu tich|giam doc)$|^(?:tm|kt|tl|tuq|q)\.\s?(?:ubnd|uy ban|chu tich|giam doc|chanh|truong|thu truong|so |ban )|^\((?:da ky|ky|ky ten|ky,|ky va)|, ?ngay (?:\d{1,2}|\.+|…) ?thang (?:\d{1,2}|\.+|…)/;
const YES = new Set(['true', '1', 'yes', 'y', 'x', 'co', 'dung']);
const NO = new Set(['', 'false', '0', 'no', 'n', 'khong']);

/** The number of a group of rows: `I`, `IV.`, `A`. */
export function isNumbering(text: string): boolean {
  return /^(?:[IVX]{1,6}|[A-HĐ])[.)]?$/.test(text);
}

/** What stands under a list, and in no row of it. */
export function beginsFooter(text: string): boolean {
  return text !== '' && FOOTER.test(fold(text));
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
  return remembered((text) => table.get(fold(text)));
}
