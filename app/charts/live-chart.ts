import { type ChartSubject, type LiveChart, showsTheSame } from './chart-subject.ts';
import type { Mounted } from './mount.client.ts';
import { createPointer } from './pointer.ts';
import type { Scene, SceneRoom } from './scene.ts';
import { sceneOf } from './scene-of.ts';
import { CHART_SIZES, roomOf, sizeFor } from './size.ts';
import { whenIdle } from './when-idle.ts';

/** A drawing may be shown this much smaller or larger than its box before it is drawn anew (px). */
const TOLERANCE = 4;
/** The content of an A4 sheet at 96 dpi. */
const PAPER_WIDTH = 680;

/**
 * Gives a server-drawn chart its pointer and keys, and draws it with ECharts where the drawing does not fit: another
 * width, other data, or none at all after navigation inside the page.
 */
export function bringToLife(box: HTMLElement, first: ChartSubject): LiveChart {
  let subject = first;
  let stale = box.querySelector('.chart-drawing') === null;
  let mounted: Mounted | null = null;
  let disposed = false;
  const pointer = createPointer(box, first.hint);

  /** The server's drawing for a width, where there is one that still tells the truth. */
  function drawingFor(width: number): { drawing: HTMLElement; drawn: number; scene: Scene } | null {
    const size = sizeFor(width, subject.sizes);
    const drawing = box.querySelector<HTMLElement>(`.chart-drawing[data-size="${size}"]`);
    if (stale || drawing === null) return null;
    const drawn = CHART_SIZES[size].width;
    return { drawing, drawn, scene: sceneOf(subject, roomOf(size)) };
  }

  /** Asked of the document once: between a change and its frame that would lay the page out a second time. */
  let known: number | null = null;
  const boxWidth = () => (known ??= Math.floor(box.clientWidth));

  function roomFor(width: number): SceneRoom {
    return { width, compact: sizeFor(width, subject.sizes) === 'narrow' };
  }

  function watchDrawing(): void {
    const found = drawingFor(boxWidth());
    if (found !== null) pointer.watch(found.drawing, found.scene);
  }

  function show(width = boxWidth()): void {
    if (disposed || width === 0) return;
    const found = drawingFor(width);
    if (found !== null && Math.abs(found.drawn - width) <= TOLERANCE) {
      leaveLive();
      pointer.watch(found.drawing, found.scene);
      return;
    }
    const room = roomFor(width);
    if (mounted !== null) draw(mounted, room);
    else void mount(room);
  }

  async function mount(room: SceneRoom): Promise<void> {
    const { mountScene } = await import('./mount.client.ts');
    if (disposed) return;
    mounted ??= mountScene();
    draw(mounted, room);
  }

  /** Draws beside the page what stands on it, so that a change of data finds nothing left to begin with. */
  async function prepare(): Promise<void> {
    const { mountScene } = await import('./mount.client.ts');
    if (disposed) return;
    cancelIdle = whenIdle(() => {
      if (mounted !== null || boxWidth() === 0) return;
      mounted = mountScene();
      // Twice: a change of data draws one over another.
      for (const width of [CHART_SIZES.narrow.width, boxWidth()])
        mounted.show(sceneOf(subject, roomFor(width)), subject.sentence);
    });
  }

  function draw(chart: Mounted, room: SceneRoom): void {
    const scene = sceneOf(subject, room);
    chart.show(scene, subject.sentence);
    if (!chart.host.isConnected) box.append(chart.host);
    box.classList.add('is-live');
    pointer.watch(chart.host, scene);
  }

  function leaveLive(): void {
    box.classList.remove('is-live');
    mounted?.host.remove();
  }

  let frame = 0;
  const resized = new ResizeObserver(() => {
    known = null;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => show());
  });
  let cancelIdle = whenIdle(() => {
    resized.observe(box);
    void prepare();
  });
  if (stale) show();
  else watchDrawing();
  const beforePrint = () => {
    if (stale && mounted !== null) show(PAPER_WIDTH);
  };
  const afterPrint = () => {
    if (stale && mounted !== null) show();
  };
  window.addEventListener('beforeprint', beforePrint);
  window.addEventListener('afterprint', afterPrint);

  return {
    update(next) {
      if (showsTheSame(next, subject)) return;
      subject = next;
      stale = true;
      box.querySelector('.chart-drawings')?.replaceChildren();
      show();
    },
    dispose() {
      disposed = true;
      cancelIdle();
      cancelAnimationFrame(frame);
      resized.disconnect();
      window.removeEventListener('beforeprint', beforePrint);
      window.removeEventListener('afterprint', afterPrint);
      leaveLive();
      mounted?.dispose();
      pointer.dispose();
    },
  };
}
