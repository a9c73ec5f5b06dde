import type { ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';
import { invalidParameter } from '#app/model/errors.ts';

/**
 * Remix fetches a route's data by `_data`, and answers a route that the address does not have with a 403 of its own.
 * @throws DondocError `invalid_parameter` (400) for such a route
 */
export function checkDataRequest(url: string, { routes }: Pick<ServerBuild, 'routes'>): void {
  const query = url.indexOf('?');
  const asked = query < 0 ? null : new URLSearchParams(url.slice(query)).get('_data');
  if (asked === null) return;
  const found = matchRoutes(treeBelow(routes, undefined), url.slice(0, query)) ?? [];
  const ids = found.map(({ route }) => route.id);
  if (!ids.includes(asked)) throw invalidParameter('_data', asked, ids.join(', '));
}

type RouteNode = { id: string; path?: string } & (
  { index: true; children?: undefined } | { index?: false; children: RouteNode[] }
);

function treeBelow(routes: ServerBuild['routes'], parent: string | undefined): RouteNode[] {
  return Object.values(routes).flatMap((route): RouteNode[] => {
    if (route.parentId !== parent) return [];
    const { id, path, index } = route;
    const node = { id, ...(path === undefined ? {} : { path }) };
    return [index ? { ...node, index } : { ...node, children: treeBelow(routes, id) }];
  });
}
