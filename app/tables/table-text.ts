/** What stands in a cell for the ear alone, or is drawn. */
const NOT_SEEN = '.visually-hidden, .interval-axis, .sort-mark, title';

/**
 * A table as tab-separated text, as it is seen: head, groups, rows and total. A drawing is worth its words where its
 * cell has no others; a cell over several columns leaves the ones it covers empty.
 */
export function tableText(table: HTMLTableElement): string {
  return [...table.rows]
    .filter((row) => row.ariaHidden !== 'true')
    .map((row) => [...row.cells].flatMap((cell) => spread(cell)).join('\t'))
    .join('\n');
}

function spread(cell: HTMLTableCellElement): string[] {
  return [cellText(cell), ...Array.from({ length: cell.colSpan - 1 }, () => '')];
}

function cellText(cell: HTMLTableCellElement): string {
  const seen = cell.cloneNode(true) as HTMLTableCellElement;
  for (const hidden of seen.querySelectorAll(NOT_SEEN)) hidden.remove();
  // Parts on lines of their own.
  for (const part of seen.querySelectorAll('*')) part.after(' ');
  const text = seen.textContent.replace(/\s+/g, ' ').trim();
  return text === '' ? (seen.querySelector('svg')?.getAttribute('aria-label') ?? '') : text;
}
