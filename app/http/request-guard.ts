import type { Request, RequestHandler } from 'express';
import { DondocError, unknownParameter } from '#app/model/errors.ts';
import { isApiPath } from './api-path.ts';
import { isLoopback } from './loopback.ts';
import { comesFromHere } from './origin-check.ts';
import { READ_METHODS, type WriteRule, type WriteRules } from './write-rules.ts';

export const MAX_URL_LENGTH = 8_192;
export const MAX_HEADERS = 100;

/** What is refused before anything is looked up: the first rule that a request breaks answers it. */
export function guardRequests(publicOrigin: string | null, writes: WriteRules): RequestHandler {
  return (request, _response, next) => {
    const broken = brokenRule(request, publicOrigin, writes);
    // Where a request claims to come from must not reach the addresses that Remix builds.
    delete request.headers['x-forwarded-host'];
    next(broken === null ? undefined : new DondocError(broken));
  };
}

type Problem = DondocError['problem'];

function brokenRule(
  request: Request,
  publicOrigin: string | null,
  writes: WriteRules,
): Problem | null {
  const { originalUrl: url, headers, rawHeaders } = request;
  if (url.length > MAX_URL_LENGTH) {
    return { code: 'url_too_long', status: 414, params: { limit: String(MAX_URL_LENGTH) } };
  }
  // rawHeaders holds names and values in turn.
  if (rawHeaders.length > 2 * MAX_HEADERS) {
    return { code: 'too_many_headers', status: 431, params: {} };
  }
  const publicHost = publicOrigin === null ? null : new URL(publicOrigin).hostname;
  if (!isServedHost(headers.host, publicHost)) {
    return { code: 'misdirected', status: 421, params: {} };
  }
  const readable = url.startsWith('/') && isDecodable(url) && namesItsPath(url);
  const rule = readable ? writes(pathOf(url)) : null;
  const method = brokenMethod(request, rule);
  if (method !== null) return method;
  if (!readable) return { code: 'malformed_url', status: 400, params: {} };
  if (!READ_METHODS.includes(request.method)) {
    const own = { host: headers.host ?? '', publicOrigin };
    if (!comesFromHere(headers, own)) return { code: 'cross_site', status: 403, params: {} };
  }
  const own = isApiPath(pathOf(url)) ? frameworkParameter(url) : undefined;
  return own === undefined ? null : unknownParameter(own).problem;
}

function brokenMethod({ method }: Request, rule: WriteRule | null): Problem | null {
  const allowed = [...READ_METHODS, ...(rule?.methods ?? [])];
  if (allowed.includes(method)) return null;
  return { code: 'method_not_allowed', status: 405, params: { allow: allowed.join(', ') } };
}

function pathOf(url: string): string {
  return decodeURIComponent(url.split('?', 1)[0] ?? '');
}

/** What Remix takes out of an address before a route sees it: pages need it, the API knows no such parameter. */
const FRAMEWORK_PARAMETERS = ['_data', 'index'];

function frameworkParameter(url: string): string | undefined {
  const names = new URLSearchParams(url.slice(url.indexOf('?') + 1));
  return FRAMEWORK_PARAMETERS.find((name) => names.has(name));
}

/** A foreign name that resolves to this machine (DNS rebinding) must not open what loopback opens. */
function isServedHost(host: string | undefined, publicHost: string | null): boolean {
  if (host === undefined || !/^[\w.:[\]-]+$/.test(host)) return false;
  const url = `http://${host}`;
  if (!URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return isLoopback(hostname) || hostname === publicHost;
}

function isDecodable(url: string): boolean {
  try {
    return !decodeURIComponent(url).includes('\0');
  } catch {
    return false;
  }
}

/**
 * Whoever reads the address as a URL finds the path that stands in it. Steps back (`..`, `%2e%2e`) and backslashes would
 * lead elsewhere, past a gate that was asked about the path as it came; two slashes of either kind at its start would be
 * the name of a host to the router.
 */
function namesItsPath(url: string): boolean {
  const { pathname } = new URL(`http://here.invalid${url}`);
  const path = pathOf(url);
  return decodeURIComponent(pathname) === path && !/^\/[/\\]/.test(path);
}
