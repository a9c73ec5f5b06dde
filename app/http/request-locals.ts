import { randomBytes, randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { Session } from '#app/auth/sessions.server.ts';
import type { Duty } from '#app/auth/duties.ts';
import type { Identity } from '#app/model/role.ts';

export interface RequestLocals {
  requestId: string;
  nonce: string;
  /** On whose behalf the request is answered; null for everyone who is not signed in. */
  identity: Identity | null;
  /** Where a person asks, as far as they have come; programs have none. */
  session: Session | null;
  /** What they owe before anything else opens to them. */
  duty: Duty | null;
  /** Resolves once what was sent of the body has been taken (reader-pace.ts). */
  bodyTaken?: () => Promise<void>;
}

const NONCE_BYTES = 18;

/** Every request gets an id, which the answer repeats, and a nonce for the scripts of its page. */
export const assignRequestLocals: RequestHandler = (_request, response, next) => {
  const locals: RequestLocals = {
    requestId: randomUUID(),
    nonce: randomBytes(NONCE_BYTES).toString('base64'),
    identity: null,
    session: null,
    duty: null,
  };
  Object.assign(response.locals, locals);
  response.setHeader('X-Request-Id', locals.requestId);
  next();
};

/** Only valid behind `assignRequestLocals`. */
export function localsOf(response: Response): RequestLocals {
  return response.locals as RequestLocals;
}
