import type { RequestHandler } from 'express';

/** How long the server took until the first byte, readable in the browser's network panel. */
export const serverTiming: RequestHandler = (_request, response, next) => {
  const started = performance.now();
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => typeof response;
  response.writeHead = (...args: unknown[]) => {
    if (!response.headersSent) {
      const duration = (performance.now() - started).toFixed(1);
      response.setHeader('Server-Timing', `total;dur=${duration}`);
    }
    return writeHead(...args);
  };
  next();
};
