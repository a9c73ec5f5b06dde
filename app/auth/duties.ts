import type { Role } from '#app/model/role.ts';
import { type Account, hasSecondFactor } from './account.ts';

/** What the owner of an account owes before anything else opens to them. */
export type Duty = 'own_password' | 'second_factor';

/** What of an account stands between it and what its role opens. */
export interface Standing {
  passwordHandedOut: boolean;
  secondFactor: boolean;
}

export function standingOf(account: Account): Standing {
  return {
    passwordHandedOut: account.password_handed_out,
    secondFactor: hasSecondFactor(account),
  };
}

/**
 * The first of what is owed; null where nothing is. What others set is replaced before it protects a second factor.
 * @param demanded roles of which the office demands a second factor
 */
export function dutyOf(standing: Standing, role: Role, demanded: readonly Role[]): Duty | null {
  if (standing.passwordHandedOut) return 'own_password';
  return demanded.includes(role) && !standing.secondFactor ? 'second_factor' : null;
}
