import { STATE_NOTES, type StateNote } from '#app/model/flag.ts';
import { cleanText, fold } from '#app/model/fold.ts';
import { remembered } from './remembered.ts';

const SECRET = new Set([
  ...['mat', 'toi mat', 'tuyet mat', 'secret', 'top secret', 'confidential'],
  // As stamps and old lists shorten them.
  ...['m', 'tm', 'tum', 'a', 'b', 'c'],
]);
const NOT_SECRET = new Set([
  ...['', 'khong', 'khong mat', 'thuong', 'binh thuong', 'cong khai', 'khong co', 'none', 'no'],
  ...['public', 'normal', 'unclassified', '-', '0', 'khan', 'thuong khan', 'hoa toc', 'noi bo'],
]);
const MARKS = new Set(['mật', 'tối mật', 'tuyệt mật', 'mat', 'toi mat', 'tuyet mat']);
const FOOTER =
  /^(?:noi nhan|nguoi lap(?: bieu| bao cao)?|ke toan|thu truong(?: don vi)?|chanh van phong|pho chanh van phong|chu tich|pho chu tich|giam doc|pho giam doc|xac nhan cua|ghi chu|luu y|nguon)\s*[:./]|^(?:nguoi lap(?: bieu| bao cao)?|thu truong(?: don vi)?|chanh van phong|noi nhan|chu tich|giam doc)$|^(?:tm|kt|tl|tuq|q)\.\s?(?:ubnd|uy ban|chu tich|giam doc|chanh|truong|thu truong|so |ban )|^\((?:da ky|ky|ky ten|ky,|ky va)|, ?ngay (?:\d{1,2}|\.+|…) ?thang (?:\d{1,2}|\.+|…)/;
const YES = new Set(['true', '1', 'yes', 'y', 'x', 'co', 'dung']);
const NO = new Set(['', 'false', '0', 'no', 'n', 'khong']);

/** Whether what stands in a column for secrecy marks the row as secret. */
export function isSecret(text: string): boolean {
  if (text === '') return false;
  const word = secrecyWord(text);
  return SECRET.has(word) || (/(?:^| )mat$/.test(word) && !/^khong\b/.test(word));
}

/** Neither a mark nor the word for none: nobody can say what it means. */
export function mayBeSecret(text: string): boolean {
  return isSecret(text) || !NOT_SECRET.has(secrecyWord(text));
}

/** A mark by itself, in whatever column it stands. */
export function isSecretMark(text: string): boolean {
  if (text.length < 3 || text.length > 20) return false;
  const last = text.charCodeAt(text.length - 1);
  if (last !== 116 && last !== 84 && last !== 41 && last !== 32) return false;
  return MARKS.has(cleanText(text).toLowerCase().replace(/[()]/g, '').trim());
}

/** `Độ mật: Tối mật` and `(Mật)` are `mat` words like any other. */
function secrecyWord(text: string): string {
  return fold(text.replace(/[()[\]*.:]+/g, ' ')).replace(/^(?:muc )?do mat (?=.)/, '');
}

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
