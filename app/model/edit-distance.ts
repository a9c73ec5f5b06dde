/** How many letters have to be put in, taken out or changed; null where more than `most`. */
export function editDistance(a: string, b: string, most: number): number | null {
  if (Math.abs(a.length - b.length) > most) return null;
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let at = 1; at <= b.length; at += 1) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(at - 1) ? 0 : 1;
      current.push(
        Math.min((above[at] ?? 0) + 1, (current[at - 1] ?? 0) + 1, (above[at - 1] ?? 0) + same),
      );
    }
    if (Math.min(...current) > most) return null;
    above = current;
  }
  const distance = above[b.length] ?? Infinity;
  return distance <= most ? distance : null;
}
