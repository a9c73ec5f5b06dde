import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import remixOptions from './remix.config.js';

export default defineConfig({
  plugins: [remix(remixOptions)],
  build: {
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
    // Two dozen files of a kilobyte cost a page more than what some of them hold for another page.
    rollupOptions: { output: { experimentalMinChunkSize: 12_000 } },
  },
});
