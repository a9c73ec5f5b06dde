import type { Request, RequestHandler, Response } from 'express';
import { DondocError } from '#app/model/errors.ts';
import { closeAfterAnswer } from './linger.ts';
import { hasBody } from './request-body.ts';
import { MOST_FORM_BYTES, MULTIPART_ROOM, READ_METHODS, type WriteRules } from './write-rules.ts';

export interface BodyLimits {
  writes: WriteRules;
  /** The greatest file that is taken, in bytes. */
  mostFileBytes: () => Promise<number>;
}

/**
 * Bodies where none belong and bodies that are too long by their own word are refused before a byte
 * of them is read. Who asked first (`Expect: 100-continue`) is told to go on only behind this.
 */
export function guardBodies({ writes, mostFileBytes }: BodyLimits): RequestHandler {
  return (request, response, next) => {
    closeWhereUnread(request, response);
    if (!hasBody(request)) {
      next();
      return;
    }
    brokenRule(request, writes, mostFileBytes).then((broken) => {
      if (broken === null && request.headers.expect !== undefined) response.writeContinue();
      next(broken ?? undefined);
    }, next);
  };
}

async function brokenRule(
  request: Request,
  writes: WriteRules,
  mostFileBytes: () => Promise<number>,
): Promise<DondocError | null> {
  const rule = writes(decodeURIComponent(request.path));
  if (READ_METHODS.includes(request.method) || rule === null || rule.body === 'none') {
    return new DondocError({ code: 'unexpected_body', status: 400, params: {} });
  }
  const length = request.headers['content-length'];
  if (rule.body === 'form') {
    if (length === undefined) {
      return new DondocError({ code: 'length_required', status: 411, params: {} });
    }
    const limit = String(MOST_FORM_BYTES);
    return Number(length) > MOST_FORM_BYTES
      ? new DondocError({ code: 'body_too_large', status: 413, params: { limit } })
      : null;
  }
  const most = await mostFileBytes();
  if (length === undefined || Number(length) <= most + MULTIPART_ROOM) return null;
  const limit = String(Math.floor(most / 1_000_000));
  return new DondocError({ code: 'upload_too_large', status: 413, params: { limit } });
}

/** An answer that comes before the body is read ends the connection: nobody will read the rest. */
function closeWhereUnread(request: Request, response: Response): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => typeof response;
  response.writeHead = (...args: unknown[]) => {
    if (!response.headersSent && hasBody(request) && !request.complete) {
      closeAfterAnswer(request, response);
    }
    return writeHead(...args);
  };
}
