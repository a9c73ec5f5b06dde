import type { Mark } from './scene.ts';

export type Way = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** The mark under a point; where several lie there, the one whose anchor is nearest. */
export function markAt(marks: readonly Mark[], x: number, y: number): Mark | null {
  const under = marks.filter(
    (mark) => x >= mark.x && x <= mark.x + mark.width && y >= mark.y && y <= mark.y + mark.height,
  );
  const far = (mark: Mark) => (mark.anchor.x - x) ** 2 + (mark.anchor.y - y) ** 2;
  return under.reduce<Mark | null>(
    (best, mark) => (best === null || far(mark) < far(best) ? mark : best),
    null,
  );
}

/** The next mark along a row, or at the same place in the next row; the same one at an edge. */
export function markBeside(marks: readonly Mark[], from: Mark | null, way: Way): Mark | null {
  const last = marks.at(-1) ?? null;
  if (from === null || last === null) return way === 'first' ? (marks[0] ?? null) : last;
  const row = marks.filter((mark) => mark.row === from.row);
  if (way === 'first') return row[0] ?? from;
  if (way === 'last') return row.at(-1) ?? from;
  if (way === 'left' || way === 'right') {
    const at = row.indexOf(from) + (way === 'left' ? -1 : 1);
    return row[at] ?? from;
  }
  const next = from.row + (way === 'up' ? -1 : 1);
  return marks.find((mark) => mark.row === next && mark.column === from.column) ?? from;
}
