export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface LabelAsk {
  /** Centre of the dot. */
  x: number;
  y: number;
  width: number;
}

export interface LabelSpot {
  /** Left end and vertical centre of the text, from the dot's centre. */
  dx: number;
  dy: number;
}

const HEIGHT = 16;
const GAP = 10;

/**
 * A place for each label beside its dot: right, left, or shifted above and below, whichever covers least of the
 * dots, of the labels already placed and of what lies outside `frame`. In order; the first asked are served best.
 */
export function placeLabels(
  asks: readonly LabelAsk[],
  dots: readonly { x: number; y: number }[],
  frame: Box,
): LabelSpot[] {
  const taken: Box[] = dots.map(({ x, y }) => ({ x: x - 6, y: y - 6, width: 12, height: 12 }));
  return asks.map((ask) => {
    let best = { spot: { dx: GAP, dy: 0 }, cost: Infinity };
    for (const [index, spot] of spots(ask.width).entries()) {
      const box = boxAt(ask, spot);
      const covered = taken.reduce((sum, other) => sum + overlap(box, other), 0);
      const outside = box.width * box.height - overlap(box, frame);
      const cost = covered * 4 + outside * 10 + index * 3;
      if (cost < best.cost) best = { spot, cost };
    }
    taken.push(boxAt(ask, best.spot));
    return best.spot;
  });
}

function spots(width: number): LabelSpot[] {
  const sides = [GAP, -GAP - width];
  const level = sides.map((dx) => ({ dx, dy: 0 }));
  const near = [-9, 9, -16, 16].flatMap((dy) => sides.map((dx) => ({ dx, dy })));
  const across = [-17, 17].flatMap((dy) => [-width / 2, -width + 8, -8].map((dx) => ({ dx, dy })));
  return [...level, ...near, ...across];
}

function boxAt(ask: LabelAsk, { dx, dy }: LabelSpot): Box {
  return { x: ask.x + dx, y: ask.y + dy - HEIGHT / 2, width: ask.width, height: HEIGHT };
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}
