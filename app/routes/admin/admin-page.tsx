import type { ReactNode } from 'react';
import { admin } from '#app/i18n/texts/admin.ts';
import { NO_FILTERS, linkTo } from '#app/model/filters.ts';
import { Link } from '#app/ui/link.tsx';
import type { FrameData } from '../page/page-data.ts';
import { Page } from '../page/page.tsx';
import type { Words } from '../page/words.ts';

const PAGES = [
  ['users', '/admin/users'],
  ['tokens', '/admin/tokens'],
  ['log', '/admin/log'],
] as const;

interface AdminPageProps {
  page: FrameData;
  words: Words;
  current: (typeof PAGES)[number][0];
  children: ReactNode;
}

/** The frame of the pages for administrators, with the way from one to the others. */
export function AdminPage({ page, words, current, children }: AdminPageProps) {
  const texts = admin[words.locale];
  return (
    <Page page={page} words={words} view="admin" filtered={false}>
      <nav className="subnav" aria-label={texts.pages.label}>
        <ul>
          {PAGES.map(([name, path]) => (
            <li key={name}>
              <Link
                href={adminHref(path, words)}
                {...(name === current && { 'aria-current': 'page' })}
              >
                {texts.pages[name]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <p id="saved" className="saved" role="status">
        {texts.saved}
      </p>
      {children}
    </Page>
  );
}

export function adminHref(
  path: string,
  { locale }: Words,
  extras: Readonly<Record<string, string>> = {},
): string {
  return linkTo(path, { ...NO_FILTERS, lang: locale }, extras);
}
