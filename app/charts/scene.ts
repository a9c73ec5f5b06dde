import type { Shape } from './shapes.ts';

/** One value a reader can point at: what it says, where it lies in the drawing (px) and where it leads. */
export interface Mark {
  /** Place in reading order: arrow keys walk columns, then rows. */
  column: number;
  row: number;
  x: number;
  y: number;
  width: number;
  height: number;
  anchor: { x: number; y: number };
  title: string;
  lines: readonly string[];
  href: string | null;
}

/** A chart at one width, complete: what is drawn and what can be pointed at. Pure data. */
export interface Scene {
  width: number;
  height: number;
  shapes: readonly Shape[];
  marks: readonly Mark[];
}

export interface SceneRoom {
  width: number;
  /** Phone layout: labels on two lines, lower panels. */
  compact: boolean;
}
