import type { ImportDesk } from '#app/intake/desk/import-desk.ts';
import type { Portal } from '#app/query/portal.server.ts';

/** What every loader receives beside its request. */
export interface RequestContext {
  portal: Portal;
  desk: ImportDesk;
  /** Absolute. */
  dataDir: string;
  nonce: string;
  requestId: string;
  /** Resolves once what was sent of the body has been taken. Absent where there is no wire. */
  bodyTaken?: () => Promise<void>;
}

declare module '@remix-run/node' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an augmentation has to be an interface
  interface AppLoadContext extends RequestContext {}
}
