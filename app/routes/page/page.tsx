import { type ReactNode, useMemo } from 'react';
import { PLAIN_PROBLEMS } from '#app/i18n/plain-problems.ts';
import { type Filters, NO_FILTERS, linkTo } from '#app/model/filters.ts';
import { type Locale, LOCALES } from '#app/model/locale.ts';
import { useAfterPaint } from '#app/charts/after-paint.ts';
import { FigureFactsContext } from '#app/charts/figure-facts.ts';
import { TableTextsContext } from '#app/tables/table-texts.ts';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import type { FooterProps } from '#app/ui/footer.tsx';
import type { MastheadProps } from '#app/ui/masthead.tsx';
import { PageFrame } from '#app/ui/page-frame.tsx';
import { type Reader, useReader } from '#app/ui/reader.ts';
import { useCube } from '../cross-filter/use-cube.ts';
import { useSamePageLinks } from '../cross-filter/use-same-page-links.ts';
import { type Download, downloadMenu } from './downloads.ts';
import { EndedUnits } from './ended-units.tsx';
import { filterBarModel } from './filter-bar-model.ts';
import { travelling } from './links.ts';
import { type FrameData, hasFigures } from './page-data.ts';
import { AddressLinks } from './address-links.tsx';
import { figureFacts } from './saved-figure.ts';
import type { Words } from './words.ts';

/** Each with the area that it takes; null: everybody may. */
const VIEWS = [
  ['overview', '/', 'figures'],
  ['league', '/units', 'figures'],
  ['trends', '/trends', 'figures'],
  ['briefing', '/briefing', 'every_task'],
  ['tasks', '/tasks', 'tasks'],
  ['data', '/data', 'data'],
  ['definitions', '/definitions', null],
  ['admin', '/admin/users', 'administer'],
] as const;
export type ViewName = (typeof VIEWS)[number][0];

export interface PageProps {
  page: FrameData;
  words: Words;
  /** Null for one that the navigation does not lead to. */
  view: ViewName | null;
  /** What the view shows, as files. */
  download?: Download;
  /** What the view shows where no period is chosen, if not the population's own period. */
  defaultPeriod?: string;
  /** The browser may answer it out of a cube. */
  crossFiltered?: boolean;
  /** Filters that the view does not take: they travel on, and are not offered. */
  without?: readonly (keyof Filters)[];
  /** Pages without figures of their own have nothing to filter. */
  filtered?: boolean;
  children: ReactNode;
}

const NONE: readonly (keyof Filters)[] = [];

/** Province, as-of, navigation, filters and source around the content of a view. */
export function Page({
  page,
  words,
  view,
  download,
  defaultPeriod,
  without = NONE,
  filtered = true,
  crossFiltered = false,
  children,
}: PageProps) {
  useSamePageLinks();
  const reader = useReader();
  // It tells of every unit's tasks; whoever may not read them is answered by the server.
  const cube = useCube(page, crossFiltered && reader.areas.includes('every_task'));
  const { frame } = words;
  const filters = useMemo(() => {
    if (!filtered || !hasFigures(page)) return undefined;
    const model = filterBarModel(page, words, { defaultPeriod, without });
    const compact = frame.filters.compact(model.chips.length);
    return <FilterBar model={model} texts={{ ...frame.filters, compact }} />;
  }, [page, words, frame, defaultPeriod, without, filtered]);
  // What stands around the figures leads on with what is chosen, and follows once the figures have.
  const settled = useAfterPaint(useMemo(() => ({ page, download }), [page, download]));
  const head = useMemo(
    () => headOf(settled.page, words, view, filtered, reader),
    [settled, words, view, filtered, reader],
  );
  const facts = useMemo(() => figureFacts(settled.page, words), [settled, words]);
  const foot = useMemo(
    () => footOf(settled.page, words, settled.download, reader),
    [settled, words, reader],
  );
  return (
    <PageFrame {...head} skipLabel={frame.skip} filters={filters} footer={foot}>
      {cube === 'failed' ? <CubeNotice words={words} /> : null}
      {hasFigures(page) && filtered ? <EndedUnits page={page} words={words} /> : null}
      <FigureFactsContext.Provider value={facts}>
        <TableTextsContext.Provider value={words.tables.copying}>
          {children}
        </TableTextsContext.Provider>
      </FigureFactsContext.Provider>
    </PageFrame>
  );
}

/** Whose, where to, in which language, how fresh. */
function headOf(
  page: FrameData,
  words: Words,
  view: ViewName | null,
  filtered: boolean,
  { areas, name }: Reader,
): MastheadProps {
  const { frame } = words;
  const { filters, office } = page;
  return {
    office: {
      name: words.locale === 'vi' ? office.name_vi : office.name_en,
      href: linkTo('/', travelling(filters)),
      product: frame.product,
    },
    nav: {
      label: frame.nav.label,
      items: VIEWS.filter(([, , area]) => area === null || areas.includes(area)).map(
        ([name, path]) => ({
          label: frame.nav[name],
          href: linkTo(path, travelling(filters)),
          current: name === view,
        }),
      ),
    },
    languages: {
      label: frame.languages.label,
      choices: LOCALES.map((lang) => ({
        lang,
        label: frame.languages[lang],
        href: linkTo(page.path, { ...filters, lang }, page.kept),
        current: lang === filters.lang,
      })),
    },
    account:
      name === null
        ? { label: frame.signIn, href: linkTo('/login', langOnly(filters)) }
        : { label: name, href: linkTo('/account', langOnly(filters)) },
    ...(areas.includes('tasks') ? { search: searchOf(filters, words) } : {}),
    ...asOfLine(page, words),
    ...(filtered && hasFigures(page)
      ? { pageLinks: <AddressLinks page={page} words={words} /> }
      : {}),
  };
}

function footOf(
  page: FrameData,
  words: Words,
  download: Download | undefined,
  { role }: Reader,
): FooterProps {
  const { footer } = words.frame;
  return {
    source: role === 'public' ? '' : sourceLine(page, words),
    links: [{ label: footer.definitions, href: linkTo('/definitions', travelling(page.filters)) }],
    ...(download && { download: downloadMenu(download, words) }),
    print: footer.print,
  };
}

function langOnly({ lang }: Filters): Filters {
  return { ...NO_FILTERS, lang };
}

/** Said once: clicks go on working, they only take the way over the server. */
function CubeNotice({ words }: { words: Words }) {
  return (
    <p className="note" role="status">
      {words.frame.cubeFailed}
    </p>
  );
}

/** How fresh the data are; nothing where there are none. */
function asOfLine(
  { snapshot, filters, isNewest, path, kept }: FrameData,
  { frame, instant }: Words,
) {
  if (snapshot === null) return {};
  const newest: Filters = { ...filters, as_of: null };
  return {
    asOf: {
      text: frame.asOf.text(instant(snapshot.as_of)),
      note: isNewest ? frame.asOf.newest : frame.asOf.older,
      state: isNewest ? ('newest' as const) : ('older' as const),
      ...(isNewest ? {} : { noteHref: linkTo(path, newest, kept) }),
    },
  };
}

function sourceLine({ snapshot }: FrameData, { frame, locale, instant }: Words): string {
  if (snapshot === null) return noData(locale);
  const { source, as_of, revision, sha256 } = snapshot;
  return frame.footer.source(source, instant(as_of), revision, sha256.slice(0, 12));
}

/** The words of the answer that there is no snapshot. */
export function noData(locale: Locale): string {
  const { title, detail } = PLAIN_PROBLEMS[locale].no_snapshot;
  return `${title}. ${detail}`;
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
