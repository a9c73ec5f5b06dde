import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { LinePlace, LineWriter, PartDone } from './line-writer.server.ts';

const THREAD = fileURLToPath(new URL('../../bin/line-thread.mjs', import.meta.url));
/** So many pieces may wait: those before are written while the next are read. */
const MOST_WAITING = 16;

/** Rows to be written, as one text: handing over many small ones takes longer than making them. Null: that was all. */
export interface LineOrder {
  texts: string | null;
}
export type LineAnswer = { written: true } | { part: string; pieces: number } | { sha256: string };

/** A line writer in a thread of its own: folding, encoding and hashing are half the work of staging. */
export function openThreadedLineWriter(place: LinePlace, partDone: PartDone): LineWriter {
  const thread = new Worker(THREAD, { workerData: place });
  let waiting = 0;
  let failure: Error | null = null;
  let sha256: string | null = null;
  let wake: () => void = () => undefined;

  thread.on('message', (answer: LineAnswer) => {
    if ('part' in answer) partDone(answer.part, answer.pieces);
    else if ('sha256' in answer) sha256 = answer.sha256;
    else waiting -= 1;
    wake();
  });
  thread.on('error', (error) => {
    failure = error;
    wake();
  });

  async function until(isSo: () => boolean): Promise<void> {
    while (!isSo()) {
      if (failure !== null) throw failure;
      await new Promise<void>((resolve) => (wake = resolve));
    }
  }

  function send(order: LineOrder): void {
    thread.postMessage(order);
  }

  return {
    async write(texts) {
      waiting += 1;
      send({ texts });
      await until(() => waiting < MOST_WAITING);
    },
    async finish() {
      send({ texts: null });
      await until(() => sha256 !== null);
      return sha256 ?? '';
    },
    async close() {
      await thread.terminate();
    },
  };
}
