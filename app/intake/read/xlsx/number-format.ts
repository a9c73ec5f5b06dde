/** What a number stands for by its cell's format, as far as it changes what a person reads. */
export type NumberFormat =
  | { kind: 'plain' }
  | { kind: 'date' }
  | { kind: 'time' }
  /** Leading zeros and fixed letters, as codes are shown: `"NV-"0000`. */
  | { kind: 'code'; before: string; digits: number; after: string };

export const PLAIN: NumberFormat = { kind: 'plain' };
const DATE: NumberFormat = { kind: 'date' };
const TIME: NumberFormat = { kind: 'time' };

/** The formats that have a number instead of a code (ECMA-376 part 1, 18.8.30). */
export function builtInFormat(id: number): NumberFormat {
  if ((id >= 14 && id <= 17) || id === 22) return DATE;
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return TIME;
  if ((id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || id === 57 || id === 58) {
    return DATE;
  }
  if (id >= 32 && id <= 35) return TIME;
  return PLAIN;
}

export function formatOfCode(code: string): NumberFormat {
  const [positive = ''] = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const shown = /^((?:"[^"]*"|\\.|[-/ ])*)(0+)((?:"[^"]*"|\\.|[-/ ])*)$/.exec(positive);
  if (shown) {
    const [, before = '', digits = '', after = ''] = shown;
    if (digits.length === 1 && before + after === '') return PLAIN;
    return { kind: 'code', before: literal(before), digits: digits.length, after: literal(after) };
  }
  const letters = positive
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?:h+|m+|s+)\]/gi, 'h')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general/gi, '')
    .replace(/AM\/PM|A\/P/gi, 'h');
  if (/[yd]/i.test(letters)) return DATE;
  if (/[hs]/i.test(letters)) return TIME;
  return /m/i.test(letters) ? DATE : PLAIN;
}

function literal(written: string): string {
  return written.replace(
    /"([^"]*)"|\\(.)/g,
    (_, quoted?: string, one?: string) => quoted ?? one ?? '',
  );
}
