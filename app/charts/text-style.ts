import { COLOUR } from './colour.ts';

const base = { fontFamily: 'var(--font)', fontSize: 13, lineHeight: 18 } as const;

/** The one text size of charts (13 px) in its weights and colours; a halo where text crosses lines. */
export const TEXT = {
  plain: { ...base, fontWeight: 400, color: COLOUR.ink },
  strong: { ...base, fontWeight: 600, color: COLOUR.ink },
  muted: { ...base, fontWeight: 400, color: COLOUR.ink2 },
} as const;

export const HALO = { textBorderColor: COLOUR.bg, textBorderWidth: 4 } as const;
