import type { ServerBuild } from '@remix-run/node';
import { invalidParameter } from '#app/model/errors.ts';
import { routesAt } from './route-match.ts';

/**
 * Remix fetches a route's data by `_data`, and answers a route that the address does not have with a 403 of its own.
 * @throws DondocError `invalid_parameter` (400) for such a route
 */
export function checkDataRequest(url: string, build: Pick<ServerBuild, 'routes'>): void {
  const query = url.indexOf('?');
  const asked = query < 0 ? null : new URLSearchParams(url.slice(query)).get('_data');
  if (asked === null) return;
  const ids = routesAt(url.slice(0, query), build);
  if (!ids.includes(asked)) throw invalidParameter('_data', asked, ids.join(', '));
}
