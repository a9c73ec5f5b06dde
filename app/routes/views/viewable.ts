import { isDondocError } from '#app/model/errors.ts';
import { type Filters, parseQuery } from '#app/model/filters.ts';
import { COLUMNS } from '../page/normalise.ts';
import { localAddress } from '../sign-in/where-to.ts';

/** The pages that are ways to look at figures, by the first part of their path, each with parameters of its own. */
const PAGES = {
  '': { page: 'overview', own: [] },
  units: { page: 'league', own: [COLUMNS] },
  trends: { page: 'trends', own: ['series', 'by', 'from', 'month'] },
  tasks: { page: 'tasks', own: [COLUMNS] },
  briefing: { page: 'briefing', own: ['since', 'moved'] },
} as const;

export interface Viewable {
  page: (typeof PAGES)[keyof typeof PAGES]['page'];
  /** What follows the page's own name: a unit, a task, a part of the page. */
  within: string;
  filters: Filters;
  /** What the page takes beside the filters. */
  extras: Readonly<Record<string, string>>;
  /** In no language: it is opened in that of whoever opens it. */
  address: string;
}

/** What an address within the portal shows; null for one that is no view of figures. */
export function viewableAt(asked: string | null): Viewable | null {
  const local = localAddress(asked);
  if (local === null) return null;
  const { pathname, searchParams } = new URL(local, 'http://here.invalid');
  const [, first = '', ...rest] = pathname.split('/');
  if (!Object.hasOwn(PAGES, first)) return null;
  const { page, own } = PAGES[first as keyof typeof PAGES];
  // A place in a list is one of its snapshot.
  for (const name of ['cursor', 'lang']) searchParams.delete(name);
  const query = searchParams.toString();
  try {
    const { filters, extras } = parseQuery(searchParams, own);
    const within = decodeURIComponent(rest.join('/'));
    const address = query === '' ? pathname : `${pathname}?${query}`;
    return { page, within, filters, extras, address };
  } catch (error) {
    if (isDondocError(error) || error instanceof URIError) return null;
    throw error;
  }
}
