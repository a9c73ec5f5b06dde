/** Bands of calendar days past the deadline; `max` null means no upper end. */
export const AGEING_BANDS = [
  { code: '1-7', min: 1, max: 7 },
  { code: '8-14', min: 8, max: 14 },
  { code: '15-30', min: 15, max: 30 },
  { code: '31-90', min: 31, max: 90 },
  { code: 'over-90', min: 91, max: null },
] as const;
export type AgeingBand = (typeof AGEING_BANDS)[number]['code'];

export const AGEING_CODES: readonly AgeingBand[] = AGEING_BANDS.map((band) => band.code);

export function ageingRange(code: AgeingBand): { min: number; max: number | null } {
  const band = AGEING_BANDS.find((candidate) => candidate.code === code);
  return band ?? AGEING_BANDS[0];
}
