import { join } from 'node:path';
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import remixOptions from './remix.config.js';
import { SHARED_CHUNKS } from './vite/chunks.ts';
import { leaveOut } from './vite/leave-out.ts';
import { oneLanguage } from './vite/one-language.ts';
import { keepPagesOnly } from './vite/pages-only.ts';
import { settledFlags } from './vite/settled-flags.ts';

/** `--mode en` builds what English pages load, beside everything else. */
export default defineConfig(({ mode, isSsrBuild }) => {
  const language = mode === 'en' ? 'en' : 'vi';
  const buildDirectory = language === 'en' ? 'build/en' : remixOptions.buildDirectory;
  return {
    plugins: [
      remix({
        ...remixOptions,
        buildDirectory,
        buildEnd: () => keepPagesOnly(join(buildDirectory, 'client')),
      }),
      oneLanguage(language),
      settledFlags(remixOptions.future),
      leaveOut(),
    ],
    build: {
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 800,
      rollupOptions: {
        output: {
          // Files of a few hundred bytes cost a page more than what they hold for another page.
          experimentalMinChunkSize: 2_000,
          ...(isSsrBuild === true ? {} : { manualChunks: SHARED_CHUNKS }),
        },
      },
    },
  };
});
