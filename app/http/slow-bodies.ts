import type { Request, RequestHandler, Response } from 'express';
import { DondocError } from '#app/model/errors.ts';
import { hasBody } from './request-body.ts';
import { sendProblem } from './send-problem.ts';

export interface SlowBodyRule {
  /** So much has to arrive in every window, as long as the body is not whole. */
  leastBytes: number;
  windowMs: number;
  /** After so long it is cut off however fast it comes. */
  longestMs: number;
}

/** 500 bytes a second: a hundredth of a poor mobile connection. */
const RULE: SlowBodyRule = { leastBytes: 7_500, windowMs: 15_000, longestMs: 3_600_000 };
const LOOK_EVERY_MS = 1_000;

interface Watched {
  request: Request;
  response: Response;
  since: number;
  windowFrom: number;
  bytesAtWindow: number;
}

/**
 * Cuts off who sends a body only to hold the connection. A slow sender is let be as long as something
 * comes; where this side is the one that does not read on, the sender is not blamed.
 */
export function cutSlowBodies(rule: SlowBodyRule = RULE): RequestHandler {
  const watched = new Set<Watched>();
  let looking: NodeJS.Timeout | null = null;

  function look(): void {
    const now = Date.now();
    for (const one of watched) {
      if (isSettled(one)) watched.delete(one);
      else if (isTooSlow(one, now, rule)) {
        watched.delete(one);
        cutOff(one);
      }
    }
    if (watched.size === 0 && looking !== null) {
      clearInterval(looking);
      looking = null;
    }
  }

  return (request, response, next) => {
    if (hasBody(request) && !request.complete) {
      const now = Date.now();
      const bytesAtWindow = request.socket.bytesRead;
      watched.add({ request, response, since: now, windowFrom: now, bytesAtWindow });
      looking ??= setInterval(look, LOOK_EVERY_MS).unref();
    }
    next();
  };
}

function isSettled({ request, response }: Watched): boolean {
  return request.complete || request.destroyed || response.writableEnded;
}

/** Moves the window on where it has passed well. */
function isTooSlow(one: Watched, now: number, rule: SlowBodyRule): boolean {
  const { request } = one;
  if (now - one.since > rule.longestMs) return true;
  const arrived = request.socket.bytesRead - one.bytesAtWindow;
  const waitsForUs = request.readableLength >= request.readableHighWaterMark;
  if (arrived >= rule.leastBytes || waitsForUs) {
    one.windowFrom = now;
    one.bytesAtWindow = request.socket.bytesRead;
    return false;
  }
  return now - one.windowFrom >= rule.windowMs;
}

function cutOff({ request, response }: Watched): void {
  if (response.headersSent) {
    request.destroy();
    return;
  }
  response.setHeader('Connection', 'close');
  sendProblem(
    request,
    response,
    new DondocError({ code: 'upload_too_slow', status: 408, params: {} }),
  );
}
