/** More would make a file of rows for each of them too small to be read quickly. */
const MOST_RANGES = 256;

/** Units that follow one another by code, in ranges; each has its own where there are not too many. */
export interface UnitRanges {
  /** Any unit belongs to one of them, known or not; ranges follow one another as their units do. */
  rangeOf(unitCode: string): number;
}

export function rangesOfUnits(unitCodes: Iterable<string>): UnitRanges {
  const sorted = [...new Set(unitCodes)].sort();
  const each = Math.ceil(sorted.length / MOST_RANGES);
  const firsts = sorted.filter((_code, at) => at % each === 0);
  return {
    rangeOf(unitCode) {
      let low = 0;
      let high = firsts.length;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((firsts[middle] ?? '') <= unitCode) low = middle;
        else high = middle;
      }
      return low;
    },
  };
}
