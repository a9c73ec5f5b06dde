import { fold } from '#app/model/fold.ts';

const TABLE_SIZE = 0x2100;
const FINAL_SIGMA_DEPENDS_ON_CONTEXT = 0x3a3;

/** What each character folds to where that is one character whatever stands beside it; else 0. */
const FOLDED = Uint16Array.from({ length: TABLE_SIZE }, (_, code) => {
  if (code === 32) return 32;
  const folded = fold(String.fromCharCode(code));
  return folded.length === 1 && code !== FINAL_SIGMA_DEPENDS_ON_CONTEXT ? folded.charCodeAt(0) : 0;
});

/**
 * fold() of the clean letters from `start` to `stop`, written into `out` from `at` on, one for one.
 * False where there is a letter among them that is folded otherwise.
 */
export function foldLetters(
  letters: Uint16Array,
  start: number,
  stop: number,
  out: Uint16Array,
  at: number,
): boolean {
  for (let from = start, to = at; from < stop; from += 1, to += 1) {
    const code = letters[from] ?? 0;
    const folded = code < TABLE_SIZE ? (FOLDED[code] ?? 0) : 0;
    if (folded === 0) return false;
    out[to] = folded;
  }
  return true;
}
