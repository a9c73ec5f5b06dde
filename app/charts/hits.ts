import { escapeMarkup } from './escape.ts';
import type { Mark, Scene } from './scene.ts';

/**
 * The layer over a drawing that answers the pointer without script: each mark is a link with its exact value as title.
 * Out of the tab order and of the accessibility tree: the figure's table holds the same links.
 */
export function hitsMarkup({ width, height, marks }: Scene): string {
  return `<svg class="chart-hits" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true">${marks
    .map(hitMarkup)
    .join('')}</svg>`;
}

function hitMarkup(mark: Mark, index: number): string {
  const title = escapeMarkup([mark.title, ...mark.lines].join('\n'));
  const { x, y, width, height } = mark;
  const area = `<title>${title}</title><rect x="${tenth(x)}" y="${tenth(y)}" width="${tenth(width)}" height="${tenth(height)}"/>`;
  if (mark.href === null) return `<g data-mark="${index}">${area}</g>`;
  return `<a href="${escapeMarkup(mark.href)}" tabindex="-1" data-mark="${index}">${area}</a>`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
