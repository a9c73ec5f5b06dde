const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;
/** Beyond this a number is no code that anyone could have typed, and stays as it is written. */
const MOST_EXPONENT = 40;
/** What a spreadsheet keeps of a number. */
const DIGITS = 15;

/**
 * A number as a person reads a code: all its digits, no exponent. Fractions lose the digits beyond
 * the fifteenth, which are none of the number's own (0.30000000000000004 is 0.3).
 */
export function numberText(written: string): string {
  const match = NUMBER.exec(written);
  if (!match) return written;
  const [, sign = '', whole = '', fraction = '', power = '0'] = match;
  const exponent = Number(power);
  if (whole + fraction === '' || Math.abs(exponent) > MOST_EXPONENT) return written;
  const digits = whole + fraction;
  const point = whole.length + exponent;
  const padded = digits.padStart(digits.length + Math.max(0, -point), '0');
  const at = Math.max(0, point);
  const left =
    padded
      .slice(0, at)
      .padEnd(at, '0')
      .replace(/^0+(?=\d)/, '') || '0';
  const right = padded.slice(at).replace(/0+$/, '');
  const text = right === '' ? left : rounded(left, right);
  return sign === '-' && text !== '0' ? `-${text}` : text;
}

function rounded(left: string, right: string): string {
  const significant = (left + right).replace(/^0+/, '').length;
  if (significant <= DIGITS) return `${left}.${right}`;
  const keep = Math.max(0, right.length - (significant - DIGITS));
  const scaled = BigInt(left + right.slice(0, keep)) + (Number(right[keep]) >= 5 ? 1n : 0n);
  const digits = scaled.toString().padStart(keep + 1, '0');
  const end = digits.length - keep;
  const fraction = digits.slice(end).replace(/0+$/, '');
  return fraction === '' ? digits.slice(0, end) : `${digits.slice(0, end)}.${fraction}`;
}
