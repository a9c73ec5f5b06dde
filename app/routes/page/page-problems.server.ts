import type { ActionFunctionArgs } from '@remix-run/node';
import { log } from '#app/http/log.server.ts';
import { problemDocument, problemLocale, problemResponse } from '#app/http/problem.ts';
import { isDondocError } from '#app/model/errors.ts';

/** Answers an action; what its sender got wrong becomes a problem response, thrown for the page to show. */
export async function withPageProblems<T>(
  { request, context }: ActionFunctionArgs,
  act: () => Promise<T>,
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!isDondocError(error)) throw error;
    const { requestId } = context;
    if (error.problem.status >= 500) log.error({ err: error, requestId }, 'an action failed');
    const locale = problemLocale(new URL(request.url).search);
    throw problemResponse(problemDocument(error, { requestId, locale }));
  }
}
