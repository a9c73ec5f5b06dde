import { COLOUR } from './colour.ts';

/** The one text size of charts and the height of its lines (px). */
export const TEXT_SIZE = 13;
export const LINE = 18;

export interface TextStyle {
  weight: 400 | 600;
  colour: string;
}

/** Charts speak in one size, two weights and two colours. */
export const TEXT = {
  plain: { weight: 400, colour: COLOUR.ink },
  strong: { weight: 600, colour: COLOUR.ink },
  muted: { weight: 400, colour: COLOUR.ink2 },
} as const satisfies Record<string, TextStyle>;
