import type { ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';
import { LRUCache } from 'lru-cache';

type RouteNode = { id: string; path?: string } & (
  { index: true; children?: undefined } | { index?: false; children: RouteNode[] }
);

/** The framework's matching goes through all routes each time, and every request asks. */
const MOST_KNOWN = 1_000;
const matchers = new WeakMap<ServerBuild['routes'], (path: string) => string[]>();

/** The routes that Remix would answer an address with, the outermost first. */
export function routesAt(path: string, { routes }: Pick<ServerBuild, 'routes'>): string[] {
  const matcher = matchers.get(routes) ?? matcherOf(treeBelow(routes, undefined));
  matchers.set(routes, matcher);
  return matcher(path);
}

function matcherOf(tree: RouteNode[]): (path: string) => string[] {
  const known = new LRUCache<string, string[]>({ max: MOST_KNOWN });
  return (path) => {
    const ids = known.get(path) ?? (matchRoutes(tree, path) ?? []).map(({ route }) => route.id);
    known.set(path, ids);
    return ids;
  };
}

function treeBelow(routes: ServerBuild['routes'], parent: string | undefined): RouteNode[] {
  return Object.values(routes).flatMap((route): RouteNode[] => {
    if (route.parentId !== parent) return [];
    const { id, path, index } = route;
    const node = { id, ...(path === undefined ? {} : { path }) };
    return [index ? { ...node, index } : { ...node, children: treeBelow(routes, id) }];
  });
}
