import { openAudit } from '#app/auth/audit.server.ts';
import type { AuditAction, AuditEntry } from '#app/model/audit.ts';
import { dataDirectory } from './data-dir.ts';
import { whoami } from './whoami.ts';

/** Keeps what a command changed, as done by the account on this machine. */
export async function audited(
  action: AuditAction,
  target: string,
  detail: AuditEntry['detail'] = {},
): Promise<void> {
  const name = whoami();
  const who = { name, role: null, unit: null, source: { kind: 'command' as const, id: name } };
  await openAudit(dataDirectory()).add({ who, address: null, action, target, detail });
}
