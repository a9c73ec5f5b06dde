import { fold } from '#app/model/fold.ts';

const TABLE_SIZE = 0x2100;
const FINAL_SIGMA_DEPENDS_ON_CONTEXT = 0x3a3;

/** What each character folds to where that is one character whatever stands beside it; else 0. */
const FOLDED = Uint16Array.from({ length: TABLE_SIZE }, (_, code) => {
  if (code === 32) return 32;
  const folded = fold(String.fromCharCode(code));
  return folded.length === 1 && code !== FINAL_SIGMA_DEPENDS_ON_CONTEXT ? folded.charCodeAt(0) : 0;
});

let scratch = new Uint16Array(4096);

/** fold() of a clean text, several times as fast where it is of common characters. */
export function foldClean(text: string): string {
  const { length } = text;
  if (scratch.length < length) scratch = new Uint16Array(length * 2);
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    const folded = code < TABLE_SIZE ? (FOLDED[code] ?? 0) : 0;
    if (folded === 0) return fold(text);
    scratch[at] = folded;
  }
  return Buffer.from(scratch.buffer, 0, length * 2).toString('utf16le');
}
