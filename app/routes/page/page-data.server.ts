import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { latestRevisions } from '#app/model/as-of.ts';
import { problemDocument, problemLocale, problemResponse } from '#app/http/problem.ts';
import { isDondocError } from '#app/model/errors.ts';
import { type Filters, parseQuery } from '#app/model/filters.ts';
import type { Locale } from '#app/model/locale.ts';
import { MONTH_ASSIGNED, type PopulationDefaults } from '#app/model/population.ts';
import { knownUnits, offeredUnits } from '#app/query/known-units.ts';
import { QUERIES } from '#app/query/registry.gen.ts';
import { type Scope, scopeOf } from '#app/query/scope.ts';
import { duringWalk } from '#app/query/tasks.ts';
import type { View } from '#app/query/view.ts';
import { normaliseFormQuery } from './normalise.ts';
import type { FrameData, PageData } from './page-data.ts';

export interface OpenPage {
  view: View;
  scope: Scope;
  filters: Filters;
  extras: Readonly<Record<string, string>>;
  page: PageData;
}

/** What a page is given that answers without any snapshot too. */
export interface OpenFrame {
  view: View;
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
  answer: (open: OpenPage) => Promise<T>,
  extraNames: readonly string[] = [],
): Promise<T & { page: PageData }> {
  return answering(args, defaults, extraNames, async (asked) => {
    const open = await openPage(asked, defaults);
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
    const page =
      view.catalog.servable.length === 0
        ? emptyFrame(asked)
        : (await openPage(asked, MONTH_ASSIGNED)).page;
    return { ...(await answer({ view, extras, page })), page };
  });
}

/** What an address says, and what there is to answer it from. */
interface AskedPage {
  view: View;
  filters: Filters;
  extras: OpenPage['extras'];
  path: string;
}

async function answering<T>(
  { request, context }: LoaderFunctionArgs,
  defaults: PopulationDefaults,
  extraNames: readonly string[],
  answer: (asked: AskedPage) => Promise<T>,
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
    if (!isDondocError(error)) throw error;
    throw problemResponse(
      problemDocument(error, { requestId: context.requestId, locale: localeOf(request) }),
    );
  }
}

async function openPage(asked: AskedPage, defaults: PopulationDefaults): Promise<OpenPage> {
  const { view, filters, extras, path } = asked;
  const walked = duringWalk(view, filters, extras.cursor ?? null);
  const scope = await scopeOf(view, walked, defaults);
  return { view, scope, filters, extras, page: await pageData(view, scope, filters, path) };
}

function emptyFrame({ view, filters, path }: AskedPage): FrameData {
  const { name_vi, name_en } = view.catalog.config;
  return { path, filters, office: { name_vi, name_en }, snapshot: null, isNewest: false };
}

async function pageData(
  view: View,
  { snapshot, population }: Scope,
  filters: Filters,
  path: string,
): Promise<PageData> {
  const { catalog } = view;
  const listed = latestRevisions(catalog.servable);
  const [facets, units, offered] = await Promise.all([
    view.ask(QUERIES.facets, { snapshot: snapshot.id }),
    knownUnits(view, snapshot),
    offeredUnits(view, snapshot, population.structure),
  ]);
  const valuesOf = (kind: string) =>
    facets
      .filter((facet) => facet.kind === kind)
      .map((facet) => facet.value)
      .sort(new Intl.Collator('vi').compare);
  return {
    path,
    filters,
    population,
    office: { name_vi: catalog.config.name_vi, name_en: catalog.config.name_en },
    snapshot: {
      id: snapshot.id,
      as_of: snapshot.as_of,
      as_of_day: snapshot.as_of_day,
      revision: snapshot.revision,
      source: snapshot.source,
      sha256: snapshot.source_file.sha256,
      due_soon_days: snapshot.settings.due_soon_days,
    },
    isNewest: listed[0]?.id === snapshot.id,
    snapshots: listed.map(({ id, as_of }) => ({ id, as_of })),
    units: units.map(({ code, name_vi, name_en, group }) => ({
      code,
      name_vi,
      name_en,
      group,
      offered: offered.has(code),
    })),
    facets: { field: valuesOf('field'), assigner: valuesOf('assigner') },
  };
}

/** The language that an address asks for, read forgivingly: an error page needs one too. */
export function localeOf(request: Request): Locale {
  return problemLocale(new URL(request.url).search);
}
