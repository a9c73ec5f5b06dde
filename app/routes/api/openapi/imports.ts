import { PROBLEM_MEDIA_TYPE } from '#app/http/problem.ts';
import { IMPORT_PHASES, JOB_STATES } from '#app/intake/desk/import-job.ts';
import type { ImportJob, ImportProgress } from '#app/intake/desk/import-job.ts';
import {
  CONFIRM_CODES,
  FILE_ISSUE_CODES,
  ROW_ISSUE_CODES,
  WARNING_CODES,
} from '#app/model/issue.ts';
import type { ChangeAnswer } from '../change-snapshot.server.ts';
import type {
  ImportAnswer,
  ImportRequestAnswer,
  ImportsAnswer,
  IssueAnswer,
  ListedImport,
  OutcomeAnswer,
} from '../import-answers.ts';
import { UPLOAD_TYPES } from '../upload-types.ts';
import { LANGUAGE } from './parameters.ts';
import {
  COUNT,
  INSTANT,
  SHA256,
  SNAPSHOT_ID,
  type Schema,
  TEXT,
  YES_NO,
  described,
  exactly,
  listOf,
  nullable,
  oneOf,
  refTo,
} from './schema.ts';

const JOB_ID: Schema = { type: 'string', format: 'uuid' };
const STATE = described(
  oneOf(JOB_STATES),
  'received and understood wait for somebody; running goes on by itself; checked is a dry run that is done; all others are final',
);
const FILE = exactly<ImportJob['file']>({ name: TEXT, bytes: COUNT, sha256: SHA256 });
const BY = described(
  TEXT,
  'the way in (api, page or inbox) and, after a colon, the name of the token or account',
);

export const IMPORT_SCHEMAS: Readonly<Record<string, Schema>> = {
  Import: exactly<ImportAnswer>({
    id: JOB_ID,
    state: STATE,
    file: FILE,
    created_at: INSTANT,
    by: BY,
    request: nullable(refTo('ImportRequest')),
    progress: nullable(refTo('ImportProgress')),
    outcome: described(nullable(refTo('ImportOutcome')), 'once it is known'),
    problem: nullable(
      exactly<NonNullable<ImportAnswer['problem']>>(
        { code: TEXT, title: TEXT, detail: TEXT },
        'why it failed, and what to do',
      ),
    ),
  }),
  ImportRequest: exactly<ImportRequestAnswer>({
    as_of: described(TEXT, 'as given'),
    mapping: described(nullable(TEXT), 'its name'),
    source: nullable(TEXT),
    confirm: YES_NO,
    dry_run: YES_NO,
  }),
  ImportProgress: exactly<ImportProgress>({
    phase: oneOf(IMPORT_PHASES),
    queue_position: nullable({ type: 'integer', minimum: 1 }),
    bytes_read: COUNT,
    bytes_total: COUNT,
    rows_read: COUNT,
  }),
  ImportOutcome: exactly<OutcomeAnswer>({
    status: oneOf(['published', 'unchanged', 'refused', 'dry_run']),
    snapshot: nullable(SNAPSHOT_ID),
    as_of: INSTANT,
    revision: nullable({ type: 'integer', minimum: 1 }),
    source: TEXT,
    rows_read: described(COUNT, 'rows_accepted + rows_refused, exactly'),
    rows_accepted: COUNT,
    rows_refused: COUNT,
    rows_skipped: described(COUNT, 'banners, blank rows and totals; not among rows_read'),
    issues: described(
      listOf(refTo('ImportIssue')),
      'why rows, or the file, were refused: the first thousand',
    ),
    issues_total: COUNT,
    warnings: described(
      listOf(refTo('ImportIssue')),
      'what was accepted and is odd: the first thousand',
    ),
    warnings_total: COUNT,
    created_units: listOf(TEXT),
    may_hold_secrets: described(
      YES_NO,
      'rows are secret, or unreadable and may be: the file is kept nowhere',
    ),
  }),
  ImportIssue: exactly<IssueAnswer>(
    {
      file: TEXT,
      row: described(nullable({ type: 'integer', minimum: 1 }), 'as a spreadsheet counts'),
      column: nullable(TEXT),
      code: oneOf([...FILE_ISSUE_CODES, ...ROW_ISSUE_CODES, ...CONFIRM_CODES, ...WARNING_CODES]),
      suggestion: described(listOf(TEXT), 'codes of units that may have been meant'),
      counts: { type: 'object', additionalProperties: COUNT },
      message: described(TEXT, 'what is wrong and how to mend it'),
    },
    'Never a value of the file.',
  ),
  ImportsAnswer: exactly<ImportsAnswer>({ imports: listOf(refTo('ListedImport')) }),
  ListedImport: exactly<ListedImport>({
    id: JOB_ID,
    state: STATE,
    file: FILE,
    created_at: INSTANT,
    by: BY,
    as_of: nullable(TEXT),
    snapshot: nullable(SNAPSHOT_ID),
    rows_read: nullable(COUNT),
    rows_accepted: nullable(COUNT),
    rows_refused: nullable(COUNT),
  }),
  SnapshotChange: exactly<ChangeAnswer>({
    id: SNAPSHOT_ID,
    withdrawn: YES_NO,
    changed: described(YES_NO, 'false where it was so already'),
  }),
};

