import { useLocation } from '@remix-run/react';
import { PageLinks } from '#app/ui/page-links.tsx';
import type { PageData } from './page-data.ts';
import { pageLinks } from './page-links.ts';
import type { Words } from './words.ts';

/** The links to the page as it is addressed: what follows the address alone, and not the rest of the page with it. */
export function AddressLinks({ page, words }: { page: PageData; words: Words }) {
  return <PageLinks {...pageLinks(useLocation(), page, words)} />;
}
