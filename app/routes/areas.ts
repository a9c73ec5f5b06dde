import type { Area } from '#app/auth/permissions.ts';
import { READ_METHODS } from '#app/http/write-rules.ts';

/** What opens a route: to everyone, or to whoever has its area. */
export type Opening = Area | 'everyone';

interface Openings {
  read: Opening;
  write?: Opening;
}

/** Every route by its id, a resource of the API by its name; what has no line here is opened to nobody. */
const OPENINGS: Readonly<Record<string, Openings>> = {
  'routes/sign-in/route': { read: 'everyone', write: 'everyone' },
  'routes/sign-in/provider/start': { read: 'everyone' },
  'routes/sign-in/provider/callback': { read: 'everyone' },
  'routes/sign-in/sign-out': { read: 'everyone', write: 'everyone' },
  'routes/definitions/route': { read: 'everyone' },
  'routes/healthz': { read: 'everyone' },
  'routes/readyz': { read: 'everyone' },
  'openapi.json': { read: 'everyone' },
  'api/openapi.json': { read: 'everyone' },
  'routes/overview/route': { read: 'figures' },
  'routes/league/route': { read: 'figures' },
  'routes/compare/route': { read: 'figures' },
  'routes/unit/route': { read: 'figures' },
  'routes/trends/route': { read: 'figures' },
  'routes/trends/restated/route': { read: 'every_task' },
  'routes/briefing/route': { read: 'every_task' },
  'routes/briefing/moved/route': { read: 'every_task' },
  'routes/tasks/route': { read: 'tasks' },
  'routes/task/route': { read: 'tasks' },
  'routes/data/route': { read: 'data' },
  'routes/data/snapshot/route': { read: 'data', write: 'edit' },
  'data/refused.csv': { read: 'data' },
  'data/refused.xlsx': { read: 'data' },
  'routes/data-import/upload-page': { read: 'edit', write: 'edit' },
  'routes/data-import/files': { read: 'edit', write: 'edit' },
  'routes/data-import/job-page': { read: 'edit', write: 'edit' },
  'routes/data-units/route': { read: 'edit', write: 'edit' },
  'api/snapshots': { read: 'figures', write: 'edit' },
  'api/summary': { read: 'figures' },
  'api/league': { read: 'figures' },
  'api/trend': { read: 'figures' },
  'api/flow': { read: 'figures' },
  'api/tasks': { read: 'tasks' },
  'api/cube': { read: 'every_task' },
  'routes/api/task': { read: 'tasks' },
  'routes/api/withdraw': { read: 'edit', write: 'edit' },
  'routes/api/restore': { read: 'edit', write: 'edit' },
  'routes/api/imports': { read: 'edit' },
  'routes/api/import': { read: 'edit', write: 'edit' },
  'routes/account/route': { read: 'own_access', write: 'own_access' },
  'routes/account/second-factor/route': { read: 'own_access', write: 'own_access' },
  'routes/views/route': { read: 'account', write: 'account' },
  'routes/personal-data/route': { read: 'account' },
  'routes/admin/index': { read: 'administer' },
  'routes/admin/users/route': { read: 'administer', write: 'administer' },
  'routes/admin/user/route': { read: 'administer', write: 'administer' },
  'routes/admin/tokens/route': { read: 'administer', write: 'administer' },
  'routes/admin/log/route': { read: 'administer' },
  'admin/log.csv': { read: 'administer' },
  'admin/log.ndjson': { read: 'administer' },
  'routes/denied': { read: 'account' },
  // Who is signed in is told that there is nothing; nobody else is told what there is.
  'routes/api/nowhere': { read: 'account' },
  'routes/nowhere': { read: 'account' },
};

/** Formats of one resource are one resource; what Remix names after its file has no ending there. */
const SUFFIX = /^(api\/(?!openapi)\w+)\.\w+$|\.tsx?$/;

/** By what name a route stands here: all formats of a resource by one. */
export function routeName(routeId: string): string {
  return routeId.replace(SUFFIX, '$1');
}

/** Null where nobody may: a route without a line, or a method that it does not take. */
export function openingOf(routeId: string, method: string): Opening | null {
  const openings = OPENINGS[routeName(routeId)];
  if (!openings) return null;
  return READ_METHODS.includes(method) ? openings.read : (openings.write ?? null);
}
