import type { Band } from '#app/model/interval.ts';

/** The place in a peer group is said by mark and word, never by colour. */
export const BAND_MARKS: Record<Band, '▲▲' | '▲' | '' | '▼' | '▼▼'> = {
  much_higher: '▲▲',
  higher: '▲',
  similar: '',
  lower: '▼',
  much_lower: '▼▼',
};
