import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import remixOptions from './remix.config.js';
import { oneLanguage } from './vite/one-language.ts';
import { settledFlags } from './vite/settled-flags.ts';

/** `--mode en` builds what English pages load, beside everything else. */
export default defineConfig(({ mode }) => {
  const language = mode === 'en' ? 'en' : 'vi';
  return {
    plugins: [
      remix({
        ...remixOptions,
        buildDirectory: language === 'en' ? 'build/en' : remixOptions.buildDirectory,
      }),
      oneLanguage(language),
      settledFlags(remixOptions.future),
    ],
    build: {
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 800,
      // Files of a few hundred bytes cost a page more than what they hold for another page.
      rollupOptions: { output: { experimentalMinChunkSize: 2_000 } },
    },
  };
});
