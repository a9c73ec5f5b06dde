import { NO_FILTERS, linkTo } from '#app/model/filters.ts';
import type { PageLinksProps } from '#app/ui/page-links.tsx';
import type { PageData } from './page-data.ts';
import type { Words } from './words.ts';

/** The page as it is addressed, once held to the snapshot in view and once to whatever is newest. */
export function pageLinks(
  address: { pathname: string; search: string },
  { snapshot }: PageData,
  words: Words,
): PageLinksProps {
  const texts = words.tables.links;
  const to = (asOf: string | null) => {
    const params = new URLSearchParams(address.search);
    params.delete('as_of');
    // A place in a list is one of its snapshot.
    if (asOf === null) params.delete('cursor');
    const pinned = new URLSearchParams(asOf === null ? {} : { as_of: asOf });
    for (const [name, value] of params) pinned.append(name, value);
    const query = pinned.toString();
    return query === '' ? address.pathname : `${address.pathname}?${query}`;
  };
  return {
    label: texts.label,
    links: [
      {
        href: to(snapshot.id),
        label: texts.pinned(words.instant(snapshot.as_of)),
        note: texts.pinnedNote,
      },
      { href: to(null), label: texts.newest, note: texts.newestNote },
    ],
    save: {
      href: saveHref(to(new URLSearchParams(address.search).get('as_of')), words),
      label: texts.save,
      note: texts.saveNote,
    },
    copy: texts.copy,
    copied: words.tables.copying.copied,
    failed: words.tables.copying.failed,
  };
}

function saveHref(to: string, { locale }: Words): string {
  return linkTo('/views', { ...NO_FILTERS, lang: locale }, { to });
}
