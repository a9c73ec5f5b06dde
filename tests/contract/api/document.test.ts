import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, expect, test, vi } from 'vitest';
import { FORMATS, MEDIA_TYPES } from '#app/http/answer-format.ts';
import routes from '../../../app/routes.ts';
import { demoOf } from './demo.ts';

interface Parameter {
  name: string;
  in: string;
  schema: { type: string; enum?: string[]; items?: { enum?: string[] } };
}
interface Operation {
  operationId: string;
  parameters: Parameter[];
  responses: Record<string, { content?: Record<string, unknown>; headers?: object }>;
}
interface Schema {
  type?: string | string[];
  properties?: Record<string, Schema & Record<string, unknown>>;
  additionalProperties?: unknown;
  required?: string[];
}
interface Document {
  paths: Record<string, { get?: Operation; post?: Operation; delete?: Operation }>;
  components: { schemas: Record<string, Schema> };
}

const demo = demoOf('quang-binh');
vi.setConfig({ testTimeout: 180_000 });
let document: Document;

beforeAll(async () => {
  document = await demo.api.json('/api/v1/openapi.json');
});

/** What is asked for figures: everything that is read but the imports. */
function readings(): [string, { get: Operation }][] {
  return Object.entries(document.paths).flatMap(([path, { get }]) =>
    get && !path.includes('/imports') ? [[path, { get }]] : [],
  );
}

function isOfOneFormat(path: string): boolean {
  return FORMATS.some((format) => path.endsWith(`.${format}`));
}

function parametersOf(path: string): Record<string, Parameter> {
  const { parameters } = document.paths[path]?.get ?? { parameters: [] };
  return Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter]));
}

test('the document is valid OpenAPI 3.1 and every reference leads somewhere', async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone({ ...document }));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  expect(validator.version).toBe('3.1');
  expect(() => validator.resolveRefs()).not.toThrow();
});

test('both addresses give the same document', async () => {
  expect(await demo.api.text('/openapi.json')).toBe(await demo.api.text('/api/v1/openapi.json'));
});

