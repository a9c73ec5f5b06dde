import process from 'node:process';
import { loadBundled } from './bundle.mjs';

/** `npm run dev`: the same server, with Vite in place of the build. */
process.env['NODE_ENV'] = 'development';
const { createServer } = await import('vite');
const { serveUntilStopped } = /** @type {typeof import('../app/cli/serve.ts')} */ (
  await loadBundled('serve')
);

const vite = await createServer({ server: { middlewareMode: true } });

const build = () =>
  /** @type {Promise<import('@remix-run/node').ServerBuild>} */ (
    vite.ssrLoadModule('virtual:remix/server-build')
  );

process.exitCode = await serveUntilStopped(() =>
  Promise.resolve({
    assets: vite.middlewares,
    builds: { vi: build, en: build },
    development: true,
  }),
);
await vite.close();
