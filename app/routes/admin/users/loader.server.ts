import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Account } from '#app/auth/account.ts';
import type { OpenFrame } from '../../page/page-data.server.ts';
import { officeInstant } from '../office-instant.ts';
import { nameOfUnit, unitChoices } from '../unit-choices.ts';

/** Every account, with when it was last used and how many sessions are open. */
export async function usersData(
  { view: { catalog }, page }: OpenFrame,
  { context: { access } }: LoaderFunctionArgs,
) {
  const units = unitChoices(catalog.units, page.filters.lang);
  const open = await access.sessions.counts();
  const accounts = await access.accounts.list();
  const users = await Promise.all(
    accounts.map(async (account) => {
      const used = await access.lastUses.of(account.id);
      return {
        ...shownAccount(account),
        unitName: nameOfUnit(units, account.unit),
        lastSignIn: officeInstant(used),
        sessions: open.get(account.id) ?? 0,
      };
    }),
  );
  return { users, units, mode: access.mode };
}

export type UsersData = Awaited<ReturnType<typeof usersData>>;

/** What an administrator may see of an account: no hash and no secret leaves the server. */
function shownAccount({ id, name, role, unit, ...account }: Account) {
  return {
    id,
    name,
    role,
    unit,
    disabled: account.disabled,
    handedOut: account.password_handed_out,
    secondFactor: account.second_factor?.confirmed === true,
  };
}
