import type { IncomingHttpHeaders } from 'node:http';

/** Sent by browsers, about the page that asks: `none` is the reader's own doing, such as a bookmark. */
const OWN_SITES = ['same-origin', 'none'];

export interface OwnOrigins {
  /** Of this very request, as its Host header says it; checked before. */
  host: string;
  publicOrigin: string | null;
}

/** Whether a browser says that a page elsewhere made it ask. */
export function isForeignSite(site: string | null | undefined): boolean {
  return typeof site === 'string' && !OWN_SITES.includes(site);
}

/**
 * Whether a change may be taken from where it comes from (OWASP: Fetch Metadata, then Origin). Another
 * port of this machine is another origin. A program sends neither header; then it must not carry a
 * browser's cookie either.
 */
export function comesFromHere(headers: IncomingHttpHeaders, own: OwnOrigins): boolean {
  const { origin, cookie } = headers;
  const site = headers['sec-fetch-site'];
  if (isForeignSite(site)) return false;
  if (origin !== undefined) return isOwn(origin, own);
  return site !== undefined || cookie === undefined;
}

function isOwn(origin: string, { host, publicOrigin }: OwnOrigins): boolean {
  if (origin === publicOrigin) return true;
  // Without a proxy this server speaks plain HTTP; with one, PUBLIC_ORIGIN names the outer address.
  return URL.canParse(`http://${host}`) && origin === new URL(`http://${host}`).origin;
}
