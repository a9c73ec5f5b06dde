import process from 'node:process';

/** `npm run dev`: the same server, with Vite in place of the build. */
process.env['NODE_ENV'] = 'development';
const { register } = await import('tsx/esm/api');
register();
const { createServer } = await import('vite');
const { serveUntilStopped } = await import('../app/cli/serve.ts');

const vite = await createServer({ server: { middlewareMode: true } });

process.exitCode = await serveUntilStopped(() =>
  Promise.resolve({
    assets: vite.middlewares,
    build: () =>
      /** @type {Promise<import('@remix-run/node').ServerBuild>} */ (
        vite.ssrLoadModule('virtual:remix/server-build')
      ),
    development: true,
  }),
);
await vite.close();
