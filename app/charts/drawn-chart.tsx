import { type CSSProperties, useContext, useEffect, useLayoutEffect, useRef } from 'react';
import { OpenLinksContext } from '#app/tables/open-links.ts';
import type { ChartSubject, LiveChart } from './chart-subject.ts';
import { DrawingContext } from './drawing.ts';
import { type ChartSize, roomOf } from './size.ts';
import { wakingChart } from './waking-chart.ts';

export interface DrawnChartProps extends Omit<ChartSubject, 'opens'> {
  /** How high it will be (px), before anything is drawn. */
  height: (compact: boolean) => number;
}

/**
 * Drawn by the server in each width, complete without script; in the browser, once the page is idle, the drawing
 * answers pointer and keys, and ECharts takes over where the box has another width or the data change.
 */
export function DrawnChart({ chart, height, sizes, sentence, hint }: DrawnChartProps) {
  const draw = useContext(DrawingContext);
  const opens = useContext(OpenLinksContext);
  const box = useRef<HTMLDivElement>(null);
  const live = useRef<LiveChart | null>(null);
  const all: readonly ChartSize[] = ['narrow', ...sizes.filter((size) => size !== 'narrow')];
  const sizeList = all.join(' ');
  const html =
    draw === null
      ? ''
      : all
          .map(
            (size) =>
              `<div class="chart-drawing" data-size="${size}">${draw({ chart, opens, sentence }, roomOf(size))}</div>`,
          )
          .join('');

  useBeforePaint(() => {
    const { current } = box;
    if (current === null) return undefined;
    const subject = { chart, sizes: sizeList.split(' ') as ChartSize[], sentence, hint, opens };
    if (live.current === null) live.current = wakingChart(current, subject);
    else live.current.update(subject);
    return undefined;
  }, [chart, sizeList, sentence, hint, opens]);
  useEffect(
    () => () => {
      live.current?.dispose();
      live.current = null;
    },
    [],
  );

  return (
    <div className="chart-box" ref={box} data-sizes={sizeList} style={heights(height, all)}>
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
function heights(height: (compact: boolean) => number, sizes: readonly ChartSize[]): CSSProperties {
  return Object.fromEntries(
    sizes.map((size) => [`--chart-${size}`, `${height(roomOf(size).compact)}px`]),
  );
}
