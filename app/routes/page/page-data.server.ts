import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { latestRevisions } from '#app/model/as-of.ts';
import { problemDocument, problemLocale, problemResponse } from '#app/http/problem.ts';
import { isDondocError } from '#app/model/errors.ts';
import { type Filters, parseQuery } from '#app/model/filters.ts';
import type { Locale } from '#app/model/locale.ts';
import type { PopulationDefaults } from '#app/model/population.ts';
import { knownUnits } from '#app/query/known-units.ts';
import { QUERIES } from '#app/query/registry.gen.ts';
import { type Scope, scopeOf } from '#app/query/scope.ts';
import { duringWalk } from '#app/query/tasks.ts';
import type { View } from '#app/query/view.ts';
import { normaliseFormQuery } from './normalise.ts';
import type { PageData } from './page-data.ts';

export interface OpenPage {
  view: View;
  scope: Scope;
  filters: Filters;
  extras: Readonly<Record<string, string>>;
  page: PageData;
}

/**
 * Reads the address of a page, opens the present generation and answers with what `answer` makes of it. What the reader
 * got wrong becomes a problem response, which the root's error boundary shows.
 */
export async function answerPage<T>(
  { request, context }: LoaderFunctionArgs,
  defaults: PopulationDefaults,
  answer: (open: OpenPage) => Promise<T>,
  extraNames: readonly string[] = [],
): Promise<T & { page: PageData }> {
  const url = new URL(request.url);
  // Remix asks for a route's data under its own parameter.
  url.searchParams.delete('_data');
  try {
    const clean = normaliseFormQuery(url.searchParams, defaults.basis);
    if (clean)
      throw redirect(clean.size === 0 ? url.pathname : `${url.pathname}?${clean.toString()}`);
    const { filters, extras } = parseQuery(url.searchParams, extraNames);
    return await context.portal.answer(async (view) => {
      const walked = duringWalk(view, filters, extras.cursor ?? null);
      const scope = await scopeOf(view, walked, defaults);
      const page = await pageData(view, scope, filters, url.pathname);
      return { ...(await answer({ view, scope, filters, extras, page })), page };
    });
  } catch (error) {
    if (!isDondocError(error)) throw error;
    throw problemResponse(
      problemDocument(error, { requestId: context.requestId, locale: localeOf(request) }),
    );
  }
}

async function pageData(
  view: View,
  { snapshot, population }: Scope,
  filters: Filters,
  path: string,
): Promise<PageData> {
  const { catalog } = view;
  const answering = latestRevisions(catalog.servable);
  const [facets, units] = await Promise.all([
    view.ask(QUERIES.facets, { snapshot: snapshot.id }),
    knownUnits(view, snapshot),
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
    isNewest: answering[0]?.id === snapshot.id,
    snapshots: answering.map(({ id, as_of }) => ({ id, as_of })),
    units: units.map(({ code, name_vi, name_en, group }) => ({
      code,
      name_vi,
      name_en,
      group,
    })),
    facets: { field: valuesOf('field'), assigner: valuesOf('assigner') },
  };
}

/** The language that an address asks for, read forgivingly: an error page needs one too. */
export function localeOf(request: Request): Locale {
  return problemLocale(new URL(request.url).search);
}
