import type { Request, RequestHandler } from 'express';
import { DondocError, unknownParameter } from '#app/model/errors.ts';
import { isLoopback } from './loopback.ts';

export const MAX_URL_LENGTH = 8_192;
export const MAX_HEADERS = 100;
const METHODS = ['GET', 'HEAD'];

/** What is refused before anything is looked up: the first rule that a request breaks answers it. */
export function guardRequests(publicOrigin: string | null): RequestHandler {
  const publicHost = publicOrigin === null ? null : new URL(publicOrigin).hostname;
  return (request, _response, next) => {
    const broken = brokenRule(request, publicHost);
    // Where a request claims to come from must not reach the addresses that Remix builds.
    delete request.headers['x-forwarded-host'];
    next(broken === null ? undefined : new DondocError(broken));
  };
}

function brokenRule(request: Request, publicHost: string | null): DondocError['problem'] | null {
  const { originalUrl: url, headers, rawHeaders, method } = request;
  if (url.length > MAX_URL_LENGTH) {
    return { code: 'url_too_long', status: 414, params: { limit: String(MAX_URL_LENGTH) } };
  }
  // rawHeaders holds names and values in turn.
  if (rawHeaders.length > 2 * MAX_HEADERS) {
    return { code: 'too_many_headers', status: 431, params: {} };
  }
  if (!isServedHost(headers.host, publicHost)) {
    return { code: 'misdirected', status: 421, params: {} };
  }
  if (!METHODS.includes(method)) {
    return { code: 'method_not_allowed', status: 405, params: { allow: METHODS.join(', ') } };
  }
  if (!url.startsWith('/') || !isDecodable(url)) {
    return { code: 'malformed_url', status: 400, params: {} };
  }
  const own = isApi(url) ? frameworkParameter(url) : undefined;
  return own === undefined ? null : unknownParameter(own).problem;
}

/** What Remix takes out of an address before a route sees it: pages need it, the API knows no such parameter. */
const FRAMEWORK_PARAMETERS = ['_data', 'index'];

function frameworkParameter(url: string): string | undefined {
  const names = new URLSearchParams(url.slice(url.indexOf('?') + 1));
  return FRAMEWORK_PARAMETERS.find((name) => names.has(name));
}

function isApi(url: string): boolean {
  const path = decodeURIComponent(url.split('?', 1)[0] ?? '');
  return /^\/+api(\/|$)/i.test(path);
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
