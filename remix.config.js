/**
 * The options of the Remix plugin; vite.config.ts passes them on.
 * `v3_singleFetch` and `v3_lazyRouteDiscovery` stay off on purpose: docs/decisions/001-remix.md.
 * @satisfies {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  serverModuleFormat: /** @type {const} */ ('esm'),
  ignoredRouteFiles: ['**/.*'],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    v3_singleFetch: false,
    v3_lazyRouteDiscovery: false,
  },
};
