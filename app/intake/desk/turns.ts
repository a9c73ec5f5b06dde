/** Work that waits for its turn, so many at once. */
export interface Turns {
  /** How many wait. */
  waiting(): number;
  /**
   * Runs `work` when its turn comes. `onMove` hears its place in the queue, 1 being next, and null
   * when it begins. Rejects with the signal's reason where that comes first.
   */
  take<T>(
    work: () => Promise<T>,
    onMove: (place: number | null) => void,
    signal: AbortSignal,
  ): Promise<T>;
}

interface Waiting {
  begin: () => void;
  onMove: (place: number | null) => void;
}

export function takeTurns(atOnce: number): Turns {
  const queue: Waiting[] = [];
  let running = 0;

  function tellPlaces(): void {
    queue.forEach(({ onMove }, at) => onMove(at + 1));
  }

  function beginNext(): void {
    if (running >= atOnce) return;
    const next = queue.shift();
    if (next === undefined) return;
    running += 1;
    next.begin();
    tellPlaces();
  }

  function turn(onMove: Waiting['onMove'], signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        queue.splice(queue.indexOf(waiting), 1);
        reject(signal.reason as Error);
        tellPlaces();
      };
      const begin = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const waiting = { begin, onMove };
      if (signal.aborted) {
        reject(signal.reason as Error);
        return;
      }
      signal.addEventListener('abort', leave);
      queue.push(waiting);
      onMove(queue.length);
      beginNext();
    });
  }

  return {
    waiting: () => queue.length,
    async take(work, onMove, signal) {
      await turn(onMove, signal);
      try {
        onMove(null);
        return await work();
      } finally {
        running -= 1;
        beginNext();
      }
    },
  };
}
