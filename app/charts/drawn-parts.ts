/** One line of text where it stands in the picture (px), its baseline at `y`. */
export interface DrawnText {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  weight: string;
  fill: string;
  /** A halo that keeps a label off what lies under it. */
  halo?: { colour: string; width: number };
}

/** What a reader sees of some elements: shapes as SVG markup, and the texts over them. */
export interface DrawnParts {
  shapes: string;
  texts: readonly DrawnText[];
}

/** For the pointer or the ear alone. */
const NOT_DRAWN = '.visually-hidden, .chart-hits, .chart-tip, .chart-ring, .copy, .table-tools';
const PAINT = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'fill-opacity', 'opacity'];
const NONE = 'rgba(0, 0, 0, 0)';

/**
 * Reads laid-out elements, whatever draws them, HTML or SVG, and gives them as plain SVG: every style an attribute,
 * every position from the top left corner of `origin`.
 */
export function drawnParts(elements: readonly Element[], origin: DOMRect): DrawnParts {
  const shapes: string[] = [];
  const texts: DrawnText[] = [];
  const visit = (element: Element): void => {
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.visibility === 'hidden') return;
    if (element.matches(NOT_DRAWN)) return;
    if (element instanceof SVGSVGElement) {
      shapes.push(embedded(element, origin));
      texts.push(...textsIn(element, origin));
      return;
    }
    shapes.push(box(element, style, origin));
    for (const node of element.childNodes) {
      if (node instanceof Text) texts.push(...linesOf(node, element, origin));
      else if (node instanceof Element) visit(node);
    }
  };
  elements.forEach(visit);
  return { shapes: shapes.join(''), texts };
}

/** Fill and edges of a box, those of what is laid over it included. */
function box(element: Element, style: CSSStyleDeclaration, origin: DOMRect): string {
  const rect = element.getBoundingClientRect();
  if (rect.width === 0 || rect.height === 0) return '';
  const place = { x: rect.x - origin.x, y: rect.y - origin.y, w: rect.width, h: rect.height };
  const over = getComputedStyle(element, '::after');
  const edges = over.content === 'none' ? '' : borders(over, place);
  const fill =
    style.backgroundColor === NONE
      ? ''
      : `<rect x="${at(place.x)}" y="${at(place.y)}" width="${at(place.w)}" height="${at(place.h)}" fill="${style.backgroundColor}"/>`;
  return fill + borders(style, place) + edges;
}

function borders(
  style: CSSStyleDeclaration,
  { x, y, w, h }: { x: number; y: number; w: number; h: number },
): string {
  const lines = {
    Top: [x, y, x + w, y],
    Right: [x + w, y, x + w, y + h],
    Bottom: [x, y + h, x + w, y + h],
    Left: [x, y, x, y + h],
  } as const;
  return (Object.keys(lines) as (keyof typeof lines)[])
    .map((side) => {
      const width = Number.parseFloat(style[`border${side}Width`]);
      const colour = style[`border${side}Color`];
      if (!(width > 0) || style[`border${side}Style`] === 'none' || colour === NONE) return '';
      const [x1, y1, x2, y2] = lines[side].map(at);
      const dash = style[`border${side}Style`] === 'dashed' ? ' stroke-dasharray="3 2"' : '';
      return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${colour}" stroke-width="${width}"${dash}/>`;
    })
    .join('');
}

/** A graphic as it is, without its texts, classes and words, its paint made attributes. */
function embedded(graphic: SVGSVGElement, origin: DOMRect): string {
  const rect = graphic.getBoundingClientRect();
  const copy = graphic.cloneNode(true) as SVGSVGElement;
  const originals = [graphic, ...graphic.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  originals.forEach((original, index) => {
    const style = getComputedStyle(original);
    const target = copies[index];
    for (const name of PAINT) {
      const value = style.getPropertyValue(name);
      if (value !== '') target?.setAttribute(name, value.replaceAll('"', ''));
    }
    for (const name of ['class', 'style', 'role', 'aria-label', 'aria-hidden', 'focusable']) {
      target?.removeAttribute(name);
    }
  });
  for (const word of copy.querySelectorAll('text, title')) word.remove();
  const { width, height } = rect;
  copy.setAttribute('x', at(rect.x - origin.x));
  copy.setAttribute('y', at(rect.y - origin.y));
  copy.setAttribute('width', at(width));
  copy.setAttribute('height', at(height));
  copy.setAttribute(
    'overflow',
    getComputedStyle(graphic).overflow === 'hidden' ? 'hidden' : 'visible',
  );
  return new XMLSerializer().serializeToString(copy);
}

function textsIn(graphic: SVGSVGElement, origin: DOMRect): DrawnText[] {
  const found: DrawnText[] = [];
  for (const element of graphic.querySelectorAll('text, tspan')) {
    for (const node of element.childNodes) {
      if (node instanceof Text) found.push(...linesOf(node, element, origin));
    }
  }
  return found;
}

/** The words of a text, those that stand in one line together. */
function linesOf(node: Text, parent: Element, origin: DOMRect): DrawnText[] {
  const lines: { text: string; left: number; right: number; top: number }[] = [];
  const range = document.createRange();
  for (const word of node.data.matchAll(/\S+/g)) {
    range.setStart(node, word.index);
    range.setEnd(node, word.index + word[0].length);
    const rect = range.getBoundingClientRect();
    if (rect.width === 0) continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.top - rect.top) < 1) {
      line.text += ` ${word[0]}`;
      line.right = rect.right;
    } else lines.push({ text: word[0], left: rect.left, right: rect.right, top: rect.top });
  }
  if (lines.length === 0) return [];
  const style = getComputedStyle(parent);
  const inGraphic = parent instanceof SVGElement;
  const stroked = inGraphic && style.stroke !== 'none' && Number.parseFloat(style.strokeWidth) > 0;
  const ascent = ascentOf(style);
  return lines.map(({ text, left, right, top }) => ({
    text,
    x: left - origin.x,
    y: top - origin.y + ascent,
    width: right - left,
    size: Number.parseFloat(style.fontSize),
    weight: style.fontWeight,
    fill: inGraphic ? style.fill : style.color,
    ...(stroked
      ? { halo: { colour: style.stroke, width: Number.parseFloat(style.strokeWidth) } }
      : {}),
  }));
}

let pen: CanvasRenderingContext2D | null = null;

/** How far the baseline lies under the top of a line's own box. */
function ascentOf({ fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (pen === null) return Number.parseFloat(fontSize);
  pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  return pen.measureText('x').fontBoundingBoxAscent;
}

function at(value: number): string {
  return String(Math.round(value * 100) / 100);
}
