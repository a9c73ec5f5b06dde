import type { Random } from './random.ts';

/** Shares of a whole number by weight, by largest remainder; ties go to the earlier key. */
export function apportion(
  total: number,
  weights: Readonly<Record<string, number>>,
): Map<string, number> {
  const sum = Object.values(weights).reduce((all, weight) => all + weight, 0);
  const shares = Object.entries(weights).map(([key, weight]) => {
    const exact = (total * weight) / sum;
    return { key, count: Math.floor(exact), remainder: exact - Math.floor(exact) };
  });
  let left = total - shares.reduce((all, share) => all + share.count, 0);
  for (const share of [...shares].sort((a, b) => b.remainder - a.remainder)) {
    if (left-- <= 0) break;
    share.count++;
  }
  return new Map(shares.map(({ key, count }) => [key, count]));
}

/**
 * Deals the units' cards to the months: each unit gets exactly its share, each month exactly its
 * count, and a unit's cards are spread evenly over the months.
 */
export function deal(
  unitShares: ReadonlyMap<string, number>,
  monthCounts: Readonly<Record<string, number>>,
  random: Random,
): { unit: string; month: string }[] {
  const cards: { unit: string; at: number }[] = [];
  for (const [unit, count] of unitShares) {
    for (let card = 0; card < count; card++) {
      cards.push({ unit, at: (card + random.next()) / count });
    }
  }
  const units = cards.sort((a, b) => a.at - b.at).map(({ unit }) => unit);
  const months = Object.entries(monthCounts).flatMap(([month, count]) =>
    Array<string>(count).fill(month),
  );
  if (units.length !== months.length) throw new RangeError('units and months do not add up');
  return months.map((month, index) => ({ month, unit: units[index] ?? '' }));
}
