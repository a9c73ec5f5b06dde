import { createHash } from 'node:crypto';

/** What an answer depends on beside its address. */
export const VARY = 'Accept, Authorization, Cookie';

/** A body with its ETag, or 304 where the reader has it already. Always to be revalidated: a snapshot may be withdrawn. */
export function entityResponse(
  request: Request,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>>,
): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const all = {
    ...headers,
    ETag: etag,
    Vary: VARY,
    'Cache-Control': 'private, max-age=0, must-revalidate',
  };
  return matches(request.headers.get('If-None-Match'), etag)
    ? new Response(null, { status: 304, headers: all })
    : new Response(body, { headers: all });
}

/** Weak comparison (RFC 9110 §13.1.2): a proxy that compressed the body may have weakened the tag. */
function matches(header: string | null, etag: string): boolean {
  if (header === null) return false;
  return header
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === etag || one === '*');
}
