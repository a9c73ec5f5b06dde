import type { Plugin } from 'vite';

const REMIX_IN_THE_BROWSER = /\/@remix-run\/react\/dist\/esm\//;
const READ_FLAG = /(?:[\w$]+\.)*\bfuture\.(v3_\w+)/g;

/** Remix asks for its flags when it runs. They are settled when it is built: what is switched off is left out. */
export function settledFlags(flags: Readonly<Record<string, boolean>>): Plugin {
  return {
    name: 'settled-flags',
    apply: 'build',
    transform(code, file, options) {
      if (options?.ssr === true || !REMIX_IN_THE_BROWSER.test(file)) return null;
      return code.replace(READ_FLAG, (read, flag: string) => String(flags[flag] ?? read));
    },
  };
}
