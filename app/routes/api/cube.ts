import type { LoaderFunctionArgs } from '@remix-run/node';
import { CUBE_TABLES, type CubeTable } from '#app/cube/cube.ts';
import { encodedCube } from '#app/cube/encode-cube.server.ts';
import { answerFormat } from '#app/http/answer-format.ts';
import { ARROW_STREAM } from '#app/http/arrow-type.ts';
import { entityResponse } from '#app/http/entity.ts';
import { resolveAsOf } from '#app/model/as-of.ts';
import { invalidParameter } from '#app/model/errors.ts';
import { parseQuery } from '#app/model/filters.ts';
import { aboutHeaders, withProblems } from './answer-api.server.ts';

/** The columns from which a browser answers for itself: Arrow alone, whole, without any text of a task. */
export const loader = (args: LoaderFunctionArgs) =>
  withProblems(args, async (url) => {
    const { filters, extras } = parseQuery(url.searchParams, ['table']);
    answerFormat(url.pathname, args.request.headers.get('Accept'), ['arrow']);
    const table = readTable(extras.table);
    const { body, snapshot } = await args.context.portal.answer(async (view) => {
      const snapshot = resolveAsOf(view.catalog, filters.as_of);
      return { snapshot, body: await encodedCube(view, snapshot, table) };
    });
    return entityResponse(args.request, body, {
      ...aboutHeaders({ snapshot }),
      'Content-Type': ARROW_STREAM,
    });
  });

function readTable(text: string | undefined): CubeTable {
  const found = CUBE_TABLES.find((table) => table === (text ?? 'cells'));
  if (found === undefined) throw invalidParameter('table', text ?? '', CUBE_TABLES.join(', '));
  return found;
}
