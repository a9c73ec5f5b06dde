import type { LoaderFunctionArgs } from '@remix-run/node';
import { entityResponse } from '#app/http/entity.ts';
import { parseQuery } from '#app/model/filters.ts';
import { withProblems } from './answer-api.server.ts';
import { OPENAPI_DOCUMENT } from './openapi/document.ts';

const BODY = JSON.stringify(OPENAPI_DOCUMENT);

/** The contract of the API. */
export const loader = (args: LoaderFunctionArgs) =>
  withProblems(args, (url) => {
    parseQuery(url.searchParams);
    return Promise.resolve(
      entityResponse(args.request, BODY, { 'Content-Type': 'application/json' }),
    );
  });
