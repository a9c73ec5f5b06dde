import { startTransition, useEffect, useState } from 'react';

/** A frame is waited for no longer than this (ms): a page that nobody sees has none. */
const PATIENCE = 250;

let waiting: (() => void)[] = [];

/** Runs once everything that the page is by now has been painted. */
export function afterPaint(then: () => void): void {
  waiting.push(then);
  if (waiting.length > 1) return;
  const channel = new MessageChannel();
  const painted = () => channel.port2.postMessage(null);
  const timer = window.setTimeout(painted, PATIENCE);
  channel.port1.onmessage = () => {
    window.clearTimeout(timer);
    channel.port1.close();
    const due = waiting;
    waiting = [];
    for (const run of due) run();
  };
  // What is sent while a frame is made arrives when it has been made.
  requestAnimationFrame(painted);
}

/** The value, a frame after everything that is drawn with it at once: for what can wait until that is painted. */
export function useAfterPaint<T>(value: T): T {
  const [shown, show] = useState(value);
  useEffect(() => {
    if (shown === value) return undefined;
    let wanted = true;
    afterPaint(() => {
      if (wanted) startTransition(() => show(() => value));
    });
    return () => {
      wanted = false;
    };
  }, [value, shown]);
  return shown;
}
