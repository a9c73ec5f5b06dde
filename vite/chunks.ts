/** What goes into one file each: what all pages share, as it compresses best and is asked for once. */
export const SHARED_CHUNKS = {
  // Equal in both languages, and from one release of the portal to the next.
  framework: [
    'react',
    'react/jsx-runtime',
    'react-dom',
    'react-dom/client',
    'react-router-dom',
    '@remix-run/router',
    '@remix-run/react',
  ],
  page: [
    'app/routes/page/page.tsx',
    'app/routes/page/problem-page.tsx',
    'app/routes/page/words.ts',
    'app/ui/empty-state.tsx',
    'app/ui/section.tsx',
    'app/tables/simple-table.tsx',
    'app/http/nonce.ts',
  ],
};
