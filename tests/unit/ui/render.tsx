import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router-dom/server';

/** What the server sends for a component, inside a router as every page is. */
export function html(page: ReactNode): string {
  return renderToString(<StaticRouter location="/">{page}</StaticRouter>).replaceAll(
    '<!-- -->',
    '',
  );
}
