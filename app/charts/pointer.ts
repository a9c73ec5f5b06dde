import { markAt, markBeside } from './mark-walk.ts';
import type { Mark, Scene } from './scene.ts';
import { createTip } from './tip.ts';

export interface Pointer {
  /** Answers for this drawing from now on. */
  watch(host: HTMLElement, scene: Scene): void;
  dispose(): void;
}

const KEYS = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
} as const;

/** Exact values under the pointer and by arrow keys; Enter follows a value's link, Escape hides it. */
export function createPointer(box: HTMLElement, hint: string): Pointer {
  const tip = createTip(box);
  let host: HTMLElement | null = null;
  let scene: Scene | null = null;
  let current: Mark | null = null;

  function point(mark: Mark | null, spoken: boolean): void {
    if (mark === current && !spoken) return;
    current = mark;
    if (mark === null || host === null || scene === null) tip.hide();
    else tip.show(mark, scaleOf(host, scene), spoken);
  }

  function moved(event: PointerEvent): void {
    if (host === null || scene === null) return;
    const { left, top } = host.getBoundingClientRect();
    const scale = scaleOf(host, scene);
    point(
      markAt(scene.marks, (event.clientX - left) / scale, (event.clientY - top) / scale),
      false,
    );
  }

  function pressed(event: KeyboardEvent): void {
    if (scene === null || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && current !== null) point(null, false);
    else if (event.key === 'Enter' && current !== null) follow(current);
    else {
      const way = KEYS[event.key as keyof typeof KEYS] as
        (typeof KEYS)[keyof typeof KEYS] | undefined;
      if (way === undefined) return;
      point(markBeside(scene.marks, current, way), true);
    }
    event.preventDefault();
  }

  /** As a click on the mark's own link, so that whoever handles links on the page handles this one. */
  function follow(mark: Mark): void {
    const index = scene?.marks.indexOf(mark) ?? -1;
    const link = host?.querySelector(`a[data-mark="${index}"]`);
    link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, view: window }));
  }

  const leave = () => point(null, false);
  const focused = () => {
    if (scene !== null && box.matches(':focus-visible'))
      point(current ?? scene.marks.at(-1) ?? null, true);
  };
  box.addEventListener('pointermove', moved);
  box.addEventListener('pointerleave', leave);
  box.addEventListener('keydown', pressed);
  box.addEventListener('focus', focused);
  box.addEventListener('blur', leave);
  box.tabIndex = 0;
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', hint);

  return {
    watch(nextHost, nextScene) {
      host = nextHost;
      scene = nextScene;
      point(null, false);
      for (const title of nextHost.querySelectorAll('title')) title.remove();
    },
    dispose() {
      box.removeEventListener('pointermove', moved);
      box.removeEventListener('pointerleave', leave);
      box.removeEventListener('keydown', pressed);
      box.removeEventListener('focus', focused);
      box.removeEventListener('blur', leave);
      tip.dispose();
    },
  };
}

/** Drawn px to px on the screen. */
function scaleOf(host: HTMLElement, scene: Scene): number {
  const shown = host.querySelector('.chart-picture')?.getBoundingClientRect().width ?? scene.width;
  return shown / scene.width || 1;
}
