import { escapeMarkup } from './escape.ts';
import type { Mark, Scene } from './scene.ts';

/**
 * The layer over a drawing: each mark is a link. Out of the tab order and of the accessibility tree: the figure's table
 * holds the same links.
 */
export function hitsMarkup({ width, height, marks }: Scene, says: (mark: Mark) => string): string {
  return `<svg class="chart-hits" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true">${marks
    .map((mark, index) => hitMarkup(mark, index, says(mark)))
    .join('')}</svg>`;
}

/**
 * The layer for another scene: where its marks lie as those before did, they stay and lead on to their own tasks, so that
 * nothing is exchanged under the pointer.
 */
export function renewHits(host: HTMLElement, before: Scene | null, scene: Scene): void {
  const layer = host.querySelector('.chart-hits');
  if (layer !== null && before !== null && placesOf(before) === placesOf(scene)) {
    scene.marks.forEach(({ href }, index) => {
      if (href !== null) layer.children[index]?.setAttribute('href', href);
    });
    return;
  }
  layer?.remove();
  host.insertAdjacentHTML('beforeend', hitsMarkup(scene, withoutTitle));
}

function placesOf({ width, height, marks }: Scene): string {
  const places = marks.map((mark) => [mark.x, mark.y, mark.width, mark.height, mark.href !== null]);
  return [width, height, ...places.flat()].join();
}

/** Without script the browser itself shows a mark's exact value. */
export function asTitle({ title, lines }: Mark): string {
  return `<title>${escapeMarkup([title, ...lines].join('\n'))}</title>`;
}

/** With script the pointer does. */
function withoutTitle(): string {
  return '';
}

function hitMarkup(mark: Mark, index: number, title: string): string {
  const { x, y, width, height } = mark;
  const area = `${title}<rect x="${tenth(x)}" y="${tenth(y)}" width="${tenth(width)}" height="${tenth(height)}"/>`;
  if (mark.href === null) return `<g data-mark="${index}">${area}</g>`;
  return `<a href="${escapeMarkup(mark.href)}" tabindex="-1" data-mark="${index}">${area}</a>`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
