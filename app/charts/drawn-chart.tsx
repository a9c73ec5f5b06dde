import {
  type CSSProperties,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { DrawingContext } from './drawing.ts';
import { bringToLife, type LiveChart } from './live-chart.ts';
import type { SceneBuilder } from './scene.ts';
import { type ChartSize, roomOf } from './size.ts';

export interface DrawnChartProps {
  /** Keep its identity while the data stay the same: a new one is drawn anew. */
  build: SceneBuilder;
  /** The widths the server draws; `narrow` is always one of them. */
  sizes: readonly ChartSize[];
  sentence: string;
  /** How to walk the values by keyboard; the label of the chart once it can be walked. */
  hint: string;
}

/**
 * Drawn by the server in each width, complete without script; in the browser the drawing answers pointer and keys,
 * and ECharts, loaded when the page is idle, takes over where the box has another width or the data change.
 */
export function DrawnChart({ build, sizes, sentence, hint }: DrawnChartProps) {
  const draw = useContext(DrawingContext);
  const box = useRef<HTMLDivElement>(null);
  const live = useRef<LiveChart | null>(null);
  const all: readonly ChartSize[] = ['narrow', ...sizes.filter((size) => size !== 'narrow')];
  const sizeList = all.join(' ');
  // Until there is a drawing; that has its own.
  const [reserved] = useState(() => heights(build, all));
  const html =
    draw === null
      ? ''
      : all
          .map(
            (size) =>
              `<div class="chart-drawing" data-size="${size}">${draw(build(roomOf(size)), sentence)}</div>`,
          )
          .join('');

  useBeforePaint(() => {
    const { current } = box;
    if (current === null) return undefined;
    const subject = { build, sizes: sizeList.split(' ') as ChartSize[], sentence, hint };
    if (live.current === null) live.current = bringToLife(current, subject);
    else live.current.update(subject);
    return undefined;
  }, [build, sizeList, sentence, hint]);
  useEffect(
    () => () => {
      live.current?.dispose();
      live.current = null;
    },
    [],
  );

  return (
    <div className="chart-box" ref={box} data-sizes={sizeList} style={reserved}>
      <div
        className="chart-drawings"
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: html }}
      />
    </div>
  );
}

/** A chart changes in the frame in which its page changes, not in the one after. The server has no frames. */
const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/** The height each width needs, so that nothing moves before a chart is there. */
function heights(build: SceneBuilder, sizes: readonly ChartSize[]): CSSProperties {
  return Object.fromEntries(
    sizes.map((size) => [`--chart-${size}`, `${build(roomOf(size)).height}px`]),
  );
}
