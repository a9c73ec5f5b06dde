import type { LoaderFunctionArgs } from '@remix-run/node';
import { DondocError } from '#app/model/errors.ts';
import { withProblems } from './answer-api.server.ts';

/** An address below /api that no resource has: told as the API tells its problems, not as a page. */
export const loader = (args: LoaderFunctionArgs) =>
  withProblems(args, () =>
    Promise.reject(new DondocError({ code: 'page_not_found', status: 404, params: {} })),
  );
