export interface Limits {
  low: number;
  high: number;
}

/** The 97.5 % point of the standard normal distribution. */
const Z_95 = 1.959963984540054;

/** 95 % score interval of a proportion: E. B. Wilson, JASA 22 (1927) 209–212. Null where n is 0. */
export function wilson(successes: number, n: number): Limits | null {
  if (n === 0) return null;
  const p = successes / n;
  const z2 = Z_95 * Z_95;
  const centre = p + z2 / (2 * n);
  const spread = Z_95 * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  const scale = 1 + z2 / n;
  return {
    low: successes === 0 ? 0 : Math.max(0, (centre - spread) / scale),
    high: successes === n ? 1 : Math.min(1, (centre + spread) / scale),
  };
}

/** Two-sided coverage of the funnel's inner and outer limits. */
export const FUNNEL_LEVELS = { inner: 0.95, outer: 0.998 } as const;

export const BANDS = ['much_lower', 'lower', 'similar', 'higher', 'much_higher'] as const;
export type Band = (typeof BANDS)[number];

/**
 * Funnel limits around a reference rate, exact binomial and interpolated between counts:
 * D. J. Spiegelhalter, Statistics in Medicine 24 (2005) 1185–1202, appendix A.1. The upper limit is computed on the
 * misses, so that n of n is outside only where that many hits in a row would be surprising.
 */
export function funnelLimits(reference: number, n: number, coverage: number): Limits {
  const tail = (1 - coverage) / 2;
  return {
    low: lowerLimit(reference, n, tail),
    high: 1 - lowerLimit(1 - reference, n, tail),
  };
}

/** So much less likely than the likeliest count that all of them together change nothing. */
const NEGLIGIBLE = 1e-25;

/**
 * The interpolated count below which a binomial(n, rate) falls with probability `tail`, as a share of n. Probabilities
 * go outwards from the likeliest count, so that the work grows with the spread of the counts and not with n.
 */
function lowerLimit(rate: number, n: number, tail: number): number {
  if (rate <= 0 || n === 0) return 0;
  if (rate >= 1) return 1;
  const odds = rate / (1 - rate);
  const likeliest = Math.min(n, Math.floor((n + 1) * rate));
  const downwards = [1];
  for (let weight = 1, count = likeliest; count > 0 && weight > NEGLIGIBLE; count -= 1) {
    weight *= count / ((n - count + 1) * odds);
    downwards.push(weight);
  }
  let whole = downwards.reduce((sum, weight) => sum + weight, 0);
  for (let weight = 1, count = likeliest; count < n && weight > NEGLIGIBLE; count += 1) {
    weight *= ((n - count) / (count + 1)) * odds;
    whole += weight;
  }
  let reached = 0;
  for (const [step, weight] of [...downwards.entries()].reverse()) {
    reached += weight / whole;
    if (reached < tail) continue;
    const excess = ((reached - tail) * whole) / weight;
    return Math.max(0, (likeliest - step - excess) / n);
  }
  return likeliest / n;
}

/** Where a unit's rate lies against its peer group's. */
export function bandOf(successes: number, n: number, reference: number): Band {
  if (n === 0) return 'similar';
  const rate = successes / n;
  const inner = funnelLimits(reference, n, FUNNEL_LEVELS.inner);
  if (rate >= inner.low && rate <= inner.high) return 'similar';
  const outer = funnelLimits(reference, n, FUNNEL_LEVELS.outer);
  if (rate < inner.low) return rate < outer.low ? 'much_lower' : 'lower';
  return rate > outer.high ? 'much_higher' : 'higher';
}
