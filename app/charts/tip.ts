import type { Mark } from './scene.ts';

export interface Tip {
  show(mark: Mark, scale: number, spoken: boolean): void;
  hide(): void;
  dispose(): void;
}

const GAP = 12;

/** The small panel with an exact value, a ring round its point, and the same words for a screen reader. */
export function createTip(box: HTMLElement): Tip {
  const panel = element('div', 'chart-tip');
  const ring = element('div', 'chart-ring');
  const voice = element('p', 'visually-hidden');
  panel.setAttribute('aria-hidden', 'true');
  ring.setAttribute('aria-hidden', 'true');
  voice.setAttribute('aria-live', 'polite');
  panel.hidden = true;
  ring.hidden = true;
  box.append(ring, panel, voice);
  let frame = 0;

  return {
    show(mark, scale, spoken) {
      const title = element('strong');
      title.textContent = mark.title;
      const lines = mark.lines.map((line) => {
        const row = element('span');
        row.textContent = line;
        return row;
      });
      panel.replaceChildren(title, ...lines);
      panel.hidden = false;
      ring.hidden = false;
      if (spoken) voice.textContent = [mark.title, ...mark.lines].join(': ');
      // Measured where the frame is laid out in any case, and not between an event and the ones after it.
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => place(mark.anchor.x * scale, mark.anchor.y * scale));
    },
    hide() {
      cancelAnimationFrame(frame);
      panel.hidden = true;
      ring.hidden = true;
    },
    dispose() {
      cancelAnimationFrame(frame);
      panel.remove();
      ring.remove();
      voice.remove();
    },
  };

  function place(x: number, y: number): void {
    ring.style.transform = `translate(${x}px, ${y}px)`;
    const { offsetWidth: width, offsetHeight: height } = panel;
    const left = x + GAP + width <= box.clientWidth ? x + GAP : Math.max(0, x - GAP - width);
    const top = Math.max(0, y - height - GAP / 2);
    panel.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }
}

function element(name: string, className = ''): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  return made;
}
