import type { Draw } from './drawing.ts';
import { drawingOf, init } from './echarts.ts';
import { escapeMarkup } from './escape.ts';
import { asTitle, hitsMarkup } from './hits.ts';
import type { Scene } from './scene.ts';
import { sceneOf } from './scene-of.ts';

/** A scene as an SVG element with its words for those who cannot see it; without style elements, classes or ids. */
export function drawPicture(scene: Scene, sentence: string): string {
  const chart = init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: scene.width,
    height: scene.height,
  });
  try {
    chart.setOption(drawingOf(scene));
    return named(chart.renderToSVGString(), sentence);
  } finally {
    chart.dispose();
  }
}

/** Picture and pointer layer of one width. */
export function drawScene(scene: Scene, sentence: string): string {
  return drawPicture(scene, sentence) + hitsMarkup(scene, asTitle);
}

/** A chart in one of its widths. */
export const drawChart: Draw = (subject, room) => {
  return drawScene(sceneOf(subject, room), subject.sentence);
};

/** What ECharts leaves behind that would clash with another chart, break the policy or paint nothing. */
const LEFTOVERS = [
  /<style[^>]*>.*?<\/style>/gs,
  /<defs[^>]*>.*?<\/defs>/gs,
  / (?:class|clip-path|ecmeta_\w+|xmlns:xlink|version|baseProfile|pointer-events)="[^"]*"/g,
  /<(rect|path)[^>]*(?: d=""| fill-opacity="0"|matrix\(0,0,0,0,)[^>]*><\/\1>/g,
  /<rect[^>]*fill="none"><\/rect>/,
  /(?<=>)\s*\n\s*/g,
];

function named(svg: string, sentence: string): string {
  const label = escapeMarkup(sentence);
  const picture = `<svg class="chart-picture" role="img" aria-label="${label}" `;
  return LEFTOVERS.reduce((left, what) => left.replace(what, ''), svg)
    .replace(/^<svg /, () => picture)
    .replace(/^<svg[^>]*>/, (tag) => `${tag}<title>${label}</title>`);
}
