import { type RouteConfig, index, route } from '@remix-run/route-config';
import { type AnswerFormat, FORMATS } from './http/answer-format.ts';

/** A resource of the API under its name and under its name with the suffix of each format that it has. */
function resource(name: string, file: string, formats: readonly AnswerFormat[] = FORMATS) {
  return ['', ...formats.map((format) => `.${format}`)].map((suffix) =>
    route(`api/v1/${name}${suffix}`, file, { id: `api/${name}${suffix}` }),
  );
}

export default [
  index('routes/overview/route.tsx'),
  route('units', 'routes/league/route.tsx'),
  route('units/compare', 'routes/compare/route.tsx'),
  route('units/:code', 'routes/unit/route.tsx'),
  route('trends', 'routes/trends/route.tsx'),
  route('trends/restated', 'routes/trends/restated/route.tsx'),
  route('briefing', 'routes/briefing/route.tsx'),
  route('briefing/moved', 'routes/briefing/moved/route.tsx'),
  route('tasks', 'routes/tasks/route.tsx'),
  route('tasks/:code', 'routes/task/route.tsx'),
  route('data', 'routes/data/route.tsx'),
  route('data/import', 'routes/data-import/upload-page.tsx'),
  route('data/import/files', 'routes/data-import/files.ts'),
  route('data/import/:id', 'routes/data-import/job-page.tsx'),
  route('data/units', 'routes/data-units/route.tsx'),
  route('data/:snapshot', 'routes/data/snapshot/route.tsx'),
  route('data/:snapshot/refused.csv', 'routes/data/refused.ts', { id: 'data/refused.csv' }),
  route('data/:snapshot/refused.xlsx', 'routes/data/refused.ts', { id: 'data/refused.xlsx' }),
  route('definitions', 'routes/definitions/route.tsx'),
  ...resource('snapshots', 'routes/api/snapshots.ts'),
  ...resource('summary', 'routes/api/summary.ts'),
  ...resource('league', 'routes/api/league.ts'),
  ...resource('trend', 'routes/api/trend.ts'),
  ...resource('flow', 'routes/api/flow.ts'),
  ...resource('tasks', 'routes/api/tasks.ts'),
  route('api/v1/cube', 'routes/api/cube.ts', { id: 'api/cube' }),
  route('api/v1/cube.arrow', 'routes/api/cube.ts', { id: 'api/cube.arrow' }),
  route('api/v1/tasks/:code', 'routes/api/task.ts'),
  route('api/v1/snapshots/:id/withdraw', 'routes/api/withdraw.ts'),
  route('api/v1/snapshots/:id/restore', 'routes/api/restore.ts'),
  route('api/v1/imports', 'routes/api/imports.ts'),
  route('api/v1/imports/:id', 'routes/api/import.ts'),
  route('api/v1/openapi.json', 'routes/api/openapi.ts', { id: 'api/openapi.json' }),
  route('openapi.json', 'routes/api/openapi.ts', { id: 'openapi.json' }),
  route('api/*', 'routes/api/nowhere.ts'),
  route('login', 'routes/sign-in/route.tsx'),
  route('login/provider', 'routes/sign-in/provider/start.ts'),
  route('login/callback', 'routes/sign-in/provider/callback.ts'),
  route('logout', 'routes/sign-in/sign-out.tsx'),
  route('account', 'routes/account/route.tsx'),
  route('views', 'routes/views/route.tsx'),
  route('personal-data', 'routes/personal-data/route.tsx'),
  route('account/second-factor', 'routes/account/second-factor/route.tsx'),
  route('denied', 'routes/denied.tsx'),
  route('healthz', 'routes/healthz.ts'),
  route('readyz', 'routes/readyz.ts'),
  route('*', 'routes/nowhere.tsx'),
] satisfies RouteConfig;
