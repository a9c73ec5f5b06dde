import type { RequestHandler } from 'express';

/**
 * Remix writes a streamed body without looking whether anybody takes it: a slow reader would have it all pile up here.
 * Behind this, a body can wait for its reader. To be mounted behind compression, whose buffer counts too.
 */
export const knowReadersPace: RequestHandler = (_request, response, next) => {
  let isFull = false;
  let waiting: (() => void)[] = [];
  const release = () => {
    isFull = false;
    for (const go of waiting) go();
    waiting = [];
  };
  const write = response.write.bind(response) as (...args: unknown[]) => boolean;
  response.write = (...args: unknown[]) => {
    isFull = !write(...args);
    return !isFull;
  };
  response.on('drain', release).on('close', release);
  const bodyTaken = () =>
    isFull && !response.destroyed
      ? new Promise<void>((resolve) => waiting.push(resolve))
      : Promise.resolve();
  response.locals['bodyTaken'] = bodyTaken;
  next();
};
