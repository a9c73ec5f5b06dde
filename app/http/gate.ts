import type { Request, RequestHandler, Response } from 'express';
import type { LastUses } from '#app/auth/last-uses.server.ts';
import type { Duty } from '#app/auth/duties.ts';
import { type Area, areasOf } from '#app/auth/permissions.ts';
import type { Session, Sessions } from '#app/auth/sessions.server.ts';
import type { SignInLimits } from '#app/auth/sign-in-limits.server.ts';
import type { Tokens } from '#app/auth/tokens.server.ts';
import {
  type DondocError,
  forbidden,
  isDondocError,
  tooManyBadTokens,
  unidentified,
} from '#app/model/errors.ts';
import { isApiPath } from './api-path.ts';
import { log } from './log.server.ts';
import { localsOf } from './request-locals.ts';
import { sendProblem } from './send-problem.ts';
import { READ_METHODS } from './write-rules.ts';

export interface GateParts {
  tokens: Pick<Tokens, 'find'>;
  lastUses: Pick<LastUses, 'note'>;
  sessions: Pick<Sessions, 'find'>;
  limits: Pick<SignInLimits, 'badToken'>;
  /** What opens the address to this method; null: nothing does. */
  openingOf: (request: Request) => Promise<Area | 'everyone' | null>;
  /** What somebody signed in owes before anything else opens to them. */
  dutyOf: (session: Session) => Promise<Duty | null>;
}

/** Where people sign in, and are sent back from. */
export const SIGN_IN_PATH = '/login';
/** Where each duty is done. */
export const DUTY_PATHS: Readonly<Record<Duty, string>> = {
  own_password: '/account',
  second_factor: '/account/second-factor',
};
/** Tells a reader in the page's own frame what their role does not open. */
export const DENIED_PATH = '/denied';

/**
 * Behind it every request has its identity, and the area that it asks for. A program is told 401 or 403; a person who
 * is not signed in is led to the sign-in page and back.
 */
export function gate(parts: GateParts): RequestHandler {
  const { sessions, openingOf, dutyOf } = parts;
  return (request, response, next) => {
    void (async () => {
      const bearer = bearerOf(request);
      const identified =
        bearer === null
          ? await fromSession(request, sessions, dutyOf)
          : await fromToken(bearer, request, parts);
      Object.assign(localsOf(response), identified);
      const opening = await openingOf(request);
      const { identity, duty } = identified;
      const areas: readonly string[] = areasOf(identity, duty);
      if (opening === 'everyone' || (opening !== null && areas.includes(opening))) next();
      else if (identity === null)
        lead(request, response, SIGN_IN_PATH, unidentified('not_signed_in'));
      else if (duty !== null) lead(request, response, DUTY_PATHS[duty], forbidden(`owes_${duty}`));
      else deny(request, response, next);
    })().catch((error: unknown) => {
      if (isDondocError(error) && error.problem.status === 401) {
        response.setHeader('WWW-Authenticate', 'Bearer error="invalid_token"');
      }
      next(error);
    });
  };
}

type Identified = Pick<ReturnType<typeof localsOf>, 'identity' | 'session' | 'duty'>;

async function fromToken(
  token: string,
  { ip = '' }: Request,
  { tokens, lastUses, limits }: Pick<GateParts, 'tokens' | 'lastUses' | 'limits'>,
): Promise<Identified> {
  const identity = await tokens.find(token).catch((error: unknown) => {
    log.error({ err: error }, 'a token could not be looked up');
    return null;
  });
  if (identity === null) {
    const seconds = await limits.badToken(ip);
    throw seconds > 0 ? tooManyBadTokens(seconds) : unidentified('bad_token');
  }
  await lastUses.note(identity.source.id).catch((error: unknown) => {
    log.warn({ err: error }, 'when a token was last used could not be kept');
  });
  return { identity, session: null, duty: null };
}

async function fromSession(
  { headers }: Request,
  sessions: GateParts['sessions'],
  dutyOf: GateParts['dutyOf'],
): Promise<Identified> {
  const session = await sessions.find(headers.cookie);
  if (session?.stage !== 'signed_in') return { identity: null, session, duty: null };
  return { identity: session.identity, session, duty: await dutyOf(session) };
}

/** Null where the request carries no token at all: other schemes are a proxy's business. */
function bearerOf({ headers: { authorization } }: Request): string | null {
  const [scheme = '', ...token] = (authorization ?? '').trim().split(/\s+/);
  return scheme.toLowerCase() === 'bearer' ? token.join(' ') : null;
}

/** To the page where something is to be done first, and back from there; a program is told what. */
function lead(request: Request, response: Response, path: string, problem: DondocError): void {
  if (isForPrograms(request) || !READ_METHODS.includes(request.method)) {
    if (problem.problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    sendProblem(request, response, problem);
    return;
  }
  const address = new URL(request.originalUrl, 'http://localhost');
  const isData = address.searchParams.has('_data');
  address.searchParams.delete('_data');
  const lang = address.searchParams.get('lang');
  const query = new URLSearchParams({ to: address.pathname + address.search });
  if (lang !== null) query.set('lang', lang);
  const target = `${path}?${query.toString()}`;
  response.setHeader('Cache-Control', 'no-store');
  // The router in the browser asks for data: it has to leave the page.
  if (isData) {
    response.status(204);
    response.set({
      'X-Remix-Redirect': target,
      'X-Remix-Status': '302',
      'X-Remix-Reload-Document': 'true',
    });
    response.end();
  } else response.redirect(302, target);
}

function deny(request: Request, response: Response, next: (error?: unknown) => void): void {
  const { searchParams } = new URL(request.originalUrl, 'http://localhost');
  if (isForPrograms(request) || !READ_METHODS.includes(request.method)) {
    next(forbidden('role'));
  } else if (searchParams.has('_data')) {
    // As the router in the browser knows a thrown answer.
    response.setHeader('X-Remix-Catch', 'yes');
    sendProblem(request, response, forbidden('role'));
  } else {
    const lang = searchParams.get('lang');
    request.originalUrl =
      lang === null ? DENIED_PATH : `${DENIED_PATH}?${new URLSearchParams({ lang }).toString()}`;
    next();
  }
}

function isForPrograms({ path, headers }: Request): boolean {
  return isApiPath(decodeURIComponent(path)) || headers.authorization !== undefined;
}
