import type { Identity } from '#app/model/role.ts';

/** How people sign in: `demo` takes everybody in whatever role they choose. */
export type AuthMode = 'demo' | 'local' | 'oidc';

/** What a session of each mode stands on: one of another mode, left behind in the same directory, opens nothing. */
export const SOURCE_OF: Readonly<Record<AuthMode, Identity['source']['kind']>> = {
  demo: 'demo',
  local: 'account',
  oidc: 'oidc',
};
