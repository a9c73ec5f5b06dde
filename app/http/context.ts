/** What a process can answer from; `newest` and `damaged` are snapshot ids. */
export interface Readiness {
  status: 'ready' | 'degraded' | 'unavailable';
  newest: string | null;
  damaged: readonly string[];
}

export interface Portal {
  readiness(): Promise<Readiness>;
  close(): Promise<void>;
}

/** What every loader receives beside its request. */
export interface RequestContext {
  portal: Portal;
  nonce: string;
  requestId: string;
}

declare module '@remix-run/node' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an augmentation has to be an interface
  interface AppLoadContext extends RequestContext {}
}
