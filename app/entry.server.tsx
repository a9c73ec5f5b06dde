import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type LoaderFunctionArgs,
  type EntryContext,
} from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { drawChart } from './charts/draw.server.ts';
import { DrawingContext } from './charts/drawing.ts';
import { log } from './http/log.server.ts';
import { NonceContext } from './http/nonce.ts';
import { withoutNul } from './http/without-nul.ts';
import { isDondocError } from './model/errors.ts';

const RENDER_DEADLINE_MS = 10_000;

/** A page leaves whole or not at all: an error while rendering is still a clean status. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, requestId }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let answerStatus = status;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <DrawingContext.Provider value={drawChart}>
          <RemixServer context={remixContext} url={request.url} />
        </DrawingContext.Provider>
      </NonceContext.Provider>,
      {
        nonce,
        onAllReady() {
          const body = withoutNul();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          headers.set('Cache-Control', 'no-store');
          resolve(
            new Response(createReadableStreamFromReadable(body), { headers, status: answerStatus }),
          );
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          answerStatus = 500;
          log.error({ err: error, requestId }, 'rendering failed');
        },
      },
    );
    setTimeout(abort, RENDER_DEADLINE_MS).unref();
  });
}

/** Navigation inside a page fetches its loaders' data: as little to be kept as the page itself. */
export function handleDataRequest(response: Response): Response {
  if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-store');
  return response;
}

export function handleError(error: unknown, { request, context }: LoaderFunctionArgs): void {
  if (request.signal.aborted || isReadersMistake(error)) return;
  log.error({ err: error, requestId: context.requestId }, 'a loader failed');
}

function isReadersMistake(error: unknown): boolean {
  const status = isDondocError(error)
    ? error.problem.status
    : isRouteErrorResponse(error)
      ? error.status
      : 500;
  return status < 500;
}
