/**
 * Shares of one whole in tenths of a percent, rounded by largest remainder (Hamilton) so that they add up to 100,0;
 * ties go to the earlier part. All zero where the whole is 0.
 */
export function sharesOfWhole(parts: readonly number[]): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  if (whole === 0) return parts.map(() => 0);
  const tenths = parts.map((part) => Math.floor((part * 1000) / whole));
  const remainders = parts.map((part, index) => ({ index, rest: (part * 1000) % whole }));
  remainders.sort((a, b) => b.rest - a.rest || a.index - b.index);
  let missing = 1000 - tenths.reduce((sum, tenth) => sum + tenth, 0);
  for (const { index } of remainders) {
    if (missing === 0) break;
    tenths[index] = (tenths[index] ?? 0) + 1;
    missing -= 1;
  }
  return tenths.map((tenth) => tenth / 10);
}
