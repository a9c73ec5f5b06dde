import { type Accounts, openAccounts } from './accounts.server.ts';
import { type AuditLog, openAudit } from './audit.server.ts';
import { type LastUses, openLastUses } from './last-uses.server.ts';
import { type SavedViews, openSavedViews } from './saved-views.server.ts';
import { type SecondFactor, openSecondFactor } from './second-factor.server.ts';
import { type Sessions, openSessions } from './sessions.server.ts';
import { type SignInLimits, openSignInLimits } from './sign-in-limits.server.ts';
import { type Tokens, openTokens } from './tokens.server.ts';

/** How people sign in: `demo` takes everybody in whatever role they choose. */
export type AuthMode = 'demo' | 'local' | 'oidc';

/** Who may come in, and what is kept of it. */
export interface Access {
  mode: AuthMode;
  accounts: Accounts;
  tokens: Tokens;
  sessions: Sessions;
  audit: AuditLog;
  secondFactor: SecondFactor;
  savedViews: SavedViews;
  limits: SignInLimits;
  lastUses: LastUses;
}

export interface AccessSettings {
  mode: AuthMode;
  sessionSecret: string | null;
  /** Readers come over https: the cookie travels over nothing else. */
  secure: boolean;
  onUnreadable: (error: unknown) => void;
}

export function openAccess(dataDir: string, settings: AccessSettings): Access {
  const { mode, sessionSecret, secure, onUnreadable } = settings;
  return {
    mode,
    accounts: openAccounts(dataDir),
    tokens: openTokens(dataDir),
    sessions: openSessions(dataDir, { secret: sessionSecret, secure, onUnreadable }),
    audit: openAudit(dataDir),
    secondFactor: openSecondFactor(dataDir),
    savedViews: openSavedViews(dataDir),
    limits: openSignInLimits(),
    lastUses: openLastUses(dataDir),
  };
}
