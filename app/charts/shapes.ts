import { COLOUR } from './colour.ts';
import type { TextStyle } from './text-style.ts';

export interface Point {
  x: number;
  y: number;
}

export interface Stroke {
  colour: string;
  width: number;
  dash?: readonly number[];
}

export interface LineShape {
  kind: 'line';
  points: readonly Point[];
  stroke: Stroke;
}

export interface AreaShape {
  kind: 'area';
  points: readonly Point[];
  fill: string;
}

export interface RectShape {
  kind: 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
  fill: string;
}

export interface DotShape extends Point {
  kind: 'dot';
  radius: number;
  fill: string;
  edge?: Stroke;
}

export interface TextShape extends Point, TextStyle {
  kind: 'text';
  text: string;
  align: 'left' | 'center' | 'right';
  /** Keeps a label off the lines that it crosses. */
  halo: boolean;
}

/** What a chart is made of, in px from its top left corner: what comes later is painted over what came before. */
export type Shape = LineShape | AreaShape | RectShape | DotShape | TextShape;

/** One line of text, its middle at `y`. */
export function textAt(
  text: string,
  { x, y }: Point,
  style: TextStyle,
  { align = 'left', halo = false }: Partial<Pick<TextShape, 'align' | 'halo'>> = {},
): TextShape {
  return { kind: 'text', text, x, y, align, halo, ...style };
}

/** A line between two points of one height, on a whole row of pixels. */
export function level(left: number, right: number, y: number, colour: string): LineShape {
  const row = Math.floor(y) + 0.5;
  return {
    kind: 'line',
    points: [
      { x: left, y: row },
      { x: right, y: row },
    ],
    stroke: { colour, width: 1 },
  };
}

/** A line as far as its values are known; each stretch between two gaps is one of its own. */
export function stretches(points: readonly (Point | null)[]): Point[][] {
  const found: Point[][] = [[]];
  for (const point of points) {
    if (point === null) found.push([]);
    else found.at(-1)?.push(point);
  }
  return found.filter((stretch) => stretch.length > 1);
}

/** Where a line ends: the place of its last known point; -1 where it has none. */
export function lastKnown(points: readonly (Point | null)[]): number {
  return points.findLastIndex((point) => point !== null);
}

/** The colour under a halo. */
export const HALO: Stroke = { colour: COLOUR.bg, width: 4 };
