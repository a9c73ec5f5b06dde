import type { Rights } from '#app/model/rights.ts';
import type { Identity, Role } from '#app/model/role.ts';
import type { Duty } from './duties.ts';

/** The parts of the portal that are opened to a role together. */
export type Area =
  /** Counts and rates of every unit. */
  | 'figures'
  /** Lists of tasks, as far as the rights reach. */
  | 'tasks'
  /** What tells of the tasks of every unit at once. */
  | 'every_task'
  /** Snapshots, and what is wrong with them. */
  | 'data'
  /** Bringing data in and taking it back. */
  | 'edit'
  /** Accounts, tokens, the audit log. */
  | 'administer'
  /** One's own account. */
  | 'account'
  /** The password and the second factor of one's own account. */
  | 'own_access';

const LEADER: readonly Area[] = ['figures', 'tasks', 'every_task', 'data', 'account', 'own_access'];

/** Who may see and do what. Who is not signed in has no area at all. */
const AREAS: Readonly<Record<Role, readonly Area[]>> = {
  unit: ['figures', 'tasks', 'account', 'own_access'],
  leader: LEADER,
  editor: [...LEADER, 'edit'],
  admin: [...LEADER, 'edit', 'administer'],
};

/** Who owes something has what it takes to do that, and nothing else. */
const OWING: readonly Area[] = ['own_access'];

export function areasOf(
  identity: Pick<Identity, 'role'> | null,
  duty: Duty | null = null,
): readonly Area[] {
  if (identity === null) return [];
  return duty === null ? AREAS[identity.role] : OWING;
}

const NOTHING: Rights = { units: [], officers: false };

/** Whose tasks the query layer tells to an identity, and whether with names of officers. */
export function rightsOf(identity: Pick<Identity, 'role' | 'unit'> | null): Rights {
  if (identity === null) return NOTHING;
  const { role, unit } = identity;
  // Who looks after accounts needs no names of officers.
  const officers = role !== 'admin';
  return { units: role === 'unit' ? [unit ?? ''] : null, officers };
}
