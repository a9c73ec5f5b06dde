import { FILTER_NAMES } from '#app/model/filters.ts';
import { LOG_FILTERS } from '#app/routes/admin/log/filter.ts';
import { RESOURCES } from '#app/routes/api/resources.ts';
import { JOB_PARAMETERS, UPLOAD_KEY } from '#app/routes/data-import/addresses.ts';
import { FIELDS, UNIT_FIELDS } from '#app/routes/data-import/mapping-fields.ts';
import { COLUMNS, FORM_PARAMETERS } from '#app/routes/page/normalise.ts';

/** Of the tests, and what opens it. */
export const ACCOUNT = { name: 'test-account', password: 'con đường làng quanh co' } as const;

/** A body that a route takes, as its own page or client would send it. */
export interface Sent {
  as: 'form' | 'multipart' | 'json';
  /** Of the address that it is sent to. */
  query?: string;
  fields: Readonly<Record<string, string>>;
  /** Those that payloads are put into: all of them where nothing is said. */
  hostile?: readonly string[];
  /** Whose session has to come with it; otherwise a token of whoever may. */
  by?: 'account';
}

/** Everything of a request that a route reads, beside the parameters in its path. */
export interface Line {
  query: readonly string[];
  /** Without which nothing is answered. */
  needs?: string;
  sends?: readonly Sent[];
  headers?: readonly string[];
}

/** Which order is asked for means something to lists alone. */
const FILTERS = FILTER_NAMES.filter((name) => name !== 'sort');

const page = (...own: string[]): Line => ({
  query: [...FILTERS, ...Object.values(FORM_PARAMETERS), ...own],
});

function resource(name: Exclude<keyof typeof RESOURCES, 'task'> | 'task', needs?: string): Line {
  const { parameters } = RESOURCES[name];
  const own: readonly string[] = parameters;
  const filters = FILTER_NAMES.filter((filter) => filter !== 'sort' || own.includes(filter));
  return {
    query: [...new Set<string>([...filters, ...own])],
    headers: ['Accept', 'If-None-Match'],
    ...(needs === undefined ? {} : { needs }),
  };
}

const FILTERS_ALONE: Line = { query: FILTER_NAMES };

const upload: Sent = {
  as: 'multipart',
  fields: { moment: '2019-07-31T17:00', source: 'x', mapping: '', filename: 'a.csv' },
};

const mending = {
  intent: 'mend',
  moment: '2019-07-31T17:00',
  source: 'x',
  [FIELDS.encoding]: 'auto',
  [FIELDS.sheet]: '',
  [FIELDS.headerRow]: '1',
  [FIELDS.column(0)]: 'task_code',
  [FIELDS.column(1)]: 'title',
  [FIELDS.dates('due_on')]: 'yyyy-MM-dd',
  [FIELDS.none]: '',
  [FIELDS.constant('assigner')]: '',
  [FIELDS.absent('due_on')]: '',
  [FIELDS.unknownUnits]: 'refuse',
  [UNIT_FIELDS.name(0)]: 'Sở Lạ',
  [UNIT_FIELDS.offer(0)]: '',
  [UNIT_FIELDS.other(0)]: '',
};

const job: Sent[] = [
  { as: 'form', fields: mending },
  { as: 'form', fields: { ...mending, intent: 'check' }, hostile: ['moment', 'source'] },
  { as: 'form', fields: { intent: 'publish', confirm: 'yes' }, hostile: ['confirm'] },
  { as: 'form', fields: { intent: 'use', name: 'x' }, hostile: ['name'] },
  { as: 'form', fields: { intent: 'keep', name: 'x' }, hostile: ['name'] },
];

const register = (form: string, fields: Record<string, string>): Sent => ({
  as: 'form',
  fields: { form, intent: 'preview', shown: '', ...fields },
});

const unitForms: Sent[] = [
  register('unit', {
    code: 'D',
    name_vi: 'Sở D',
    name_en: '',
    group: 'department',
    valid_from: '',
    valid_to: '',
  }),
  register('alias', { alias: 'Sở Ă', unit_code: 'A', what: 'add' }),
  register('event', {
    kind: 'merge',
    on: '2019-05-01',
    legal_basis: '',
    from: 'A',
    to: 'B',
    created: '',
    group: 'department',
  }),
  register('remove_event', { index: '0' }),
];

const because: Sent = { as: 'json', fields: { reason: 'x' } };

