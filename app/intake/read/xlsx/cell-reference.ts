/** The place of a column, from 0, by its letters; -1 where they are none. */
export function placeOfLetters(letters: string): number {
  let place = 0;
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters.charCodeAt(at) & ~0x20;
    if (letter < 65 || letter > 90) return -1;
    place = place * 26 + letter - 64;
  }
  return place - 1;
}

/** `AB12` → place 27, row 12. Null where it is no cell. */
export function parseReference(reference: string): { place: number; row: number } | null {
  let at = 0;
  while (at < reference.length && reference.charCodeAt(at) >= 65) at += 1;
  const place = placeOfLetters(reference.slice(0, at));
  const digits = reference.slice(at);
  if (place < 0 || !/^[1-9]\d{0,6}$/.test(digits)) return null;
  return { place, row: Number(digits) };
}
