import type { Access } from '#app/auth/access.server.ts';
import { hasSecondFactor, identityOf } from '#app/auth/account.ts';
import type { Session } from '#app/auth/sessions.server.ts';
import { invalidParameter } from '#app/model/errors.ts';
import { type Identity, ROLES } from '#app/model/role.ts';
import { audited } from '../on-behalf.server.ts';

/** Who tries to sign in, as far as is known before they have. */
export interface Visitor {
  access: Access;
  address: string;
  /** Of a sign-in that waits for its second step, or of one that this one takes the place of. */
  session: Session | null;
}

export type Outcome =
  | { kind: 'signed_in'; identity: Identity; cookie: string }
  | { kind: 'second_step'; cookie: string }
  | { kind: 'wrong' }
  | { kind: 'wait'; seconds: number };

/** A name and a password; a name that is nobody's is told nothing else than a wrong password. */
export async function byPassword(
  visitor: Visitor,
  name: string,
  password: string,
): Promise<Outcome> {
  const { access, address } = visitor;
  const seconds = await access.limits.attempt(name, address);
  if (seconds > 0) return { kind: 'wait', seconds };
  const account = await access.accounts.checkPassword(name, password);
  if (account === null) {
    await audited({ ...visitor, identity: null }, 'sign_in_failed', name);
    return { kind: 'wrong' };
  }
  const owesCode = hasSecondFactor(account);
  await access.limits.succeeded(owesCode ? null : name, address);
  await endBefore(visitor);
  if (owesCode) {
    const { cookie } = await access.sessions.beginFor(account, 'second_factor');
    return { kind: 'second_step', cookie };
  }
  const begun = await access.sessions.beginFor(account, 'signed_in');
  return signedIn(visitor, identityOf(account), begun);
}

/** The code that follows a password. `wrong` too where no sign-in waits for one any more. */
export async function byCode(visitor: Visitor, code: string): Promise<Outcome> {
  const { access, address, session } = visitor;
  const waiting = waitingIdentity(session);
  if (session === null || waiting === null) return { kind: 'wrong' };
  const seconds = await access.limits.attempt(waiting.name, address);
  if (seconds > 0) return { kind: 'wait', seconds };
  const passed = await access.secondFactor.check(waiting.source.id, code);
  if (passed === null) {
    await audited({ ...visitor, identity: waiting }, 'sign_in_failed', 'second_factor');
    return { kind: 'wrong' };
  }
  await access.limits.succeeded(waiting.name, address);
  if (passed === 'recovery')
    await audited({ ...visitor, identity: waiting }, 'recovery_code_used', waiting.name);
  const begun = await access.sessions.rotate(session.id, 'signed_in');
  return begun === null ? { kind: 'wrong' } : signedIn(visitor, waiting, begun);
}

/** Whose password was right and whose second step is still to come. */
export function waitingIdentity(session: Session | null): Identity | null {
  return session?.stage === 'second_factor' ? session.identity : null;
}

/**
 * The demo takes everybody in: it is served to this machine alone. The first of the units, where none is named.
 * @throws DondocError `invalid_parameter` (400)
 */
export async function asDemo(
  visitor: Visitor,
  asked: string,
  { unit, units }: { unit: string; units: readonly string[] },
): Promise<Outcome> {
  const role = ROLES.find((one) => one === asked);
  if (role === undefined || visitor.access.mode !== 'demo') {
    throw invalidParameter('role', asked, visitor.access.mode === 'demo' ? ROLES.join(', ') : '');
  }
  const own = unit === '' ? units[0] : units.find((code) => code === unit);
  if (role === 'unit' && own === undefined) {
    throw invalidParameter('unit', unit, units.slice(0, 12).join(', '));
  }
  const identity: Identity = {
    role,
    unit: role === 'unit' ? (own ?? null) : null,
    name: `demo-${role}`,
    source: { kind: 'demo', id: role },
  };
  await endBefore(visitor);
  return signedIn(visitor, identity, await visitor.access.sessions.begin(identity, 'signed_in'));
}

async function signedIn(
  visitor: Visitor,
  identity: Identity,
  { cookie }: { cookie: string },
): Promise<Outcome> {
  await audited({ ...visitor, identity }, 'sign_in', identity.source.kind);
  if (identity.source.kind === 'account') await visitor.access.lastUses.note(identity.source.id);
  return { kind: 'signed_in', identity, cookie };
}

/** What was known before the sign-in opens nothing after it. */
async function endBefore({ access, session }: Visitor): Promise<void> {
  if (session !== null) await access.sessions.end(session.id);
}
