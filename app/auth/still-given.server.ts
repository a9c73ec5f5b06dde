import type { StoreFiles } from '#app/store/files.server.ts';
import { accountRecords } from './account-records.server.ts';
import { type AuthMode, SOURCE_OF } from './auth-mode.ts';
import { type Standing, standingOf } from './duties.ts';
import { type RoleLines, roleGiven } from './provider-roles.ts';
import type { SessionRecord } from './session-records.server.ts';

/** A session that counts, and where its account stands; null where it is of none. */
export interface Given {
  record: SessionRecord;
  standing: Standing | null;
}

/** Who vouches for people, and which of its groups have which role at this moment. */
export interface Vouching {
  issuer: string;
  roles: () => Promise<RoleLines>;
}

export interface StillGivenParts {
  mode: AuthMode;
  /** Null in all modes but `oidc`. */
  vouching: Vouching | null;
  files: StoreFiles;
}

/** Whether what a session began with holds at this request: null where it does not. */
export function stillGiven(dataDir: string, { mode, vouching, files }: StillGivenParts) {
  const accounts = accountRecords(dataDir, files);

  /** The account is the truth: a session goes with the role, the unit and the password with which it began. */
  async function byAccount(record: SessionRecord): Promise<Given | null> {
    const { source, role, unit } = record.identity;
    const account = await accounts.find(source.id);
    if (account === null || account.disabled) return null;
    const same = account.role === role && account.unit === unit;
    const isGiven = same && account.password_number === record.password_number;
    return isGiven ? { record, standing: standingOf(account) } : null;
  }

  /** The office's lines are: a session goes with the role that followed from the groups with which it began. */
  async function byProvider(record: SessionRecord): Promise<Given | null> {
    const { identity, vouched } = record;
    if (vouching === null || vouched?.issuer !== vouching.issuer) return null;
    const given = roleGiven(vouched.values, await vouching.roles());
    if (given.kind !== 'role') return null;
    const same = given.role === identity.role && given.unit === identity.unit;
    return same ? { record, standing: null } : null;
  }

  return async (record: SessionRecord): Promise<Given | null> => {
    const { kind } = record.identity.source;
    if (kind !== SOURCE_OF[mode]) return null;
    if (kind === 'account') return byAccount(record);
    return kind === 'oidc' ? byProvider(record) : { record, standing: null };
  };
}
