import { useEffect, useSyncExternalStore } from 'react';

interface AtOnce<T> {
  data: T;
  /** What the router showed then. */
  insteadOf: T | null;
}

/**
 * What the browser answered itself, on the page before the router comes to it: the router hands over in slices, between
 * which others take their turn, and a click is to be answered in one frame.
 */
export function answersAtOnce<T extends object>() {
  const own = new WeakSet<T>();
  const listeners = new Set<() => void>();
  let latest: AtOnce<T> | null = null;
  let routed: T | null = null;

  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    show(data: T): void {
      own.add(data);
      latest = { data, insteadOf: routed };
      for (const listener of listeners) listener();
    },
    /** The newer of what the router has come to and what was answered at once. */
    useNewest: (loaded: T): T => {
      const answer = useSyncExternalStore(
        subscribe,
        () => latest,
        () => null,
      );
      useEffect(() => {
        routed = loaded;
      }, [loaded]);
      const isAhead = answer !== null && (answer.insteadOf === loaded || own.has(loaded));
      return isAhead ? answer.data : loaded;
    },
  };
}
