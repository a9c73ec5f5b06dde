import { type Accounts, openAccounts } from './accounts.server.ts';
import { type AuditLog, openAudit } from './audit.server.ts';
import type { AuthMode } from './auth-mode.ts';
import { type LastUses, openLastUses } from './last-uses.server.ts';
import { type Provider, type ProviderSettings, openProvider } from './provider.server.ts';
import type { RoleLines } from './provider-roles.ts';
import { type SavedViews, openSavedViews } from './saved-views.server.ts';
import { type SecondFactor, openSecondFactor } from './second-factor.server.ts';
import { type Sessions, openSessions } from './sessions.server.ts';
import { type Attempts, signInAttempts } from './sign-in-attempts.ts';
import { type SignInLimits, openSignInLimits } from './sign-in-limits.server.ts';
import { type Tokens, openTokens } from './tokens.server.ts';

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
  /** Null in all modes but `oidc`. */
  provider: Provider | null;
  attempts: Attempts;
}

export interface AccessSettings {
  mode: AuthMode;
  sessionSecret: string | null;
  /** Readers come over https: the cookie travels over nothing else. */
  secure: boolean;
  /** Only and always with the mode `oidc`. */
  provider: (ProviderSettings & { roles: () => Promise<RoleLines> }) | null;
  onUnreadable: (error: unknown) => void;
}

export function openAccess(dataDir: string, settings: AccessSettings): Access {
  const { mode, sessionSecret: secret, secure, provider: vouching, onUnreadable } = settings;
  return {
    mode,
    accounts: openAccounts(dataDir),
    tokens: openTokens(dataDir),
    sessions: openSessions(dataDir, { secret, secure, mode, vouching, onUnreadable }),
    audit: openAudit(dataDir),
    secondFactor: openSecondFactor(dataDir),
    savedViews: openSavedViews(dataDir),
    limits: openSignInLimits(),
    lastUses: openLastUses(dataDir),
    provider: vouching && openProvider(vouching),
    attempts: signInAttempts({ secret, secure }),
  };
}
