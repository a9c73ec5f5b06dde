import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import remixOptions from './remix.config.js';

export default defineConfig({
  plugins: [remix(remixOptions)],
  build: {
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
    // Files of a few hundred bytes cost a page more than what they hold for another page.
    rollupOptions: { output: { experimentalMinChunkSize: 2_000 } },
  },
});
