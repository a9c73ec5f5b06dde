/** What an account or a token may be. Who brings neither is the public. */
export const ROLES = ['leader', 'unit', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** What an identity can stand on. */
export const SOURCE_KINDS = ['account', 'oidc', 'token', 'demo'] as const;

/** On whose behalf something is read or changed: a signed-in person or a program with a token. */
export interface Identity {
  role: Role;
  /** The code of the unit whose tasks are its own; only and always with the role `unit`. */
  unit: string | null;
  /** As pages show it and the audit log keeps it: the name of the account or of the token. */
  name: string;
  /** What it stands on; an id never names another one later. */
  source: { kind: (typeof SOURCE_KINDS)[number]; id: string };
}
