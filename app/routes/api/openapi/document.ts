import { type AnswerFormat, MEDIA_TYPES } from '#app/http/answer-format.ts';
import { type ApiResource, type ParameterName, RESOURCES, formatsOf } from '../resources.ts';
import { ANSWER_SCHEMAS, ROW_SCHEMAS } from './answers.ts';
import { cubePaths } from './cube.ts';
import { FIGURE_SCHEMAS } from './figures.ts';
import { IMPORT_SCHEMAS, importPaths } from './imports.ts';
import { parameterOf } from './parameters.ts';
import {
  HEADERS,
  type HeaderName,
  PROBLEM_RESPONSES,
  PROBLEM_SCHEMA,
  headersNamed,
  problemsOf,
} from './responses.ts';
import { type Schema, TEXT, refTo } from './schema.ts';

const ROOT = '/api/v1';

type ResourceName = keyof typeof RESOURCES;

const SUMMARIES: Record<ResourceName, string> = {
  snapshots: 'Every snapshot, newest first, and what became of its rows',
  summary: 'Counts and measures of one population',
  league: 'The units ranked within their peer groups by the share of deadlines kept',
  trend: 'Counts and measures month by month',
  flow: 'What moved between two snapshots, by unit: opening + in = closing + out',
  tasks: 'The tasks behind a figure, in pages as JSON, whole in every other format',
  task: 'What each snapshot up to as_of said of one task',
};

const ANSWER_NAMES: Record<ResourceName, string> = {
  snapshots: 'SnapshotsAnswer',
  summary: 'SummaryAnswer',
  league: 'LeagueAnswer',
  trend: 'TrendAnswer',
  flow: 'FlowAnswer',
  tasks: 'TasksAnswer',
  task: 'TaskAnswer',
};

const CODE: Schema = {
  name: 'code',
  in: 'path',
  required: true,
  description:
    'A task code as one step of the path: what is not a letter or digit encoded, “/” as %2F.',
  schema: TEXT,
};

function pathOf(name: ResourceName): string {
  return `${ROOT}/${name === 'task' ? 'tasks/{code}' : name}`;
}

/** @param only the format of a path with a suffix; null lets Accept decide */
function operation(name: ResourceName, only: AnswerFormat | null): Schema {
  const { parameters }: ApiResource = RESOURCES[name];
  const shown = parameters.filter((parameter) => isTakenBy(only, parameter));
  const formats = only === null ? formatsOf(RESOURCES[name]) : [only];
  return {
    operationId: only === null ? name : `${name}.${only}`,
    summary: SUMMARIES[name],
    parameters: [
      ...(name === 'task' ? [CODE] : []),
      ...shown.map((parameter) => parameterOf(name, parameter)),
    ],
    responses: {
      200: {
        description: SUMMARIES[name],
        headers: headersNamed(headerNames(name, formats)),
        content: Object.fromEntries(
          formats.map((format) => [MEDIA_TYPES[format], bodyOf(name, format)]),
        ),
      },
      304: { description: 'The reader has it already.', headers: headersNamed(['ETag']) },
      ...problemsOf([
        400,
        ...(name === 'task' ? ([404] as const) : []),
        ...(only === null ? ([406] as const) : []),
        ...(formats.includes('xlsx') ? ([409] as const) : []),
        503,
      ]),
    },
  };
}

/** A mark of the byte order is a CSV's, pages are JSON's; a path without suffix may become either. */
function isTakenBy(only: AnswerFormat | null, parameter: ParameterName): boolean {
  if (only === null) return true;
  if (parameter === 'bom') return only === 'csv';
  return only === 'json' || (parameter !== 'limit' && parameter !== 'cursor');
}

function headerNames(name: ResourceName, formats: readonly AnswerFormat[]): HeaderName[] {
  return [
    'ETag',
    ...(name === 'snapshots' ? [] : (['X-Dondoc-Snapshot', 'X-Dondoc-As-Of'] as const)),
    ...(name === 'snapshots' || name === 'task' ? [] : (['X-Dondoc-Population'] as const)),
    ...(formats.some((format) => format !== 'json') ? (['Content-Disposition'] as const) : []),
  ];
}

function bodyOf(name: ResourceName, format: AnswerFormat): Schema {
  if (format === 'json') return { schema: refTo(ANSWER_NAMES[name]) };
  return { schema: format === 'csv' ? TEXT : {} };
}

const RESOURCE_NAMES = Object.keys(RESOURCES) as ResourceName[];

function paths(): Schema {
  const all: Record<string, Schema> = { ...importPaths(ROOT), ...cubePaths(ROOT) };
  for (const name of RESOURCE_NAMES) {
    for (const only of [null, ...formatsOf(RESOURCES[name])]) {
      const path = pathOf(name) + (only === null ? '' : `.${only}`);
      all[path] = { get: operation(name, only), ...all[path] };
    }
  }
  return all;
}

/** The contract of the API, OpenAPI 3.1, written from the constants that the code itself works by. */
export const OPENAPI_DOCUMENT = {
  openapi: '3.1.0',
  jsonSchemaDialect: 'https://spec.openapis.org/oas/3.1/dialect/base',
  info: {
    title: 'Đôn đốc',
    version: '1',
    description:
      'How the units of a province carry out the tasks assigned to them, from snapshots of the task list. Every number of summary and league can be drilled down: tasks with the same filters and that status, or that flag, returns exactly as many rows. The suffix of a path decides the format, else Accept; JSON by default. In every other format an answer is one table, whole, with the same rows and columns in each: days are dates and instants timestamps, counts 32-bit integers, flags booleans, measures doubles, everything else text, null where there is nothing; Arrow and Parquet name snapshot, as_of and population in the metadata of their schema (dondoc.snapshot, dondoc.as_of, dondoc.population), a workbook on its second sheet. What is not known is a 400 that names it, never a silent default; parameters that links pick up (utm_*, fbclid, zarsrc, gclid) are passed over.',
  },
  servers: [{ url: '/' }],
  security: [{ token: [] }, { session: [] }],
  paths: paths(),
  components: {
    schemas: {
      ...Object.fromEntries(
        RESOURCE_NAMES.map((name) => [ANSWER_NAMES[name], ANSWER_SCHEMAS[name]]),
      ),
      ...ROW_SCHEMAS,
      ...FIGURE_SCHEMAS,
      ...IMPORT_SCHEMAS,
      Problem: PROBLEM_SCHEMA,
    },
    securitySchemes: {
      token: { type: 'http', scheme: 'bearer', description: '`dondoc token create --role …`' },
      session: { type: 'apiKey', in: 'cookie', name: 'dondoc_session' },
    },
    headers: HEADERS,
    responses: PROBLEM_RESPONSES,
  },
};
