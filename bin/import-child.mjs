import { loadBundled } from './bundle.mjs';

/** The process in which a file is read: started with its limits by app/intake/desk/child.server.ts. */
await loadBundled('child-worker');
