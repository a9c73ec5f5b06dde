import type { RequestContext } from '#app/http/context.ts';
import type { OnPublished } from '#app/intake/desk/import-desk.ts';
import type { AuditAction, AuditEntry } from '#app/model/audit.ts';

type OnBehalf = Pick<RequestContext, 'access' | 'identity' | 'session' | 'address'>;

/** How stored records call whoever changed something: the way in, and the name of the account or token. */
export function senderOf({ identity, session }: OnBehalf): string {
  const way = session === null ? 'api' : 'page';
  return identity === null ? way : `${way}:${identity.name}`;
}

/** A key that a sender chose is theirs alone: nobody finds by it what another one sent. */
export function ownKey({ identity }: OnBehalf, key: string): string {
  return `${identity?.source.kind ?? ''}:${identity?.source.id ?? ''}:${key}`;
}

/** Written down before the answer goes out. */
export function audited(
  { access, identity, address }: OnBehalf,
  action: AuditAction,
  target: string | null,
  detail: AuditEntry['detail'] = {},
): Promise<void> {
  return access.audit.add({ who: identity, address, action, target, detail });
}

/** Keeps who had a list imported once there is a snapshot of it. */
export function auditedImport(by: OnBehalf): OnPublished {
  return ({ snapshot, rows }) => audited(by, 'import', snapshot, { rows });
}
