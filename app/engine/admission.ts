import { unavailable } from '#app/model/errors.ts';

interface Waiting {
  enter: () => void;
  refuse: (error: Error) => void;
}

export interface Admission {
  /** Runs `work` when a place is free. Beyond the bounded queue, or after `waitMs` in it: 'busy'. */
  run<T>(work: () => Promise<T>, waitMs: number): Promise<T>;
  /** Refuses whoever waits and whoever comes; resolves when the last one inside has left. */
  close(): Promise<void>;
}

/** At most `concurrent` inside and `queued` waiting, first come first served. */
export function createAdmission({
  concurrent,
  queued,
}: {
  concurrent: number;
  queued: number;
}): Admission {
  let inside = 0;
  let closed = false;
  const waiting: Waiting[] = [];
  let emptied: () => void = () => undefined;

  function enter(waitMs: number): Promise<void> {
    if (closed) return Promise.reject(unavailable('engine', new Error('the engine is closed')));
    if (inside < concurrent) {
      inside += 1;
      return Promise.resolve();
    }
    if (waiting.length >= queued) return Promise.reject(unavailable('busy'));
    return new Promise((resolve, reject) => {
      const place: Waiting = {
        enter: () => {
          clearTimeout(timer);
          resolve();
        },
        refuse: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      };
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(place), 1);
        reject(unavailable('busy'));
      }, waitMs);
      waiting.push(place);
    });
  }

  /** The place is handed on, not freed: nobody can slip in between. */
  function leave(): void {
    const next = waiting.shift();
    if (next) {
      next.enter();
      return;
    }
    inside -= 1;
    if (closed && inside === 0) emptied();
  }

  return {
    async run(work, waitMs) {
      await enter(waitMs);
      try {
        return await work();
      } finally {
        leave();
      }
    },
    close() {
      closed = true;
      for (const place of waiting.splice(0)) {
        place.refuse(unavailable('engine', new Error('the engine is closed')));
      }
      if (inside === 0) return Promise.resolve();
      return new Promise((resolve) => {
        emptied = resolve;
      });
    },
  };
}
