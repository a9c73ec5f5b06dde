import { json } from '@remix-run/node';

/** The process lives; nothing is asked of the data. */
export function loader(): Response {
  return json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } });
}
