import { type DrawnParts, type DrawnText, drawnParts } from './drawn-parts.ts';
import { escapeMarkup } from './escape.ts';

/** A figure as a picture of its own: what it says, what it shows, and of what. */
export interface FigurePicture extends DrawnParts {
  width: number;
  height: number;
  title: string;
  background: string;
}

/** In an image the portal's fonts are not there: it names them and what stands in. */
const FAMILY = "'Be Vietnam Pro', 'Segoe UI', 'Noto Sans', sans-serif";
const MARGIN = 24;
const SOURCE_LINE = 20;

/**
 * A figure as it stands on the page, in the light tokens whatever the reader's theme.
 * @param source the line under it: as of when, of which tasks
 */
export function pictureOf(figure: HTMLElement, source: string): FigurePicture {
  return inLight(() => {
    const caption = figure.querySelector('figcaption');
    const foot = figure.querySelector(':scope > .chart-foot');
    const shown = [...figure.children].filter((child) => child !== foot);
    const frame = figure.getBoundingClientRect();
    const end = foot === null ? frame.bottom : foot.getBoundingClientRect().top;
    const origin = new DOMRect(frame.x - MARGIN, shown[0]?.getBoundingClientRect().top ?? frame.y);
    origin.y -= MARGIN;
    const { shapes, texts } = drawnParts(shown, origin);
    const width = Math.ceil(Math.max(frame.width, ...texts.map((t) => t.x + t.width - MARGIN)));
    const sourceTop = end - origin.y + MARGIN / 2;
    const lines = wrapped(source, width);
    const style = getComputedStyle(document.documentElement);
    const sourceTexts = lines.map((text, index): DrawnText => ({
      text,
      x: MARGIN,
      y: sourceTop + (index + 1) * SOURCE_LINE - 6,
      width: widthOf(text),
      size: 13,
      weight: '400',
      fill: style.getPropertyValue('--ink-2').trim(),
    }));
    return {
      width: width + 2 * MARGIN,
      height: Math.ceil(sourceTop + lines.length * SOURCE_LINE + MARGIN / 2),
      title: caption?.querySelector('.chart-title')?.textContent ?? '',
      background: style.getPropertyValue('--bg').trim(),
      shapes,
      texts: [...texts, ...sourceTexts],
    };
  });
}

/** The picture as SVG that needs nothing beside itself. Widths are kept in whatever font there is. */
export function svgOf(picture: FigurePicture, withTexts = true): string {
  const { width, height, title, background, shapes, texts } = picture;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FAMILY}"><title>${escapeMarkup(title)}</title><rect width="100%" height="100%" fill="${background}"/>${shapes}${withTexts ? texts.map(textMarkup).join('') : ''}</svg>`;
}

/** The picture at twice its size, its texts in the fonts that the page has. */
export async function pngOf(picture: FigurePicture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(picture, false))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * 2;
  canvas.height = picture.height * 2;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas');
  pen.scale(2, 2);
  pen.drawImage(image, 0, 0);
  const family = getComputedStyle(document.body).fontFamily;
  for (const { text, x, y, width, size, weight, fill, halo } of picture.texts) {
    pen.font = `${weight} ${size}px ${family}`;
    // A canvas has no tabular figures: the width they gave is kept.
    pen.letterSpacing = '0px';
    pen.letterSpacing = `${(width - pen.measureText(text).width) / text.length}px`;
    if (halo) {
      pen.lineWidth = halo.width;
      pen.lineJoin = 'round';
      pen.strokeStyle = halo.colour;
      pen.strokeText(text, x, y);
    }
    pen.fillStyle = fill;
    pen.fillText(text, x, y);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('no picture'));
      else resolve(blob);
    }, 'image/png');
  });
}

function textMarkup({ text, x, y, width, size, weight, fill, halo }: DrawnText): string {
  const around = halo
    ? ` stroke="${halo.colour}" stroke-width="${halo.width}" stroke-linejoin="round" paint-order="stroke"`
    : '';
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}" textLength="${round(width)}" lengthAdjust="spacingAndGlyphs"${around}>${escapeMarkup(text)}</text>`;
}

function inLight<T>(read: () => T): T {
  const root = document.documentElement;
  const before = root.getAttribute('data-theme');
  root.setAttribute('data-theme', 'light');
  try {
    return read();
  } finally {
    if (before === null) root.removeAttribute('data-theme');
    else root.setAttribute('data-theme', before);
  }
}

function widthOf(text: string): number {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen === null) return text.length * 7;
  pen.font = `400 13px ${getComputedStyle(document.body).fontFamily}`;
  return pen.measureText(text).width;
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && widthOf(`${line} ${word}`) <= width) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
