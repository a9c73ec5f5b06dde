import type { Request, RequestHandler, Response } from 'express';
import { type Area, areasOf } from '#app/auth/permissions.ts';
import type { Sessions } from '#app/auth/sessions.server.ts';
import type { SignInLimits } from '#app/auth/sign-in-limits.server.ts';
import type { Tokens } from '#app/auth/tokens.server.ts';
import { forbidden, isDondocError, tooManyBadTokens, unidentified } from '#app/model/errors.ts';
import { isApiPath } from './api-path.ts';
import { log } from './log.server.ts';
import { localsOf } from './request-locals.ts';
import { sendProblem } from './send-problem.ts';
import { READ_METHODS } from './write-rules.ts';

export interface GateParts {
  tokens: Pick<Tokens, 'find'>;
  sessions: Pick<Sessions, 'find'>;
  limits: Pick<SignInLimits, 'badToken'>;
  /** What opens the address to this method; null: nothing does. */
  openingOf: (request: Request) => Promise<Area | 'everyone' | null>;
}

/** Where people sign in, and are sent back from. */
export const SIGN_IN_PATH = '/login';
/** Tells a reader in the page's own frame what their role does not open. */
export const DENIED_PATH = '/denied';

/**
 * Behind it every request has its identity, and the area that it asks for. A program is told 401 or 403; a person who
 * is not signed in is led to the sign-in page and back.
 */
export function gate({ tokens, sessions, limits, openingOf }: GateParts): RequestHandler {
  return (request, response, next) => {
    void (async () => {
      const bearer = bearerOf(request);
      const identified =
        bearer === null
          ? await fromSession(request, sessions)
          : await fromToken(bearer, request, { tokens, limits });
      Object.assign(localsOf(response), identified);
      const opening = await openingOf(request);
      const { identity } = identified;
      const areas: readonly string[] = areasOf(identity);
      if (opening === 'everyone' || (opening !== null && areas.includes(opening))) next();
      else if (identity === null) askToSignIn(request, response);
      else deny(request, response, next);
    })().catch((error: unknown) => {
      if (isDondocError(error) && error.problem.status === 401) {
        response.setHeader('WWW-Authenticate', 'Bearer error="invalid_token"');
      }
      next(error);
    });
  };
}

type Identified = Pick<ReturnType<typeof localsOf>, 'identity' | 'session'>;

async function fromToken(
  token: string,
  { ip = '' }: Request,
  { tokens, limits }: Pick<GateParts, 'tokens' | 'limits'>,
): Promise<Identified> {
  const identity = await tokens.find(token).catch((error: unknown) => {
    log.error({ err: error }, 'a token could not be looked up');
    return null;
  });
  if (identity === null) {
    const seconds = await limits.badToken(ip);
    throw seconds > 0 ? tooManyBadTokens(seconds) : unidentified('bad_token');
  }
  return { identity, session: null };
}

async function fromSession(
  { headers }: Request,
  sessions: GateParts['sessions'],
): Promise<Identified> {
  const session = await sessions.find(headers.cookie);
  const isIn = session?.stage === 'signed_in';
  return { identity: isIn ? session.identity : null, session };
}

/** Null where the request carries no token at all: other schemes are a proxy's business. */
function bearerOf({ headers: { authorization } }: Request): string | null {
  const [scheme = '', ...token] = (authorization ?? '').trim().split(/\s+/);
  return scheme.toLowerCase() === 'bearer' ? token.join(' ') : null;
}

function askToSignIn(request: Request, response: Response): void {
  if (isForPrograms(request) || !READ_METHODS.includes(request.method)) {
    response.setHeader('WWW-Authenticate', 'Bearer');
    sendProblem(request, response, unidentified('not_signed_in'));
    return;
  }
  const address = new URL(request.originalUrl, 'http://localhost');
  const isData = address.searchParams.has('_data');
  address.searchParams.delete('_data');
  const lang = address.searchParams.get('lang');
  const query = new URLSearchParams({ to: address.pathname + address.search });
  if (lang !== null) query.set('lang', lang);
  const target = `${SIGN_IN_PATH}?${query.toString()}`;
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
