import type { LoaderFunctionArgs } from '@remix-run/node';
import { problemDocument, problemResponse } from '#app/http/problem.ts';
import { forbidden } from '#app/model/errors.ts';
import { localeOf } from './page/page-data.server.ts';

/** What the reader's role does not open, told in the office's own frame (app/http/gate.ts). */
export function loader({ request, context: { requestId } }: LoaderFunctionArgs): never {
  throw problemResponse(
    problemDocument(forbidden('role'), { requestId, locale: localeOf(request) }),
  );
}

export default function Denied() {
  return null;
}
