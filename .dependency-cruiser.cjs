/** What a room may import beside itself, `model` and `i18n` (docs/architecture.md, "Rooms"). */
const ROOMS = {
  intake: ['store', 'engine'],
  store: ['engine'],
  engine: [],
  query: ['engine', 'store'],
  cube: ['query'],
  tables: [],
  charts: ['tables'],
  ui: ['charts', 'tables', 'styles'],
  demo: [],
  auth: ['store'],
  http: ['auth'],
  i18n: [],
  styles: [],
};
const SHARED = ['model', 'i18n'];

const REMIX_EDGE = [
  '^app/routes/',
  '^app/routes\\.ts$',
  '^app/entry\\.(client|server)\\.tsx$',
  '^app/root\\.tsx$',
  '^app/ui/(link|form)\\.tsx$',
  '^app/http/context\\.ts$',
  '^app/cli/serve\\.ts$',
  '^server\\.ts$',
  '^bin/dev\\.mjs$',
];

const roomRules = Object.entries(ROOMS).map(([room, allowed]) => ({
  name: `room-${room}`,
  severity: 'error',
  comment: `${room} may import ${[...SHARED, ...allowed].join(', ')} and nothing else of the house`,
  from: {
    path: `^app/${room}/`,
    // The one type that joins them: what loaders and actions receive.
    pathNot: '^app/http/context\\.ts$',
  },
  to: {
    path: '^(app/|server\\.ts|bin/|tests/|bench/)',
    pathNot: `^app/(${[room, ...SHARED, ...allowed].join('|')})/`,
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'model-is-pure',
      severity: 'error',
      comment: 'model imports nothing but model',
      from: { path: '^app/model/' },
      to: { pathNot: '^app/model/' },
    },
    {
      name: 'context-knows-the-portal-and-the-desk',
      severity: 'error',
      comment:
        'the load context names what loaders and actions receive, beside that it belongs to http',
      from: { path: '^app/http/context\\.ts$' },
      to: {
        path: '^app/',
        pathNot:
          '^app/(http/|model/|auth/access\\.server\\.ts$|query/portal\\.server\\.ts$|intake/desk/import-desk\\.ts$)',
      },
    },
    {
      name: 'house-does-not-import-tests',
      severity: 'error',
      from: { path: '^(app/|server\\.ts|bin/)' },
      to: { path: '^(tests|bench)/' },
    },
    {
      name: 'one-door-to-sql',
      severity: 'error',
      comment: 'DuckDB is reached through engine/ and by the query generator',
      from: { pathNot: ['^app/engine/', '^app/query/generate\\.ts$', '^(tests|bench)/'] },
      to: { path: 'node_modules/@duckdb/' },
    },
    {
      name: 'remix-at-the-edge',
      severity: 'error',
      comment: 'React Router 7 must stay a mechanical move',
      from: { path: '^(app/|server\\.ts|bin/)', pathNot: REMIX_EDGE },
      to: { path: 'node_modules/@remix-run/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(virtual:|\\.\\./build/)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^build/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css'],
    },
  },
};
