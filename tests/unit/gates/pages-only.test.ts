import { expect, test } from 'vitest';
import { pagesOnly } from '../../../vite/pages-only.ts';

const PAGE = { path: 'units', module: '/assets/league.js', hasLoader: true, hasAction: false };

test('a browser is told of pages alone, and of what they have', () => {
  const manifest = {
    version: '1',
    routes: {
      league: { ...PAGE, imports: ['/assets/page.js'], css: [] },
      'api/league': { path: 'api/v1/league', module: '/assets/nothing.js', hasLoader: true },
    },
  };
  expect(JSON.parse(pagesOnly(manifest, (module) => module === '/assets/nothing.js'))).toEqual({
    version: '1',
    routes: {
      league: {
        path: 'units',
        module: '/assets/league.js',
        hasLoader: true,
        imports: ['/assets/page.js'],
      },
    },
  });
});
