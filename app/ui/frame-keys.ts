import { useEffect } from 'react';

const TYPING = 'input, select, textarea, [contenteditable="true"]';
const STEPS: Readonly<Record<string, readonly [rows: number, cells: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

function focusSearch(): boolean {
  const inputs = [...document.querySelectorAll<HTMLInputElement>('[data-search-key]')];
  const input = inputs.at(-1);
  input?.focus();
  input?.select();
  return input !== undefined;
}

/** Closes open popovers that do not hold `kept`; true when one was closed. */
function closePopovers(kept: Node | null): boolean {
  const open = [...document.querySelectorAll<HTMLDetailsElement>('details[data-popover][open]')];
  const closing = open.filter((popover) => kept === null || !popover.contains(kept));
  for (const popover of closing) {
    const hadFocus = popover.contains(document.activeElement);
    popover.open = false;
    if (kept === null && hadFocus) popover.querySelector('summary')?.focus();
  }
  return closing.length > 0;
}

/** Arrows walk the links of a table: up and down a column, left and right along a row. */
function step(from: Element, [rows, cells]: readonly [number, number]): boolean {
  const cell = from.closest<HTMLTableCellElement>('td, th');
  const table = from.closest('table');
  if (!cell || !table || !from.matches('a')) return false;
  const every = [...table.querySelectorAll('tr')];
  const row = cell.closest('tr');
  if (!row) return false;
  if (cells !== 0) {
    const links = [...row.querySelectorAll('a')];
    const next = links[links.indexOf(from as HTMLAnchorElement) + cells];
    next?.focus();
    return next !== undefined;
  }
  for (let at = every.indexOf(row) + rows; every[at] !== undefined; at += rows) {
    const link = every[at]?.cells[cell.cellIndex]?.querySelector('a');
    if (link) {
      link.focus();
      return true;
    }
  }
  return false;
}

function onKey(event: KeyboardEvent) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target instanceof Element ? event.target : document.body;
  const steps = STEPS[event.key];
  const done =
    (event.key === 'Escape' && closePopovers(null)) ||
    (event.key === '/' && !target.matches(TYPING) && focusSearch()) ||
    (steps !== undefined && step(target, steps));
  if (done) event.preventDefault();
}

function onPointer(event: PointerEvent) {
  if (event.target instanceof Node) closePopovers(event.target);
}

/** `/` searches, Escape closes, arrows walk tables. Without script every page works all the same. */
export function useFrameKeys() {
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPointer);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPointer);
    };
  }, []);
}
