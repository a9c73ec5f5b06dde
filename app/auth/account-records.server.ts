import { z } from 'zod';
import { notFound } from '#app/model/errors.ts';
import { whileChangingAccess } from '#app/store/access.server.ts';
import { type StoreFiles, diskFiles } from '#app/store/files.server.ts';
import { layoutOf } from '#app/store/layout.ts';
import { type Account, accountSchema, foldedName } from './account.ts';
import { allOf, keyOf, recordsOf } from './records.server.ts';
import { refused } from './refusals.ts';

/** The accounts as they stand on disk, by their id and by their name. */
export interface AccountRecords {
  find: (id: string) => Promise<Account | null>;
  named: (name: string) => Promise<Account | null>;
  all: () => Promise<Account[]>;
  /** Throws where the name is taken. */
  add: (account: Account) => Promise<void>;
  /** Nobody else changes any account meanwhile; null from `change` leaves it as it is. */
  change: (id: string, change: AccountChange) => Promise<Changed>;
}

/** What an account becomes, seen beside all others where it asks for them. */
type AccountChange = (
  account: Account,
  all: () => Promise<Account[]>,
) => Account | null | Promise<Account | null>;

export interface Changed {
  account: Account;
  changed: boolean;
}

const nameSchema = z.strictObject({ account: z.string() });

export function accountRecords(dataDir: string, files: StoreFiles = diskFiles): AccountRecords {
  const layout = layoutOf(dataDir);
  const accounts = recordsOf(dataDir, 'accounts', accountSchema, files);
  const names = recordsOf(dataDir, 'names', nameSchema, files);

  async function named(name: string): Promise<Account | null> {
    const folded = foldedName(name);
    const holder = await names.read(keyOf(folded));
    const account = holder === null ? null : await accounts.read(holder.account);
    return account !== null && foldedName(account.name) === folded ? account : null;
  }

  return {
    find: accounts.read,
    named,
    all: () => allOf(accounts),
    add: (account) =>
      whileChangingAccess(layout, files, async () => {
        const taken = await named(account.name);
        if (taken !== null) throw refused('account_name_taken', { value: taken.name });
        // The name first: one that leads nowhere is nobody's, an account without a name would be.
        await names.replace(keyOf(foldedName(account.name)), { account: account.id });
        await accounts.replace(account.id, account);
      }),
    change: (id, change) =>
      whileChangingAccess(layout, files, async () => {
        const before = await accounts.read(id);
        if (before === null) throw notFound('account', id);
        const after = await change(before, () => allOf(accounts));
        if (after === null) return { account: before, changed: false };
        await accounts.replace(id, after);
        return { account: after, changed: true };
      }),
  };
}
