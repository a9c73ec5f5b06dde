import type { Access } from '#app/auth/access.server.ts';
import type { ImportDesk } from '#app/intake/desk/import-desk.ts';
import type { Identity } from '#app/model/role.ts';
import type { Portal } from '#app/query/portal.server.ts';
import type { RequestLocals } from './request-locals.ts';

/** What every loader receives beside its request. */
export interface RequestContext {
  /** As the reader's rights open it. */
  portal: Portal;
  desk: ImportDesk;
  /** Absolute. */
  dataDir: string;
  access: Access;
  /** On whose behalf; null for everyone who is not signed in. */
  identity: Identity | null;
  /** Also of somebody whose second step is still to come; null where a program asks. */
  session: RequestLocals['session'];
  duty: RequestLocals['duty'];
  /** Under which readers reach the portal; never what a request says of itself. */
  origin: string;
  /** Of the client, as far as TRUST_PROXY lets it be known. */
  address: string;
  nonce: string;
  requestId: string;
  /** Resolves once what was sent of the body has been taken. Absent where there is no wire. */
  bodyTaken?: () => Promise<void>;
}

declare module '@remix-run/node' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an augmentation has to be an interface
  interface AppLoadContext extends RequestContext {}
}
