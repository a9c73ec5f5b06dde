import type { Plugin } from 'vite';

const CATALOGUES = /\/app\/i18n\//;
const MUST_BE_ONE = /\/app\/i18n\/texts\//;
/** How a file of catalogues ends: `export const overview = { vi, en };` */
const BOTH_LANGUAGES = /(?<== )\{ vi, en \};/;

/** Leaves the other language's texts out of what a browser loads: docs/decisions/043-one-language.md. */
export function oneLanguage(language: 'vi' | 'en'): Plugin {
  return {
    name: 'one-language',
    apply: 'build',
    enforce: 'pre',
    transform(code, file, options) {
      if (options?.ssr === true || !CATALOGUES.test(file)) return null;
      if (BOTH_LANGUAGES.test(code)) {
        return code.replace(BOTH_LANGUAGES, `{ vi: ${language}, en: ${language} };`);
      }
      if (MUST_BE_ONE.test(file)) this.error(`${file} must export its catalogues as { vi, en };`);
      return null;
    },
  };
}
