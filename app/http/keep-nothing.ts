import type { RequestHandler, Response } from 'express';

/** Answers that do not say how long they may be kept, such as redirects of the framework, are kept nowhere. */
export const keepNothing: RequestHandler = (_request, response, next) => {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => Response;
  response.writeHead = (...args: unknown[]) => {
    if (!response.headersSent && !response.hasHeader('Cache-Control')) {
      response.setHeader('Cache-Control', 'no-store');
    }
    return writeHead(...args);
  };
  next();
};
