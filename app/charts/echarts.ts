import { GraphicComponent } from 'echarts/components';
import { type EChartsCoreOption, init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Scene } from './scene.ts';
import { HALO, type Shape, type Stroke } from './shapes.ts';
import { TEXT_SIZE } from './text-style.ts';
import { measureText } from './text-width.ts';

use([GraphicComponent, SVGRenderer]);
setPlatformAPI({ measureText });

/**
 * A scene as ECharts draws it: everything has its place already, so nothing is laid out a second time.
 * @param before what is drawn until now: of it only what has become another is drawn anew
 */
export function drawingOf({ shapes }: Scene, before: Scene | null = null): EChartsCoreOption {
  const ids = idsOf(shapes);
  const kept = new Set(ids);
  const gone = idsOf(before?.shapes ?? []).filter((id) => !kept.has(id));
  return {
    animation: false,
    graphic: {
      elements: [
        ...gone.map((id) => ({ id, $action: 'remove' })),
        ...shapes.map((shape, z2) => ({ id: ids[z2], z2, ...elementOf(shape) })),
      ],
    },
  };
}

/** Each the so-manieth of its kind: in another drawing of the chart that is mostly the same one. */
function idsOf(shapes: readonly Shape[]): string[] {
  const counts: Partial<Record<Shape['kind'], number>> = {};
  return shapes.map(({ kind }) => {
    const count = (counts[kind] ?? 0) + 1;
    counts[kind] = count;
    return `${kind} ${count}`;
  });
}

/** Says all of its look: what is left out stays as it was drawn before. */
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
      return { type: 'circle', shape: { cx, cy, r }, style: { fill, ...stroke(edge) } };
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
          ...stroke(halo ? HALO : undefined),
        },
      };
    }
  }
}

function pairs(points: readonly { x: number; y: number }[]): [number, number][] {
  return points.map(({ x, y }) => [x, y]);
}

function stroke(line: Stroke | undefined) {
  if (line === undefined) return { stroke: null };
  const { colour, width, dash = null } = line;
  return { stroke: colour, lineWidth: width, lineJoin: 'round', lineDash: dash };
}

export { init };
