import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunction,
  isRouteErrorResponse,
  useLoaderData,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import { type ReactNode, useCallback } from 'react';
import { areasOf } from './auth/permissions.ts';
import { useNonce } from './http/nonce.ts';
import { DEFAULT_LOCALE, type Locale } from './model/locale.ts';
import { printedLine } from './routes/page/printed-line.ts';
import { ProblemPage, problemTitle } from './routes/page/problem-page.tsx';
import { localeOf } from './routes/page/page-data.server.ts';
import stylesheet from './styles/index.css?url';
import { FONT_FILES, OwnFontsInTime } from './ui/own-fonts.tsx';
import { usePrintedFoot } from './ui/printed-foot.ts';
import { OpenLinksContext } from './tables/open-links.ts';
import { type Reader, ReaderContext, isOpenTo } from './ui/reader.ts';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  ...FONT_FILES.map((href) => ({
    rel: 'preload' as const,
    href,
    as: 'font' as const,
    type: 'font/woff2',
    crossOrigin: 'anonymous' as const,
  })),
  { rel: 'icon', href: '/emblem.svg', type: 'image/svg+xml' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
];

/** The last element of every page: browsers that know how wait for it before they paint. */
const WHOLE = 'whole';

/** Pages name themselves; what went wrong is named here. */
export const meta: MetaFunction<typeof loader> = ({ data, error }) =>
  error === undefined || error === null
    ? []
    : [{ title: problemTitle({ ...thrown(error), ...standing(data) }) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const lang = localeOf(request);
  const { config } = (await context.portal.view()).catalog;
  return {
    lang,
    office: lang === 'vi' ? config.name_vi : config.name_en,
    accent: config.accent,
    reader: readerOf(context),
  };
}

function readerOf({ identity, duty }: LoaderFunctionArgs['context']): Reader {
  const { role, name, unit } = identity ?? { role: 'public' as const, name: null, unit: null };
  return { role, name, unit, areas: areasOf(identity, duty) };
}

/** What it knows changes with the language alone: a page that is filtered in place asks for nothing. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}) =>
  formMethod === undefined && nextUrl.pathname === currentUrl.pathname
    ? nextUrl.searchParams.get('lang') !== currentUrl.searchParams.get('lang')
    : defaultShouldRevalidate;

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const root = useRouteLoaderData<typeof loader>('root');
  const printed = usePrintedFoot(printedLine(useMatches().at(-1)?.data));
  const nonced = nonce === undefined ? {} : { nonce };
  return (
    <html lang={root?.lang ?? DEFAULT_LOCALE} suppressHydrationWarning {...printed}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        {/* A row that is half there would move when its other half comes. */}
        <link rel="expect" href={`#${WHOLE}`} {...{ blocking: 'render' }} />
        <Links />
        <OwnFontsInTime {...nonced} />
      </head>
      <body {...(root?.accent ? { style: { '--accent': root.accent } as object } : {})}>
        {children}
        <ScrollRestoration {...nonced} />
        <Scripts {...nonced} />
        <div id={WHOLE} hidden />
      </body>
    </html>
  );
}

export default function App() {
  const { reader } = useLoaderData<typeof loader>();
  const opens = useCallback((href: string) => isOpenTo(reader, href), [reader]);
  return (
    <ReaderContext.Provider value={reader}>
      <OpenLinksContext.Provider value={opens}>
        <Outlet />
      </OpenLinksContext.Provider>
    </ReaderContext.Provider>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const address = useLocation();
  const root = useRouteLoaderData<typeof loader>('root');
  const page = <ProblemPage {...thrown(error)} {...standing(root)} address={address} />;
  return root ? <ReaderContext.Provider value={root.reader}>{page}</ReaderContext.Provider> : page;
}

function thrown(error: unknown) {
  return isRouteErrorResponse(error)
    ? { problem: error.data as unknown, status: error.status }
    : { problem: null, status: 500 };
}

function standing(root: { lang: Locale; office: string } | undefined) {
  return { locale: root?.lang ?? DEFAULT_LOCALE, office: root?.office ?? null };
}
