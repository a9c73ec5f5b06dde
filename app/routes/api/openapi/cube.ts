import { CUBE_TABLES, MOST_CELLS } from '#app/cube/cube.ts';
import { ARROW_STREAM } from '#app/http/arrow-type.ts';
import { parameterOf } from './parameters.ts';
import { headersNamed, problemsOf } from './responses.ts';
import { type Schema, oneOf } from './schema.ts';

const WHAT =
  'The columns from which a browser answers for itself: the tasks of a snapshot and of the earlier ones that pages look back to, coded and without any text of a task';

const TABLE: Schema = {
  name: 'table',
  in: 'query',
  description: `cells: how many tasks of each kind stand in exactly which snapshots (the bits of \`snapshots\`, by the order of \`held\` in the schema's metadata), at most ${MOST_CELLS} rows; moves: the two sides of what is open or moved since the snapshot before. Default: cells.`,
  schema: oneOf(CUBE_TABLES),
};

function operation(id: 'cube' | 'cube.arrow'): Schema {
  return {
    operationId: id,
    summary: WHAT,
    parameters: [parameterOf('task', 'as_of'), TABLE, parameterOf('task', 'lang')],
    responses: {
      200: {
        description: WHAT,
        headers: headersNamed(['ETag', 'X-Dondoc-Snapshot', 'X-Dondoc-As-Of']),
        content: { [ARROW_STREAM]: { schema: {} } },
      },
      304: { description: 'The reader has it already.', headers: headersNamed(['ETag']) },
      ...problemsOf([400, ...(id === 'cube' ? ([406] as const) : []), 422, 503]),
    },
  };
}

/** It is no table of figures, but what figures are made of: Arrow alone. */
export function cubePaths(root: string): Record<string, Schema> {
  return {
    [`${root}/cube`]: { get: operation('cube') },
    [`${root}/cube.arrow`]: { get: operation('cube.arrow') },
  };
}
