import type { Rights } from '#app/model/rights.ts';
import type { Identity, Role } from '#app/model/role.ts';

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
  | 'account';

const LEADER: readonly Area[] = ['figures', 'tasks', 'every_task', 'data', 'account'];

/** Who may see and do what. Who is not signed in has no area at all. */
const AREAS: Readonly<Record<Role, readonly Area[]>> = {
  unit: ['figures', 'tasks', 'account'],
  leader: LEADER,
  editor: [...LEADER, 'edit'],
  admin: [...LEADER, 'edit', 'administer'],
};

export function areasOf(identity: Pick<Identity, 'role'> | null): readonly Area[] {
  return identity === null ? [] : AREAS[identity.role];
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
