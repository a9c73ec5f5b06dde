import type { ErrorRequestHandler, Request, Response } from 'express';
import { DondocError, isDondocError } from '#app/model/errors.ts';
import { log } from './log.server.ts';
import {
  PROBLEM_MEDIA_TYPE,
  problemDocument,
  problemHeaders,
  problemLocale,
  type ProblemDocument,
} from './problem.ts';
import { localsOf } from './request-locals.ts';

/** Answers outside of Remix: a page for who asks for one, the problem document for everybody else. */
export function sendProblem(request: Request, response: Response, error: unknown): void {
  const { requestId } = localsOf(response);
  const query = request.originalUrl.indexOf('?');
  const locale = problemLocale(query < 0 ? '' : request.originalUrl.slice(query));
  const problem = problemDocument(error, { requestId, locale });
  response.status(problem.status).set(problemHeaders(problem)).vary('Accept');
  if (request.accepts([PROBLEM_MEDIA_TYPE, 'html']) === 'html') {
    response.type('html').send(problemPage(problem, locale));
  } else {
    // Express would add a charset, which JSON types do not have (RFC 8259 §11).
    response.setHeader('Content-Type', PROBLEM_MEDIA_TYPE);
    response.end(JSON.stringify(problem));
  }
}

/** Express' last resort. What it did not expect is logged whole and shown as `internal`. */
export const answerErrors: ErrorRequestHandler = (error: unknown, request, response, next) => {
  // Cut off before; what its handler then stumbles over is no news.
  if (response.writableEnded) return;
  const problem = isDondocError(error) ? error : (clientMistake(error) ?? error);
  if (!isDondocError(problem)) {
    log.error({ err: error, requestId: localsOf(response).requestId }, 'a request failed');
  }
  if (response.headersSent) next(error);
  else sendProblem(request, response, problem);
};

/** Express and its middleware mark what the client did wrong with a status below 500. */
function clientMistake(error: unknown): DondocError | null {
  if (typeof error !== 'object' || error === null || !('status' in error)) return null;
  const { status } = error;
  if (typeof status !== 'number' || status < 400 || status >= 500) return null;
  const code = status === 404 ? 'page_not_found' : 'malformed_request';
  return new DondocError({ code, status, params: {} }, { cause: error });
}

function problemPage(problem: ProblemDocument, locale: string): string {
  const title = escapeText(problem.title);
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body><main><h1>${title}</h1><p>${escapeText(problem.detail)}</p></main></body>
</html>
`;
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