const WHY: Record<number, string> = {
  400: 'A field that is missing, unknown or not understood, or a body that is not whole.',
  401: 'No token and no session, or a token that opens nothing.',
  403: 'Not for the role of the token: editors and administrators bring data in. Or asked by a page of another site.',
  404: 'There is no such thing.',
  408: 'Hardly anything arrived any more.',
  409: 'It cannot be done in the state that the import is in.',
  411: 'The request does not say its length.',
  413: 'Larger than what is taken.',
  415: 'Sent in a way that is not taken.',
  422: 'The Idempotency-Key came with another file or request before.',
  503: 'Too much is waiting already.',
  507: 'The disk is full, or cannot be written.',
};

function problems(...statuses: number[]): Schema {
  return Object.fromEntries(
    [401, 403, ...statuses].map((status) => [
      String(status),
      {
        description: WHY[status],
        content: { [PROBLEM_MEDIA_TYPE]: { schema: refTo('Problem') } },
      },
    ]),
  );
}

function json(schema: Schema): Schema {
  return { 'application/json': { schema } };
}

const FIELDS = {
  as_of: described(
    TEXT,
    'The moment the list shows: an instant, or a date for the end of that day.',
  ),
  mapping: described(TEXT, 'The name of a kept mapping, or a mapping as JSON.'),
  source: { type: 'string', maxLength: 200, description: 'Where the list came from.' },
  confirm: described(YES_NO, 'Publish although much changed since the snapshot before.'),
  dry_run: described(YES_NO, 'Check everything, publish nothing.'),
};

const QUERY_FIELDS = {
  ...FIELDS,
  name: described(TEXT, "The file's name; only where the file is the body itself."),
};

const SUBMIT: Schema = {
  operationId: 'submitImport',
  summary: 'Takes a task list in and imports it; the answer says where to read on',
  description:
    'The file is the part `file` of a form, or the body itself with its own type; then the fields stand in the address. One request is one file. It is kept no longer than the import takes.',
  parameters: [
    ...Object.entries(QUERY_FIELDS).map(([name, schema]) => ({
      name,
      in: 'query',
      required: false,
      schema,
    })),
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description: 'The same key with the same file and request is the same import.',
      schema: { type: 'string', minLength: 1, maxLength: 255 },
    },
    LANGUAGE,
  ],
  requestBody: {
    required: true,
    content: {
      'multipart/form-data': {
        schema: {
          type: 'object',
          properties: { file: { type: 'string', format: 'binary' }, ...FIELDS },
          required: ['file'],
        },
      },
      ...Object.fromEntries(Object.keys(UPLOAD_TYPES).map((type) => [type, { schema: {} }])),
    },
  },
  responses: {
    202: {
      description: 'Received; the import goes on.',
      headers: { Location: { description: 'Of the import.', schema: TEXT } },
      content: json(refTo('Import')),
    },
    200: {
      description: 'The import of that Idempotency-Key, which has ended.',
      headers: { Location: { description: 'Of the import.', schema: TEXT } },
      content: json(refTo('Import')),
    },
    ...problems(400, 403, 408, 413, 415, 422, 503, 507),
  },
};

function inPath(name: string, schema: Schema): Schema {
  return { name, in: 'path', required: true, schema };
}

function change(operationId: string, summary: string, isReasonNeeded: boolean): Schema {
  const reason = { type: 'string', maxLength: 1000, ...(isReasonNeeded && { minLength: 1 }) };
  return {
    operationId,
    summary,
    parameters: [inPath('id', SNAPSHOT_ID), LANGUAGE],
    requestBody: {
      required: isReasonNeeded,
      content: json({
        type: 'object',
        properties: { reason },
        ...(isReasonNeeded && { required: ['reason'] }),
      }),
    },
    responses: {
      200: { description: summary, content: json(refTo('SnapshotChange')) },
      ...problems(400, 403, 404, 411, 413, 415),
    },
  };
}

const ONE = [inPath('id', JOB_ID), LANGUAGE];

/** What changes something, and what is told of it. */
export function importPaths(root: string): Readonly<Record<string, Schema>> {
  return {
    [`${root}/snapshots`]: { post: SUBMIT },
    [`${root}/snapshots/{id}/withdraw`]: {
      post: change(
        'withdrawSnapshot',
        'Hides a snapshot from every answer; nothing is deleted',
        true,
      ),
    },
    [`${root}/snapshots/{id}/restore`]: {
      post: change('restoreSnapshot', 'Brings a withdrawn snapshot back', false),
    },
    [`${root}/imports`]: {
      get: {
        operationId: 'imports',
        summary: 'What was received in the last 30 days, newest first',
        parameters: [LANGUAGE],
        responses: {
          200: { description: 'The imports.', content: json(refTo('ImportsAnswer')) },
          ...problems(400),
        },
      },
    },
    [`${root}/imports/{id}`]: {
      get: {
        operationId: 'import',
        summary: 'How far an import has come, or what became of it',
        parameters: ONE,
        responses: {
          200: { description: 'The import.', content: json(refTo('Import')) },
          ...problems(400, 404),
        },
      },
      delete: {
        operationId: 'abandonImport',
        summary: 'Gives an import up: it is stopped, and its file deleted',
        parameters: ONE,
        responses: {
          200: { description: 'The import.', content: json(refTo('Import')) },
          ...problems(400, 403, 404, 409),
        },
      },
    },
  };
}
