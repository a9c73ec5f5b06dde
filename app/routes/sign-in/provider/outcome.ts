import type { Given } from '#app/auth/provider-roles.ts';
import type { ProviderFailure } from '#app/auth/provider-failure.ts';

/** Why somebody who went to the provider is not in. */
export type Refusal = ProviderFailure | Exclude<Given['kind'], 'role'> | 'too_many';

/** What a program, or a proxy, is told of it. */
const STATUS: Readonly<Record<Refusal, number>> = {
  denied: 403,
  expired: 400,
  unavailable: 503,
  untrusted: 502,
  no_role: 403,
  several_units: 403,
  too_many: 429,
};

export function statusOf(refusal: Refusal | null): number {
  return refusal === null ? 200 : STATUS[refusal];
}

/** Null for a word that names none. */
export function refusalNamed(word: string | null): Refusal | null {
  return word !== null && Object.hasOwn(STATUS, word) ? (word as Refusal) : null;
}

/** Whose account would have to be another one. */
export function needsAnother(refusal: Refusal | null): boolean {
  return refusal !== null && ['denied', 'no_role', 'several_units'].includes(refusal);
}
