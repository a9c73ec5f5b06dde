/** The same limits by other ways than the product's, to compare with. */

const Z = 1.959963984540054;

/** Where (x/n − p)² = z² p(1 − p)/n, by bisection on either side of the rate. */
export function scoreLimits(x: number, n: number): { low: number; high: number } {
  const rejected = (p: number) => (x / n - p) ** 2 > (Z * Z * p * (1 - p)) / n;
  const border = (inside: number, outside: number) => {
    if (!rejected(outside) || inside === outside) return outside;
    let [a, b] = [inside, outside];
    for (let step = 0; step < 200; step += 1) {
      const middle = (a + b) / 2;
      if (rejected(middle)) b = middle;
      else a = middle;
    }
    return a;
  };
  return { low: border(x / n, 0), high: border(x / n, 1) };
}

/**
 * Spiegelhalter's interpolated limits with rate and tail in thousandths, every probability an exact
 * fraction of 1000ⁿ.
 */
export function exactFunnelLimits(
  rateThousandths: number,
  n: number,
  tailThousandths: number,
): { low: number; high: number } {
  return {
    low: exactLow(BigInt(rateThousandths), n, BigInt(tailThousandths)),
    high: 1 - exactLow(1000n - BigInt(rateThousandths), n, BigInt(tailThousandths)),
  };
}

function exactLow(rate: bigint, n: number, tail: bigint): number {
  const whole = 1000n ** BigInt(n);
  const wanted = tail * (whole / 1000n);
  let ways = 1n;
  let cumulative = 0n;
  for (let hits = 0; hits <= n; hits += 1) {
    const probability = ways * rate ** BigInt(hits) * (1000n - rate) ** BigInt(n - hits);
    cumulative += probability;
    if (cumulative >= wanted) {
      const excess = Number(((cumulative - wanted) * 10n ** 15n) / probability) / 1e15;
      return Math.max(0, (hits - excess) / n);
    }
    ways = (ways * BigInt(n - hits)) / BigInt(hits + 1);
  }
  return 1;
}
