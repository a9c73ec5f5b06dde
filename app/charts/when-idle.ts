/** Runs once the page is quiet, at the latest after three seconds; the answer calls it off. */
export function whenIdle(then: () => void): () => void {
  if (typeof window.requestIdleCallback === 'function') {
    const id = window.requestIdleCallback(then, { timeout: 3000 });
    return () => window.cancelIdleCallback(id);
  }
  const id = window.setTimeout(then, 400);
  return () => window.clearTimeout(id);
}
