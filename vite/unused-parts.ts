/** What of a file of a package no page here reaches. Everything named must be there, or the build fails. */
export interface UnusedParts {
  /** How the file's path ends. */
  file: string;
  /** What is done instead, by the function's name. */
  functions?: Readonly<Record<string, string>>;
  /** Statements that begin so are dropped. */
  statements?: readonly string[];
  /** What these expressions always are. */
  values?: Readonly<Record<string, string>>;
}

/** Whoever begins to use such a part hears of it at the first call. */
const NEVER = 'throw Error("vite/unused-parts.ts")';
const NOTHING = '';

/** Kept from loading: fetchers, blockers, deferred data, discovery of routes, HMR, view transitions, warnings. */
const ROUTER: UnusedParts = {
  file: '/@remix-run/router/dist/router.js',
  functions: {
    fetch: NEVER,
    handleFetcherAction: NEVER,
    handleFetcherLoader: NEVER,
    getFetcher: NEVER,
    deleteFetcher: NEVER,
    deleteFetcherAndUpdateState: NEVER,
    abortFetcher: NEVER,
    abortStaleFetchLoads: 'return false',
    markFetchRedirectsDone: 'return false',
    markFetchersDone: NOTHING,
    getBlocker: NEVER,
    deleteBlocker: NEVER,
    updateBlocker: NEVER,
    shouldBlockNavigation: NOTHING,
    isDeferredResult: 'return false',
    isDeferredData: 'return false',
    cancelActiveDeferreds: 'return []',
    resolveNavigationDeferredResults: NOTHING,
    resolveFetcherDeferredResults: NOTHING,
    checkFogOfWar: 'return { active: false, matches: null }',
    discoverRoutes: NEVER,
    patchRoutes: NEVER,
    _internalSetRoutes: NEVER,
    restoreAppliedTransitions: NOTHING,
    persistAppliedTransitions: NOTHING,
  },
  statements: [
    'warning(',
    'state.fetchers.forEach(',
    'fetchLoadMatches.forEach(',
    'revalidatingFetchers.forEach(',
    'state.blockers.forEach(',
    'activeDeferreds.forEach(',
    'fogOfWar.active = ',
    'pendingViewTransitionEnabled = (',
  ],
  values: {
    'revalidatingFetchers.length': '0',
    'blockers.size > 0': 'false',
    'fogOfWar.active': 'false',
    'init.patchRoutesOnNavigation': 'undefined',
    'inFlightDataRoutes || dataRoutes': 'dataRoutes',
    // As Remix sets them for browsers, by the flags of remix.config.js.
    'future.v7_fetcherPersist': 'true',
    'future.v7_normalizeFormMethod': 'true',
    'future.v7_partialHydration': 'true',
    'future.v7_prependBasename': 'true',
    'future.v7_relativeSplatPath': 'true',
    'future.v7_skipActionErrorRevalidation': 'false',
  },
};

/** Outside a data router; the error page of who has none of his own; advice for developers. */
const REACT_ROUTER: UnusedParts = {
  file: '/react-router/dist/index.js',
  functions: {
    useNavigateUnstable: NEVER,
    DefaultErrorComponent: 'return null',
    warningOnce: NOTHING,
    logV6DeprecationWarnings: NOTHING,
  },
};

/** View transitions, and forms that submit by a fetcher. */
const REACT_ROUTER_DOM: UnusedParts = {
  file: '/react-router-dom/dist/index.js',
  values: {
    'router.window == null || router.window.document == null || typeof router.window.document.startViewTransition !== "function"':
      'true',
    'renderDfd && pendingState && router.window': 'false',
    'renderDfd && pendingState && state.location.key === pendingState.location.key': 'false',
    'vtContext.isTransitioning && !vtContext.flushSync': 'false',
    '!vtContext.isTransitioning && interruption': 'false',
    'options.navigate === false': 'false',
  },
};

/** Prefetching links, and the scripts that only a server writes. */
const REMIX_COMPONENTS: UnusedParts = {
  file: '/@remix-run/react/dist/esm/components.js',
  functions: {
    usePrefetchBehavior: 'return [false, null, {}]',
    PrefetchPageLinks: 'return null',
    DeferredHydrationScript: 'return null',
  },
  statements: ['NavLink.displayName'],
  values: {
    'staticContext ? `window.__remixContext = ${serverHandoffString};${streamScript}` : " "': '" "',
    'staticContext === null || staticContext === void 0 ? void 0 : staticContext.activeDeferreds':
      'undefined',
    '!isStatic && typeof __remixContext === "object" && __remixContext.a': 'false',
    '!isStatic': 'true',
    'isSpaMode && !isHydrated': 'false',
  },
};

/** The roots of before React 18, and portals. */
const REACT_DOM: UnusedParts = {
  file: '/react-dom/cjs/react-dom.production.min.js',
  statements: [
    'exports.createPortal=',
    'exports.findDOMNode=',
    'exports.hydrate=',
    'exports.render=',
    'exports.unmountComponentAtNode=',
    'exports.unstable_batchedUpdates=',
    'exports.unstable_renderSubtreeIntoContainer=',
  ],
};

export const UNUSED_PARTS: readonly UnusedParts[] = [
  ROUTER,
  REACT_ROUTER,
  REACT_ROUTER_DOM,
  REMIX_COMPONENTS,
  {
    file: '/@remix-run/react/dist/esm/links.js',
    functions: { isPageLinkDescriptor: 'return false' },
  },
  {
    file: '/@remix-run/react/dist/esm/data.js',
    functions: {
      parseDeferredReadableStream: NEVER,
      isDeferredResponse: 'return false',
      isDeferredData: 'return false',
    },
  },
  {
    file: '/@remix-run/react/dist/esm/fallback.js',
    functions: { RemixRootDefaultHydrateFallback: 'return null' },
  },
  {
    file: '/@remix-run/react/dist/esm/browser.js',
    statements: ['router.createRoutesForHMR = '],
    values: { 'window.__remixContext.isSpaMode': 'false' },
  },
  REACT_DOM,
];
