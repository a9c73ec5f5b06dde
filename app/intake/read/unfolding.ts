/** So much may come out of anything, however well it was packed. */
const ALWAYS_BYTES = 16 << 20;

/** The most bytes that may come out of `folded` packed ones before it is taken for a bomb. */
export function mostUnfolded(folded: number, ratio: number, limit: number): number {
  return Math.min(limit, Math.max(ALWAYS_BYTES, folded * ratio));
}
