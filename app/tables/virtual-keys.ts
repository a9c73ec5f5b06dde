import type { VirtualItem } from '@tanstack/react-virtual';
import type { KeyboardEvent } from 'react';

/** What the rows need of a virtualizer, whatever it scrolls. */
export interface Windowed {
  getVirtualItems: () => readonly VirtualItem[];
  getTotalSize: () => number;
  measureElement: (row: HTMLTableRowElement | null) => void;
  scrollToIndex: (index: number, options: { align: 'auto' }) => void;
}

const PAGE = 10;
/** Frames in which a row that was scrolled to must have come. */
const PATIENCE = 30;

/** The place in the list of the row around an element. */
export function indexOf(element: Element): number | null {
  const index = element.closest('tr')?.getAttribute('data-index');
  return index === undefined || index === null ? null : Number(index);
}

/** Where a key leads from a row. @returns null for other keys */
export function stepTo(key: string, from: number, count: number): number | null {
  const to: Partial<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + PAGE,
    PageUp: from - PAGE,
    Home: 0,
    End: count - 1,
  };
  const next = to[key];
  return next === undefined ? null : Math.min(count - 1, Math.max(0, next));
}

/** Walks the links of a column through rows that may not be in the page yet. */
export function keyStep(
  event: KeyboardEvent<HTMLElement>,
  virtualizer: Windowed,
  count: number,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const link = event.target instanceof HTMLAnchorElement ? event.target : null;
  const from = link && indexOf(link);
  const next = from === null ? null : stepTo(event.key, from, count);
  const column = link?.closest<HTMLTableCellElement>('td, th')?.cellIndex;
  if (from === null || next === null || column === undefined) return;
  event.preventDefault();
  if (next === from) return;
  const rows = event.currentTarget;
  virtualizer.scrollToIndex(next, { align: 'auto' });
  const focus = (patience: number) => {
    const row = rows.querySelector<HTMLTableRowElement>(`tr[data-index="${next}"]`);
    const target = row?.cells[column]?.querySelector('a') ?? row?.querySelector('a');
    if (target) target.focus({ preventScroll: next !== from + 1 && next !== from - 1 });
    else if (patience > 0) requestAnimationFrame(() => focus(patience - 1));
  };
  focus(PATIENCE);
}