test('it describes exactly the routes that there are', () => {
  const described = Object.keys(document.paths).map((path) => path.replace(/\{(\w+)\}/, ':$1'));
  const served = routes.flatMap(({ path = '' }) =>
    path.startsWith('api/v1/') ? [`/${path}`] : [],
  );
  // A task's formats are endings of its code, and the document does not describe itself.
  const extra = FORMATS.map((format) => `/api/v1/tasks/:code.${format}`);
  expect(described.sort()).toEqual(
    [...served.filter((path) => path !== '/api/v1/openapi.json'), ...extra].sort(),
  );
  const ids = Object.values(document.paths).flatMap((operations) =>
    Object.values(operations).map(({ operationId }: Operation) => operationId),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test('allowed values are those of the domain', () => {
  const { status, basis, group, window, flag, ageing, lang } = parametersOf('/api/v1/summary');
  expect(status?.schema.items?.enum).toEqual([
    'done_on_time',
    'done_late',
    'done_no_deadline',
    'open_in_time',
    'open_overdue',
    'open_no_deadline',
  ]);
  expect(basis?.schema.enum).toEqual(['assigned', 'due', 'tracked']);
  expect(window?.schema.enum).toEqual(['calendar', 'nd09']);
  expect(group?.schema.items?.enum).toContain('district');
  expect(flag?.schema.enum).toEqual(expect.arrayContaining(['hanging', 'due_soon', 'extended']));
  expect(ageing?.schema.enum).toContain('over-90');
  expect(lang?.schema.enum).toEqual(['vi', 'en']);
  expect(parametersOf('/api/v1/trend')['series']?.schema.enum).toEqual([
    'as-recorded',
    'as-known-now',
  ]);
});

/** Enough of each parameter to be asked for: one of its values, or an example that the demo has. */
const EXAMPLES: Record<string, string> = {
  as_of: '2019-07-03T10:00+07:00',
  period: '2019-06',
  unit: 'STC',
  field: 'Nội chính',
  assigner: 'UBND tỉnh',
  q: 'báo cáo',
  limit: '7',
};

test('every value that it offers is taken, by every resource', async () => {
  for (const [path, { get }] of readings()) {
    if (path.includes('{code}') || path.endsWith('.json')) continue;
    for (const { name, schema } of get.parameters) {
      if (isOfOneFormat(path) !== (name === 'bom')) continue;
      const values = schema.enum ?? schema.items?.enum ?? [EXAMPLES[name] ?? ''];
      for (const value of values) {
        const response = await demo.api.get(`${path}?${name}=${encodeURIComponent(value)}`);
        await response.arrayBuffer();
        expect([path, name, value, response.status]).toEqual([path, name, value, 200]);
      }
    }
  }
});

test('what it does not offer is refused by name', async () => {
  const all = new Set(readings().flatMap(([, { get }]) => get.parameters.map(({ name }) => name)));
  for (const name of ['series', 'limit', 'cursor', 'sort']) {
    expect(all).toContain(name);
    for (const resource of ['snapshots', 'summary', 'league', 'trend', 'tasks']) {
      if (name in parametersOf(`/api/v1/${resource}`)) continue;
      const response = await demo.api.get(`/api/v1/${resource}?${name}=1`);
      expect([resource, name, response.status]).toEqual([resource, name, 400]);
      expect(await response.json()).toMatchObject({ code: 'unknown_parameter', params: { name } });
    }
  }
});

test('every object says all that it has and nothing else', () => {
  const loose: string[] = [];
  const visit = (schema: unknown, where: string) => {
    if (typeof schema !== 'object' || schema === null) return;
    const { type, properties, additionalProperties, required } = schema as Schema;
    const isObject = type === 'object' || (Array.isArray(type) && type.includes('object'));
    if (isObject && properties) {
      if (additionalProperties !== false) loose.push(where);
      expect(required?.sort()).toEqual(Object.keys(properties).sort());
    }
    for (const [name, inner] of Object.entries(schema)) visit(inner, `${where}/${name}`);
  };
  visit(document.components.schemas, '');
  expect(loose).toEqual([]);
});

test('every measure says what it is counted in', () => {
  const measures = document.components.schemas['Measures']?.properties ?? {};
  const units = Object.entries(measures).map(([name, schema]) => [name, schema['x-unit']]);
  expect(Object.fromEntries(units)).toEqual({
    completion_rate: 'share',
    on_time_share: 'share',
    late_share: 'share',
    open_share: 'share',
    open_in_time_share: 'share',
    open_no_deadline_share: 'share',
    hanging_share: 'share',
    deadline_kept_rate: 'share',
    overdue_open: 'tasks',
    median_days_overdue: 'days',
    days_overdue_p90: 'days',
    extension_rate: 'share',
    no_deadline_share: 'share',
    same_day_bulk_completion_share: 'share',
  });
});

test('every operation tells of its problems, its formats and its headers', () => {
  for (const [path, { get }] of readings()) {
    expect(Object.keys(get.responses)).toEqual(
      expect.arrayContaining(['200', '304', '400', '503']),
    );
    expect('406' in get.responses).toBe(!isOfOneFormat(path));
    expect('404' in get.responses).toBe(path.includes('{code}'));
    const { content = {}, headers = {} } = get.responses['200'] ?? {};
    const has = path.includes('/cube') ? (['arrow'] as const) : FORMATS;
    const offered = has.filter((format) => !isOfOneFormat(path) || path.endsWith(`.${format}`));
    expect(Object.keys(content)).toEqual(offered.map((format) => MEDIA_TYPES[format]));
    expect('409' in get.responses).toBe(offered.includes('xlsx'));
    expect(headers).toHaveProperty('ETag');
    if (!path.includes('snapshots')) expect(headers).toHaveProperty('X-Dondoc-Snapshot');
  }
});
