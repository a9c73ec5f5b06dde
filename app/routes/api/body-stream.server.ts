/** How fast a body may go, and whether anybody still wants it. */
export interface Reader {
  /** Resolves once what was sent has been taken. Absent where nothing is sent over a wire. */
  bodyTaken?: (() => Promise<void>) | undefined;
  signal: AbortSignal;
}

/**
 * Pieces as they come, at the reader's pace. The first is fetched before anything is sent: what fails at once is still
 * told as a problem. What fails later breaks the body off, so that it cannot pass for whole.
 */
export async function bodyOf(
  pieces: AsyncIterable<Uint8Array>,
  { bodyTaken, signal }: Reader,
): Promise<ReadableStream<Uint8Array>> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first = await iterator.next();
  return new ReadableStream<Uint8Array>({
    start(controller) {
      if (first.done !== true) controller.enqueue(first.value);
    },
    async pull(controller) {
      await bodyTaken?.();
      const next = signal.aborted ? null : await iterator.next();
      if (next === null) await iterator.return?.();
      if (next === null || next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
