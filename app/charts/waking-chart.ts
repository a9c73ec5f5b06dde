import { type ChartSubject, type LiveChart, showsTheSame } from './chart-subject.ts';
import { whenIdle } from './when-idle.ts';

type BringToLife = (box: HTMLElement, subject: ChartSubject) => LiveChart;

/** Once it is there it is not asked for again: even a module that is loaded comes a turn of the event loop later. */
let life: BringToLife | null = null;

async function loadLife(): Promise<BringToLife> {
  // It may want ECharts next: that comes beside it, not after.
  void import('./mount.client.ts');
  const { bringToLife } = await import('./live-chart.ts');
  return (life = bringToLife);
}

/**
 * The server's drawing is enough to read. What answers pointer and keys comes when the page is idle, or at once where
 * data changed or nothing is drawn.
 */
export function wakingChart(box: HTMLElement, first: ChartSubject): LiveChart {
  let subject = first;
  let awake: LiveChart | null = null;
  let disposed = false;

  function wake(bringToLife: BringToLife): void {
    if (!disposed) awake ??= bringToLife(box, subject);
  }
  function wakeNow(): void {
    if (life !== null) wake(life);
    else void loadLife().then(wake);
  }

  const cancelIdle = whenIdle(wakeNow);
  if (box.querySelector('.chart-drawing') === null) wakeNow();

  return {
    update(next) {
      if (awake !== null) {
        awake.update(next);
        return;
      }
      const isStale = !showsTheSame(next, subject);
      subject = next;
      if (!isStale) return;
      box.querySelector('.chart-drawings')?.replaceChildren();
      wakeNow();
    },
    dispose() {
      disposed = true;
      cancelIdle();
      awake?.dispose();
    },
  };
}
