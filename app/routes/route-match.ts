import type { ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';

type RouteNode = { id: string; path?: string } & (
  { index: true; children?: undefined } | { index?: false; children: RouteNode[] }
);

/** The routes that Remix would answer an address with, the outermost first. */
export function routesAt(path: string, { routes }: Pick<ServerBuild, 'routes'>): string[] {
  const found = matchRoutes(treeBelow(routes, undefined), path) ?? [];
  return found.map(({ route }) => route.id);
}

function treeBelow(routes: ServerBuild['routes'], parent: string | undefined): RouteNode[] {
  return Object.values(routes).flatMap((route): RouteNode[] => {
    if (route.parentId !== parent) return [];
    const { id, path, index } = route;
    const node = { id, ...(path === undefined ? {} : { path }) };
    return [index ? { ...node, index } : { ...node, children: treeBelow(routes, id) }];
  });
}
