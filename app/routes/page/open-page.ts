import type { Filters } from '#app/model/filters.ts';
import { latestRevisions } from '#app/model/as-of.ts';
import type { PopulationDefaults } from '#app/model/population.ts';
import { knownUnits, offeredUnits } from '#app/query/known-units.ts';
import { QUERIES } from '#app/query/registry.gen.ts';
import { type Scope, scopeOf } from '#app/query/scope.ts';
import type { View } from '#app/query/view.ts';
import type { PageData } from './page-data.ts';

/** What the address of a page asks for, and what there is to answer it from. */
export interface AskedPage<Seen extends View = View> {
  view: Seen;
  filters: Filters;
  extras: Readonly<Record<string, string>>;
  path: string;
}

export interface OpenPage<Seen extends View = View> extends Omit<AskedPage<Seen>, 'path'> {
  scope: Scope;
  page: PageData;
}

/**
 * Resolves an address against one generation: whose tasks, and what the frame says around them.
 * @param followed the filters to answer by, where they are more than the address says
 */
export async function openPage<Seen extends View>(
  asked: AskedPage<Seen>,
  defaults: PopulationDefaults,
  followed: Filters = asked.filters,
): Promise<OpenPage<Seen>> {
  const { view, filters, extras } = asked;
  const scope = await scopeOf(view, followed, defaults);
  return { view, scope, filters, extras, page: await pageData(asked, scope) };
}

/** Where one stands in a list, and what is compared with, belong to the snapshot in view: other choices do not carry them. */
const OF_THE_MOMENT: readonly string[] = ['cursor', 'from'];

function keptOf(extras: AskedPage['extras']): PageData['kept'] {
  return Object.fromEntries(
    Object.entries(extras).filter(([name]) => !OF_THE_MOMENT.includes(name)),
  );
}

async function pageData(
  { view, filters, extras, path }: AskedPage,
  { snapshot, population }: Scope,
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
    kept: keptOf(extras),
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
      tasks: snapshot.rows_accepted,
    },
    isNewest: listed[0]?.id === snapshot.id,
    snapshots: listed.map(({ id, as_of }) => ({ id, as_of })),
    units: units.map(({ code, name_vi, name_en, group, valid_to }) => ({
      code,
      name_vi,
      name_en,
      group,
      offered: offered.has(code),
      ended_on: valid_to !== null && valid_to < snapshot.as_of_day ? valid_to : null,
    })),
    facets: { field: valuesOf('field'), assigner: valuesOf('assigner') },
  };
}
