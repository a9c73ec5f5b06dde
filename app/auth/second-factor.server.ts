import { notFound } from '#app/model/errors.ts';
import { type StoreFiles, diskFiles } from '#app/store/files.server.ts';
import type { Account } from './account.ts';
import { accountRecords } from './account-records.server.ts';
import { keptKey } from './kept-key.server.ts';
import { enrolment, newSecret, stepOf } from './one-time-code.ts';
import { readableSecret } from './readable-secret.server.ts';
import { keyOf } from './records.server.ts';
import { refused, unreadableRecord } from './refusals.ts';
import { seal, unseal } from './sealed.ts';

export interface SecondFactor {
  /** A new secret, in force once confirmed. Throws where one is in force. */
  begin: (accountId: string, issuer: string) => Promise<Enrolment>;
  /** What was begun and waits to be confirmed; null where nothing does, or for too long. */
  pending: (accountId: string, issuer: string) => Promise<Enrolment | null>;
  /** The recovery codes, shown this once; null for a wrong code, or where nothing waits. */
  confirm: (accountId: string, code: string) => Promise<string[] | null>;
  /** By which kind of code it was passed; null where it was not. No code passes twice. */
  check: (accountId: string, code: string) => Promise<'app' | 'recovery' | null>;
  /** New ones in the place of those that are left; null where no second factor is in force. */
  renewRecovery: (accountId: string) => Promise<string[] | null>;
  /** False where there was none. */
  remove: (accountId: string) => Promise<boolean>;
}

/** What an app takes in. */
export interface Enrolment {
  secret: string;
  uri: string;
}

type Factor = NonNullable<Account['second_factor']>;

const RECOVERY_CODES = 10;
/** 118 bits: nobody finds one from its hash. */
const RECOVERY_GROUPS = 6;
/** Who leaves the page begins anew. */
const PENDING_MS = 15 * 60_000;

export function openSecondFactor(
  dataDir: string,
  { files = diskFiles, now = Date.now }: { files?: StoreFiles; now?: () => number } = {},
): SecondFactor {
  const records = accountRecords(dataDir, files);
  const kept = keptKey(dataDir, 'second-factor', files);

  async function secretOf({ id, second_factor }: Account): Promise<Buffer | null> {
    if (second_factor === null) return null;
    const key = await kept.present();
    const secret = key === null ? null : unseal(key, second_factor.sealed_secret, id);
    if (secret !== null) return secret;
    throw unreadableRecord(`access/accounts/${id}.json`, 'second_factor: of another key');
  }

  async function known(id: string): Promise<Account> {
    const account = await records.find(id);
    if (account !== null) return account;
    throw notFound('account', id);
  }

  const moment = () => new Date(now()).toISOString();

  function isPending({ confirmed, since }: Factor): boolean {
    return !confirmed && now() - Date.parse(since) < PENDING_MS;
  }

  return {
    async begin(id, issuer) {
      const { name } = await known(id);
      const secret = newSecret();
      const sealed_secret = seal(await kept.made(), secret, id);
      await records.change(id, (account) => {
        if (account.second_factor?.confirmed === true) throw refused('second_factor_on');
        const fresh = {
          sealed_secret,
          confirmed: false,
          since: moment(),
          last_step: null,
          recovery_codes: [],
        };
        return { ...account, second_factor: fresh };
      });
      return enrolment(secret, issuer, name);
    },

    async pending(id, issuer) {
      const account = await known(id);
      if (account.second_factor === null || !isPending(account.second_factor)) return null;
      const secret = await secretOf(account);
      return secret === null ? null : enrolment(secret, issuer, account.name);
    },

    async confirm(id, code) {
      const shown = await known(id);
      const secret = await secretOf(shown);
      const step = secret === null ? null : stepOf(secret, code, now());
      if (step === null) return null;
      const codes = newRecoveryCodes();
      const { changed } = await records.change(id, (account) => {
        const factor = sameFactor(account, shown);
        if (factor === null || !isPending(factor)) return null;
        const recovery_codes = codes.map(keyOf);
        const inForce = {
          ...factor,
          confirmed: true,
          since: moment(),
          last_step: step,
          recovery_codes,
        };
        return { ...account, second_factor: inForce };
      });
      return changed ? codes : null;
    },

    async check(id, code) {
      const shown = await known(id);
      const secret = await secretOf(shown);
      const step = secret === null ? null : stepOf(secret, code, now());
      const { changed } = await records.change(id, (account) => {
        const factor = sameFactor(account, shown);
        if (factor?.confirmed !== true) return null;
        const rest = step === null ? withoutRecovery(factor, code) : withoutStep(factor, step);
        return rest === null ? null : { ...account, second_factor: rest };
      });
      if (!changed) return null;
      return step === null ? 'recovery' : 'app';
    },

    async renewRecovery(id) {
      const codes = newRecoveryCodes();
      const { changed } = await records.change(id, (account) => {
        const { second_factor: factor } = account;
        if (factor?.confirmed !== true) return null;
        return { ...account, second_factor: { ...factor, recovery_codes: codes.map(keyOf) } };
      });
      return changed ? codes : null;
    },

    async remove(id) {
      const { changed } = await records.change(id, (account) =>
        account.second_factor === null ? null : { ...account, second_factor: null },
      );
      return changed;
    },
  };
}

function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => readableSecret(RECOVERY_GROUPS));
}

/** Null where it was set up anew or taken away since it was looked at. */
function sameFactor(present: Account, shown: Account): Factor | null {
  const { second_factor: factor } = present;
  return factor?.sealed_secret === shown.second_factor?.sealed_secret ? factor : null;
}

/** What is left once the code of this step is used; null where that one or a later one was. */
function withoutStep(factor: Factor, step: number): Factor | null {
  return step > (factor.last_step ?? -1) ? { ...factor, last_step: step } : null;
}

function withoutRecovery(factor: Factor, code: string): Factor | null {
  const used = keyOf(code.trim().toLowerCase());
  if (!factor.recovery_codes.includes(used)) return null;
  return { ...factor, recovery_codes: factor.recovery_codes.filter((one) => one !== used) };
}
