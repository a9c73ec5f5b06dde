import { fileURLToPath } from 'node:url';

/** The program of the importing process. */
export const IMPORT_CHILD = fileURLToPath(new URL('../../bin/import-child.mjs', import.meta.url));
