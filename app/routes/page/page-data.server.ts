import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { log } from '#app/http/log.server.ts';
import { problemDocument, problemLocale, problemResponse } from '#app/http/problem.ts';
import { isDondocError } from '#app/model/errors.ts';
import { parseQuery } from '#app/model/filters.ts';
import type { Locale } from '#app/model/locale.ts';
import { MONTH_ASSIGNED, type PopulationDefaults } from '#app/model/population.ts';
import { duringWalk } from '#app/query/tasks.ts';
import type { ServedView } from '#app/query/view.ts';
import { normaliseFormQuery } from './normalise.ts';
import { type AskedPage, type OpenPage, openPage } from './open-page.ts';
import type { FrameData, PageData } from './page-data.ts';

/** What a page is given that answers without any snapshot too. */
export interface OpenFrame {
  view: ServedView;
  extras: OpenPage['extras'];
  page: FrameData | PageData;
}

/**
 * Reads the address of a page, opens the present generation and answers with what `answer` makes of it. What the reader
 * got wrong becomes a problem response, which the root's error boundary shows.
 */
export function answerPage<T>(
  args: LoaderFunctionArgs,
  defaults: PopulationDefaults,
  answer: (open: OpenPage<ServedView>) => Promise<T>,
  extraNames: readonly string[] = [],
): Promise<T & { page: PageData }> {
  return answering(args, defaults, extraNames, async (asked) => {
    const walked = duringWalk(asked.view, asked.filters, asked.extras.cursor ?? null);
    const open = await openPage(asked, defaults, walked);
    return { ...(await answer(open)), page: open.page };
  });
}

/** The same for a page that needs no data: where nothing answers it still stands, in a frame without a snapshot. */
export function answerFrame<T>(
  args: LoaderFunctionArgs,
  answer: (open: OpenFrame) => T | Promise<T>,
  extraNames: readonly string[] = [],
): Promise<T & { page: FrameData | PageData }> {
  return answering(args, MONTH_ASSIGNED, extraNames, async (asked) => {
    const { view, extras } = asked;
    // Who is not signed in learns nothing of the data, not even which there are.
    const hasNothing = view.catalog.servable.length === 0 || args.context.identity === null;
    const page = hasNothing ? emptyFrame(asked) : (await openPage(asked, MONTH_ASSIGNED)).page;
    return { ...(await answer({ view, extras, page })), page };
  });
}

async function answering<T>(
  { request, context }: LoaderFunctionArgs,
  defaults: PopulationDefaults,
  extraNames: readonly string[],
  answer: (asked: AskedPage<ServedView>) => Promise<T>,
): Promise<T> {
  const url = new URL(request.url);
  // Remix asks for a route's data under its own parameter.
  url.searchParams.delete('_data');
  try {
    const clean = normaliseFormQuery(url.searchParams, defaults.basis);
    if (clean)
      throw redirect(clean.size === 0 ? url.pathname : `${url.pathname}?${clean.toString()}`);
    const parsed = parseQuery(url.searchParams, extraNames);
    const path = url.pathname;
    return await context.portal.answer((view) => answer({ ...parsed, view, path }));
  } catch (error) {
    if (error instanceof Response) throw error;
    const { requestId } = context;
    if (!isDondocError(error)) log.error({ err: error, requestId }, 'a page failed');
    throw problemResponse(problemDocument(error, { requestId, locale: localeOf(request) }));
  }
}

function emptyFrame({ view, filters, path }: AskedPage): FrameData {
  const { name_vi, name_en } = view.catalog.config;
  return {
    path,
    filters,
    kept: {},
    office: { name_vi, name_en },
    snapshot: null,
    isNewest: false,
  };
}

/** The language that an address asks for, read forgivingly: an error page needs one too. */
export function localeOf(request: Request): Locale {
  return problemLocale(new URL(request.url).search);
}
