import { parentPort, workerData } from 'node:worker_threads';
import { type LinePlace, openLineWriter } from './line-writer.server.ts';
import type { LineAnswer, LineOrder } from './threaded-line-writer.server.ts';

/** A thread that writes lines while the importing one reads further rows; one order after another. */
const port = parentPort;
if (port === null) throw new Error('this is to be run as a thread');
const answer = (message: LineAnswer) => port.postMessage(message);
const writer = openLineWriter(workerData as LinePlace, (part, pieces) => answer({ part, pieces }));
let working: Promise<unknown> = Promise.resolve();

port.on('message', (order: LineOrder) => {
  working = working.then(() => carryOut(order));
});

async function carryOut(order: LineOrder): Promise<void> {
  if (order.texts !== null) {
    await writer.write(order.texts);
    answer({ written: true });
  } else {
    answer({ sha256: await writer.finish() });
  }
}
