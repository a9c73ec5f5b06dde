const TITLE_CENTRE = 10;
const TITLE_TO_PLOT = 23;
const PLOT_TO_TITLE = 33;
const BREAK_LINE = 18;
/** Two lines of months under the last panel. */
const MONTHS = 42;

export interface PanelHeight {
  wide: number;
  compact: number;
}

export interface PanelBox {
  titleY: number;
  top: number;
  height: number;
}

/** Panels one under another, and how high that is with the months under them. */
export function stack(
  panels: readonly PanelHeight[],
  { compact, breaks }: { compact: boolean; breaks: boolean },
): { boxes: PanelBox[]; height: number } {
  let y = TITLE_CENTRE;
  const boxes = panels.map((panel, index) => {
    const top = y + TITLE_TO_PLOT + (index === 0 && breaks ? BREAK_LINE : 0);
    const height = compact ? panel.compact : panel.wide;
    const box = { titleY: y, top, height };
    y = top + height + PLOT_TO_TITLE;
    return box;
  });
  return { boxes, height: y - PLOT_TO_TITLE + MONTHS };
}
