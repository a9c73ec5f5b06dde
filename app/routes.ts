import { type RouteConfig, route } from '@remix-run/route-config';

export default [
  route('healthz', 'routes/healthz.ts'),
  route('readyz', 'routes/readyz.ts'),
] satisfies RouteConfig;
