import { ROLES, type Role } from '#app/model/role.ts';
import { CommandFailure } from './failure.ts';

/** Throws, naming the roles, where it is none of them. */
export function roleNamed(text: string | undefined): Role {
  const roles = ROLES.join(', ');
  if (text === undefined) throw new CommandFailure('usage', `--role is needed: ${roles}`);
  const role = ROLES.find((one) => one === text);
  if (role !== undefined) return role;
  if (text === 'public') {
    const why = 'the public brings no credential: it sees what is released';
    throw new CommandFailure(
      'usage',
      `there is nothing for the role public (${why}); roles: ${roles}`,
    );
  }
  throw new CommandFailure('usage', `there is no role "${text.slice(0, 80)}"; roles: ${roles}`);
}
