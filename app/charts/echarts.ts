import { GraphicComponent } from 'echarts/components';
import { type EChartsCoreOption, init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Scene } from './scene.ts';
import { HALO, type Shape, type Stroke } from './shapes.ts';
import { TEXT_SIZE } from './text-style.ts';
import { measureText } from './text-width.ts';

use([GraphicComponent, SVGRenderer]);
setPlatformAPI({ measureText });

/** A scene as ECharts draws it: everything has its place already, so nothing is laid out a second time. */
export function drawingOf({ shapes }: Scene): EChartsCoreOption {
  return { animation: false, graphic: { elements: shapes.map(elementOf) } };
}

function elementOf(shape: Shape): object {
  switch (shape.kind) {
    case 'line':
      return {
        type: 'polyline',
        shape: { points: pairs(shape.points) },
        style: { fill: 'none', ...stroke(shape.stroke) },
      };
    case 'area':
      return {
        type: 'polygon',
        shape: { points: pairs(shape.points) },
        style: { fill: shape.fill },
      };
    case 'rect': {
      const { x, y, width, height, fill } = shape;
      return { type: 'rect', shape: { x, y, width, height }, style: { fill } };
    }
    case 'dot': {
      const { x: cx, y: cy, radius: r, fill, edge } = shape;
      return { type: 'circle', shape: { cx, cy, r }, style: { fill, ...(edge && stroke(edge)) } };
    }
    case 'text': {
      const { text, x, y, align, weight, colour, halo } = shape;
      return {
        type: 'text',
        x,
        y,
        style: {
          text,
          align,
          verticalAlign: 'middle',
          fill: colour,
          fontFamily: 'var(--font)',
          fontSize: TEXT_SIZE,
          fontWeight: weight,
          ...(halo && stroke(HALO)),
        },
      };
    }
  }
}

function pairs(points: readonly { x: number; y: number }[]): [number, number][] {
  return points.map(({ x, y }) => [x, y]);
}

function stroke({ colour, width, dash }: Stroke) {
  return { stroke: colour, lineWidth: width, lineJoin: 'round', ...(dash && { lineDash: dash }) };
}

export { init };
