import { loadBundled } from './bundle.mjs';

/** The thread that writes staged lines: started by app/store/threaded-line-writer.server.ts. */
await loadBundled('line-thread');
