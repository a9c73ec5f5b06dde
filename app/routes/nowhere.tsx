import type { LoaderFunctionArgs } from '@remix-run/node';
import { problemDocument, problemResponse } from '#app/http/problem.ts';
import { DondocError } from '#app/model/errors.ts';
import { localeOf } from './page/page-data.server.ts';

/** An address that no page has: told in the language it asks for, in the office's own frame. */
export function loader({ request, context }: LoaderFunctionArgs): never {
  const error = new DondocError({ code: 'page_not_found', status: 404, params: {} });
  throw problemResponse(
    problemDocument(error, { requestId: context.requestId, locale: localeOf(request) }),
  );
}

export default function Nowhere() {
  return null;
}
