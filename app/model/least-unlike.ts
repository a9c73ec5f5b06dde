import { editDistance } from './edit-distance.ts';
import { fold } from './fold.ts';

const OFFERED = 3;
const FAR = 1_000;

/** The few of which one name is least unlike a text that is nobody's, the likest first. */
export function leastUnlike<T>(
  items: readonly T[],
  text: string,
  namesOf: (item: T) => readonly string[],
): T[] {
  const meant = fold(text.slice(0, 80));
  const distanceOf = (item: T) =>
    Math.min(...namesOf(item).map((name) => editDistance(fold(name), meant, FAR) ?? FAR));
  return items
    .map((item) => ({ item, distance: distanceOf(item) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, OFFERED)
    .map(({ item }) => item);
}
