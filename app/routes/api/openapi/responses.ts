import { PROBLEM_MEDIA_TYPE, type ProblemDocument } from '#app/http/problem.ts';
import { INSTANT, SNAPSHOT_ID, type Schema, TEXT, exactly, refTo } from './schema.ts';

const ETAG: Schema = {
  description: 'Of the body; send it back in If-None-Match for a 304.',
  schema: TEXT,
};

/** What a table has no room to say. */
export const HEADERS = {
  ETag: ETAG,
  'X-Dondoc-Snapshot': { description: 'The snapshot answered from.', schema: SNAPSHOT_ID },
  'X-Dondoc-As-Of': { description: 'Its moment.', schema: INSTANT },
  'X-Dondoc-Population': {
    description: 'The population (see there) as JSON, everything but ASCII escaped.',
    content: { 'application/json': { schema: refTo('Population') } },
  },
  'Content-Disposition': { description: 'The name to save a file as.', schema: TEXT },
  'Retry-After': { description: 'Seconds.', schema: { type: 'integer', minimum: 1 } },
} as const satisfies Record<string, Schema>;

export type HeaderName = keyof typeof HEADERS;

export function headersNamed(names: readonly HeaderName[]): Schema {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

const PROBLEMS = {
  400: 'A parameter that is not known, or a value that is not understood; `params.name` names it.',
  401: 'No token and no session, or a token that opens nothing.',
  403: 'Not for the role of the token: a unit is told its own tasks alone.',
  404: 'There is no such thing.',
  406: 'None of the formats that the request accepts is offered.',
  409: 'More rows than a sheet holds, or a text longer than a cell; the CSV holds them.',
  422: 'More than a browser should hold; the server answers the same questions.',
  429: 'Too many tokens that open nothing came from this address; a valid one is still taken.',
  503: 'No answer for now: busy, too slow, or no usable snapshot.',
} as const;
type ProblemStatus = keyof typeof PROBLEMS;

export const PROBLEM_SCHEMA = exactly<ProblemDocument>(
  {
    type: { type: 'string', pattern: '^urn:dondoc:problem:[a-z_]+$' },
    title: TEXT,
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: TEXT,
    code: { type: 'string', pattern: '^[a-z_]+$' },
    params: { type: 'object', additionalProperties: TEXT },
    nearest: {
      type: 'array',
      items: {
        type: 'object',
        properties: { value: TEXT, label: TEXT },
        required: ['value', 'label'],
        additionalProperties: false,
      },
    },
    instance: { type: 'string', pattern: '^urn:dondoc:request:' },
  },
  'RFC 9457.',
);

function problemResponse(status: ProblemStatus): Schema {
  return {
    description: PROBLEMS[status],
    ...(status === 429 || status === 503 ? { headers: headersNamed(['Retry-After']) } : {}),
    content: { [PROBLEM_MEDIA_TYPE]: { schema: refTo('Problem') } },
  };
}

const STATUSES: readonly ProblemStatus[] = [400, 401, 403, 404, 406, 409, 422, 429, 503];
const nameOf = (status: ProblemStatus) => `Problem${status}`;

/** Named once under components. */
export const PROBLEM_RESPONSES: Schema = Object.fromEntries(
  STATUSES.map((status) => [nameOf(status), problemResponse(status)]),
);

/** By reference, as operations list them; who asks is asked by every one. */
export function problemsOf(statuses: readonly ProblemStatus[]): Schema {
  return Object.fromEntries(
    ([401, 403, 429, ...statuses] as const).map((status) => [
      String(status),
      { $ref: `#/components/responses/${nameOf(status)}` },
    ]),
  );
}
