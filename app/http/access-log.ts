import type { RequestHandler } from 'express';
import { log } from './log.server.ts';
import { localsOf } from './request-locals.ts';

/** One line an answer. Of the query only the names: values hold what people searched for, and tokens. Of the reader no name. */
export const accessLog: RequestHandler = (request, response, next) => {
  const started = performance.now();
  const [path = '', query = ''] = request.originalUrl.split('?', 2);
  response.once('close', () => {
    const { requestId, identity } = localsOf(response);
    log.info({
      requestId,
      address: request.ip,
      by: identity === null ? null : `${identity.source.kind}:${identity.source.id}`,
      method: request.method,
      path: path.slice(0, 200),
      parameters: [...new Set(new URLSearchParams(query).keys())],
      status: response.statusCode,
      complete: response.writableFinished,
      ms: Math.round(performance.now() - started),
    });
  });
  next();
};
