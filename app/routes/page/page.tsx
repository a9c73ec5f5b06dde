import type { ReactNode } from 'react';
import { type Filters, NO_FILTERS, linkTo } from '#app/model/filters.ts';
import { LOCALES } from '#app/model/locale.ts';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { PageFrame } from '#app/ui/page-frame.tsx';
import { filterBarModel } from './filter-bar-model.ts';
import { travelling } from './links.ts';
import type { PageData } from './page-data.ts';
import type { Words } from './words.ts';

const VIEWS = [
  ['overview', '/'],
  ['league', '/units'],
  ['trends', '/trends'],
  ['tasks', '/tasks'],
  ['data', '/data'],
  ['definitions', '/definitions'],
] as const;
export type ViewName = (typeof VIEWS)[number][0];

export interface PageProps {
  page: PageData;
  words: Words;
  view: ViewName;
  /** The figures of the view as CSV. */
  csv?: string;
  /** What the view shows where no period is chosen, if not the population's own period. */
  defaultPeriod?: string;
  /** Pages without figures of their own have nothing to filter. */
  filtered?: boolean;
  children: ReactNode;
}

/** Province, as-of, navigation, filters and source around the content of a view. */
export function Page({
  page,
  words,
  view,
  csv,
  defaultPeriod,
  filtered = true,
  children,
}: PageProps) {
  const { frame } = words;
  const { filters, snapshot, office } = page;
  const asOf = words.instant(snapshot.as_of);
  const newest: Filters = { ...filters, as_of: null };
  const model = filterBarModel(page, words, defaultPeriod);
  return (
    <PageFrame
      skipLabel={frame.skip}
      office={{
        name: words.locale === 'vi' ? office.name_vi : office.name_en,
        href: linkTo('/', travelling(filters)),
        product: frame.product,
      }}
      nav={{
        label: frame.nav.label,
        items: VIEWS.map(([name, path]) => ({
          label: frame.nav[name],
          href: linkTo(path, travelling(filters)),
          current: name === view,
        })),
      }}
      languages={{
        label: frame.languages.label,
        choices: LOCALES.map((lang) => ({
          lang,
          label: frame.languages[lang],
          href: linkTo(page.path, { ...filters, lang }),
          current: lang === filters.lang,
        })),
      }}
      search={searchOf(filters, words)}
      asOf={{
        text: frame.asOf.text(asOf),
        note: page.isNewest ? frame.asOf.newest : frame.asOf.older,
        state: page.isNewest ? 'newest' : 'older',
        ...(page.isNewest ? {} : { noteHref: linkTo(page.path, newest) }),
      }}
      filters={
        filtered ? (
          <FilterBar
            model={model}
            texts={{ ...frame.filters, compact: frame.filters.compact(model.chips.length) }}
          />
        ) : undefined
      }
      footer={{
        source: frame.footer.source(
          snapshot.source,
          asOf,
          snapshot.revision,
          snapshot.sha256.slice(0, 12),
        ),
        links: [
          { label: frame.footer.definitions, href: linkTo('/definitions', travelling(filters)) },
          ...(csv === undefined ? [] : [{ label: frame.footer.csv, href: csv, download: true }]),
        ],
        print: frame.footer.print,
      }}
    >
      {children}
    </PageFrame>
  );
}

/** Search looks through every tracked task, whatever the view is filtered to. */
function searchOf(filters: Filters, { frame }: Words) {
  const hidden = [{ name: 'basis', value: 'tracked' }];
  if (filters.as_of !== null) hidden.push({ name: 'as_of', value: filters.as_of });
  if (filters.lang !== NO_FILTERS.lang) hidden.push({ name: 'lang', value: filters.lang });
  return {
    action: '/tasks',
    name: 'q',
    label: frame.search.label,
    submit: frame.search.submit,
    hidden,
    ...(filters.q === null ? {} : { value: filters.q }),
  };
}