/** By the names under which app/routes/areas.ts knows them. A route or a parameter without a line fails the test. */
export const LINES: Readonly<Record<string, Line>> = {
  'routes/overview/route': page(),
  'routes/league/route': page('sort', COLUMNS),
  'routes/compare/route': page(),
  'routes/unit/route': page(),
  'routes/trends/route': page('series', 'by', 'from'),
  'routes/trends/restated/route': page('month'),
  'routes/briefing/route': page('since'),
  'routes/briefing/moved/route': page('since', 'moved'),
  'routes/tasks/route': page('sort', 'cursor', COLUMNS),
  'routes/task/route': page(),
  'routes/data/route': page(),
  'routes/data/snapshot/route': {
    ...page(),
    // Put into a restoring that has nothing to restore: read and kept nowhere.
    sends: [{ as: 'form', fields: { intent: 'restore', reason: 'x' }, hostile: ['reason'] }],
  },
  'data/refused.csv': { query: [...FILTER_NAMES, 'bom'] },
  'data/refused.xlsx': { query: [...FILTER_NAMES, 'bom'] },
  'routes/data-import/upload-page': { ...page(UPLOAD_KEY), sends: [upload] },
  'routes/data-import/files': { query: [UPLOAD_KEY], sends: [upload] },
  'routes/data-import/job-page': { ...page(...JOB_PARAMETERS), sends: job },
  'routes/data-units/route': { ...page(), sends: unitForms },
  'routes/definitions/route': page(),
  'routes/account/route': {
    ...page(),
    sends: [
      {
        as: 'form',
        fields: { intent: 'password', present: ACCOUNT.password, next: 'x' },
        by: 'account',
      },
    ],
  },
  'routes/account/second-factor/route': {
    ...page('to'),
    sends: [
      { as: 'form', fields: { intent: 'begin', password: 'x' }, by: 'account' },
      {
        as: 'form',
        fields: { intent: 'confirm', code: '000000' },
        hostile: ['code'],
        by: 'account',
      },
      {
        as: 'form',
        fields: { intent: 'off', password: 'x', code: '000000' },
        hostile: ['password', 'code'],
        by: 'account',
      },
    ],
  },
  // To a unit that is not there, so that nobody gets anything.
  'routes/admin/users/route': {
    ...page(),
    sends: [{ as: 'form', fields: { name: 'x', role: 'unit', unit: 'nowhere' } }],
  },
  'routes/admin/user/route': {
    ...page(),
    sends: [{ as: 'form', fields: { intent: 'assignment', role: 'unit', unit: 'nowhere' } }],
  },
  'routes/admin/tokens/route': {
    ...page(),
    sends: [
      {
        as: 'form',
        fields: { intent: 'make', name: 'x', role: 'unit', unit: 'nowhere', days: '30' },
      },
      { as: 'form', fields: { intent: 'revoke', id: 'x' }, hostile: ['id'] },
    ],
  },
  'routes/admin/log/route': page(...LOG_FILTERS, 'before'),
  'routes/admin/index': { query: ['lang'] },
  'admin/log.csv': { query: [...FILTERS, ...LOG_FILTERS] },
  'admin/log.ndjson': { query: [...FILTERS, ...LOG_FILTERS] },
  'routes/personal-data/route': page(),
  'routes/denied': { query: ['lang'] },
  'routes/nowhere': { query: ['lang'] },
  'routes/sign-in/route': {
    query: ['to', 'lang', 'state', 'failed', 'left'],
    headers: ['Cookie'],
    sends: [
      { as: 'form', fields: { name: 'nobody', password: 'x' } },
      { as: 'form', fields: { ...ACCOUNT, to: '/units' }, hostile: ['to'] },
      { as: 'form', fields: { role: 'unit', unit: 'A' } },
      { as: 'form', fields: { code: '000000' } },
    ],
  },
  'routes/sign-in/sign-out': { query: ['lang'] },
  // What comes back from a provider: tests/contract/access/lies.test.ts.
  'routes/sign-in/provider/start': {
    query: ['to', 'lang', 'another'],
    headers: ['Sec-Fetch-Site'],
  },
  'routes/sign-in/provider/callback': {
    query: ['code', 'state', 'iss', 'error', 'error_description'],
    headers: ['Cookie'],
  },
  'routes/views/route': {
    ...page('to'),
    sends: [
      {
        as: 'form',
        query: 'to=%2Funits',
        fields: { intent: 'save', name: 'x', shared: 'yes' },
        by: 'account',
      },
      { as: 'form', fields: { intent: 'share', id: 'x' }, hostile: ['id'], by: 'account' },
      { as: 'form', fields: { intent: 'remove', id: 'x' }, hostile: ['id'], by: 'account' },
    ],
  },
  'routes/healthz': { query: [] },
  'routes/readyz': { query: [] },
  'openapi.json': FILTERS_ALONE,
  'api/openapi.json': FILTERS_ALONE,
  'api/snapshots': {
    ...resource('snapshots'),
    headers: ['Accept', 'If-None-Match', 'Idempotency-Key', 'Content-Type', 'Content-Encoding'],
    sends: [
      {
        as: 'multipart',
        fields: {
          as_of: '2019-07-31T17:00+07:00',
          source: 'x',
          mapping: '',
          confirm: 'false',
          dry_run: 'true',
          lang: 'vi',
          filename: 'a.csv',
        },
      },
    ],
  },
  'api/summary': resource('summary'),
  'api/league': resource('league'),
  'api/trend': resource('trend'),
  'api/flow': resource('flow', 'from=2019-05-31&to=2019-06-30'),
  'api/tasks': resource('tasks'),
  'api/cube': { query: [...FILTER_NAMES, 'table'], headers: ['Accept', 'If-None-Match'] },
  'routes/api/task': resource('task'),
  'routes/api/withdraw': { query: [], sends: [because] },
  'routes/api/restore': { query: [], sends: [because] },
  'routes/api/imports': FILTERS_ALONE,
  'routes/api/import': FILTERS_ALONE,
  'routes/api/nowhere': { query: ['lang'] },
};
