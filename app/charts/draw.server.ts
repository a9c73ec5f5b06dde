import { init } from './echarts.ts';
import { escapeMarkup } from './escape.ts';
import { hitsMarkup } from './hits.ts';
import type { Scene } from './scene.ts';

/** A scene as an SVG element with its words for those who cannot see it; without style elements, classes or ids. */
export function drawPicture(scene: Scene, sentence: string): string {
  const chart = init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: scene.width,
    height: scene.height,
  });
  try {
    chart.setOption(scene.option);
    return named(chart.renderToSVGString(), sentence);
  } finally {
    chart.dispose();
  }
}

/** Picture and pointer layer of one width. */
export function drawScene(scene: Scene, sentence: string): string {
  return drawPicture(scene, sentence) + hitsMarkup(scene);
}

function named(svg: string, sentence: string): string {
  const label = escapeMarkup(sentence);
  return svg
    .replace(/<style[^>]*>.*?<\/style>/gs, '')
    .replace(/ (?:class|ecmeta_\w+)="[^"]*"/g, '')
    .replace(/<rect[^>]*fill="none"><\/rect>\n?/, '')
    .replace(/ (?:xmlns:xlink|version|baseProfile)="[^"]*"/g, '')
    .replace(/ pointer-events="visible"/g, '')
    .replace(/>\n+/g, '>')
    .replace(/^<svg /, `<svg class="chart-picture" role="img" aria-label="${label}" `)
    .replace(/^(<svg[^>]*>)/, `$1<title>${label}</title>`);
}
