import { randomUUID } from 'node:crypto';
import { notFound } from '#app/model/errors.ts';
import { leastUnlike } from '#app/model/least-unlike.ts';
import { type StoreFiles, diskFiles } from '#app/store/files.server.ts';
import { type Account, ACCOUNT_NAME } from './account.ts';
import { type Changed, accountRecords } from './account-records.server.ts';
import { type Assignment, checkAssignment } from './assignment.server.ts';
import { type PasswordHashes, argonHashes } from './password-hashes.server.ts';
import { checkPasswordRules } from './password-rules.ts';
import { readableSecret } from './readable-secret.server.ts';
import { refused } from './refusals.ts';

export interface NewAccount extends Assignment {
  name: string;
  /** One is made where none is given. */
  password?: string | undefined;
}

export interface ShownOnce {
  account: Account;
  /** The password that was made, to be handed over; null where one was given. */
  password: string | null;
}

export interface Accounts {
  add: (account: NewAccount) => Promise<ShownOnce>;
  list: () => Promise<Account[]>;
  find: (id: string) => Promise<Account | null>;
  named: (name: string) => Promise<Account | null>;
  /** The one of this name. Throws, with the nearest names, where there is none. */
  present: (name: string) => Promise<Account>;
  /** Not changed where it was so already. */
  disable: (name: string, guard?: Guard) => Promise<Changed>;
  enable: (name: string) => Promise<Changed>;
  /** Another role or unit. Throws where no administrator would be left. */
  assign: (name: string, assignment: Assignment) => Promise<Changed>;
  /** By somebody else than the owner. */
  handOutPassword: (name: string, password?: string) => Promise<ShownOnce>;
  /**
   * By the owner, who has just given the present one; null where that one was replaced meanwhile.
   * Throws for the one that it is already: what was handed out is to be replaced.
   */
  choosePassword: (checked: Account, password: string) => Promise<Account | null>;
  /** Null for a wrong password, a name that is nobody's and a disabled account, which all take as long. */
  checkPassword: (name: string, password: string) => Promise<Account | null>;
}

/** Whether somebody has to be left who looks after accounts; whoever uses the command line can do without. */
export interface Guard {
  leavesAnAdmin: boolean;
}

interface Given {
  hashes?: PasswordHashes;
  files?: StoreFiles;
  now?: () => number;
}

/** 79 bits. */
const PASSWORD_GROUPS = 4;
/** Four bytes a letter at most: nothing longer was ever accepted. */
const MOST_BYTES = 1024;

export function openAccounts(
  dataDir: string,
  { hashes = argonHashes, files = diskFiles, now = Date.now }: Given = {},
): Accounts {
  const records = accountRecords(dataDir, files);
  const moment = () => new Date(now()).toISOString();

  async function known(name: string): Promise<Account> {
    const account = await records.named(name);
    if (account !== null) return account;
    const names = (await records.all()).map((one) => one.name);
    const nearest = leastUnlike(names, name, (one) => [one]).map((value) => ({ value }));
    throw notFound('account', name, nearest);
  }

  function withPassword(present: Account, password_hash: string, handedOut: boolean): Account {
    return {
      ...present,
      password_hash,
      password_changed_at: moment(),
      password_number: present.password_number + 1,
      password_handed_out: handedOut,
    };
  }

  async function setDisabled(
    name: string,
    disabled: boolean,
    guard: Guard = { leavesAnAdmin: false },
  ): Promise<Changed> {
    const { id } = await known(name);
    return records.change(id, async (present, all) => {
      if (present.disabled === disabled) return null;
      const after = { ...present, disabled };
      if (guard.leavesAnAdmin) await checkAnAdminIsLeft(present, after, all);
      return after;
    });
  }

  /** Costs may have been raised since; the password stays the same one. Null where it was replaced meanwhile. */
  async function renewed(account: Account, password: string): Promise<Account | null> {
    const password_hash = await hashes.make(password);
    const same = account.password_hash;
    const { account: present } = await records.change(account.id, (found) =>
      found.password_hash === same ? { ...found, password_hash } : null,
    );
    return present.password_number === account.password_number ? present : null;
  }

  return {
    async add({ name: given, role, unit, password }) {
      const name = given.normalize('NFC');
      if (!ACCOUNT_NAME.test(name))
        throw refused('account_name_malformed', { value: given.slice(0, 80) });
      await checkAssignment(dataDir, { role, unit });
      if (password !== undefined) checkPasswordRules(password, name);
      const made = password === undefined ? readableSecret(PASSWORD_GROUPS) : null;
      const account: Account = {
        id: randomUUID(),
        name,
        role,
        unit,
        password_hash: await hashes.make(password ?? made ?? ''),
        password_changed_at: moment(),
        password_number: 1,
        password_handed_out: true,
        disabled: false,
        created_at: moment(),
        second_factor: null,
      };
      await records.add(account);
      return { account, password: made };
    },

    async list() {
      return (await records.all()).sort((a, b) => a.name.localeCompare(b.name, 'vi'));
    },

    find: records.find,
    named: records.named,
    present: known,

    disable: (name, guard) => setDisabled(name, true, guard),
    enable: (name) => setDisabled(name, false),

    async assign(name, { role, unit }) {
      const { id } = await known(name);
      await checkAssignment(dataDir, { role, unit });
      return records.change(id, async (present, all) => {
        if (present.role === role && present.unit === unit) return null;
        const after = { ...present, role, unit };
        await checkAnAdminIsLeft(present, after, all);
        return after;
      });
    },

    async handOutPassword(name, password) {
      const { id, name: written } = await known(name);
      if (password !== undefined) checkPasswordRules(password, written);
      const made = password === undefined ? readableSecret(PASSWORD_GROUPS) : null;
      const password_hash = await hashes.make(password ?? made ?? '');
      const { account } = await records.change(id, (present) =>
        withPassword(present, password_hash, true),
      );
      return { account, password: made };
    },

    async choosePassword({ id, name, password_hash: present, password_number }, password) {
      checkPasswordRules(password, name);
      if (await hashes.fits(present, password)) throw refused('password_not_new');
      const password_hash = await hashes.make(password);
      const { account, changed } = await records.change(id, (found) =>
        found.password_number === password_number
          ? withPassword(found, password_hash, false)
          : null,
      );
      return changed ? account : null;
    },

    async checkPassword(name, password) {
      const account = await records.named(name);
      const isPossible = Buffer.byteLength(password) <= MOST_BYTES;
      const kept = isPossible ? account?.password_hash : undefined;
      const fits = await hashes.fits(kept ?? hashes.nobodys, isPossible ? password : '');
      if (account === null || account.disabled || !fits || kept === undefined) return null;
      return hashes.isOutdated(kept) ? renewed(account, password) : account;
    },
  };
}

function isActiveAdmin({ role, disabled }: Account): boolean {
  return role === 'admin' && !disabled;
}

async function checkAnAdminIsLeft(
  before: Account,
  after: Account,
  all: () => Promise<Account[]>,
): Promise<void> {
  if (!isActiveAdmin(before) || isActiveAdmin(after)) return;
  const others = (await all()).filter(({ id }) => id !== after.id);
  if (!others.some(isActiveAdmin)) throw refused('last_admin');
}
