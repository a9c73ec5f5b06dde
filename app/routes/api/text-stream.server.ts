/**
 * Pieces as they come, at the reader's pace. The first is fetched before anything is sent: what fails at once is still
 * told as a problem, not as a body that breaks off.
 */
export async function streamOf(
  mark: string,
  pieces: AsyncIterable<string>,
): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.asyncIterator]();
  const first = await iterator.next();
  const start = mark + (first.done === true ? '' : first.value);
  return new ReadableStream<Uint8Array>({
    start(controller) {
      if (start !== '') controller.enqueue(encoder.encode(start));
    },
    async pull(controller) {
      const next = await iterator.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
