import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Account } from '#app/auth/account.ts';
import type { RequestContext } from '#app/http/context.ts';
import { notFound } from '#app/model/errors.ts';
import type { OpenFrame } from '../../page/page-data.server.ts';
import { officeDay, officeInstant } from '../office-instant.ts';
import { nameOfUnit, unitChoices } from '../unit-choices.ts';

/** @throws DondocError `not_found` (404) */
export async function accountNamedIn({ access }: RequestContext, id: string): Promise<Account> {
  const account = await access.accounts.find(id);
  if (account === null) throw notFound('account', id);
  return account;
}

/** One account, with what can be done with it. */
export async function userData(
  { view: { catalog }, page }: OpenFrame,
  { params, context }: LoaderFunctionArgs,
) {
  const { access, identity } = context;
  const account = await accountNamedIn(context, params['id'] ?? '');
  const { id, name, role, unit, second_factor: factor } = account;
  const units = unitChoices(catalog.units, page.filters.lang);
  const open = await access.sessions.counts();
  return {
    units,
    isOwn: isOwn(identity, account),
    user: {
      name,
      role,
      unit,
      unitName: nameOfUnit(units, unit),
      disabled: account.disabled,
      handedOut: account.password_handed_out,
      created: officeDay(account.created_at),
      lastSignIn: officeInstant(await access.lastUses.of(id)),
      sessions: open.get(id) ?? 0,
      factor:
        factor?.confirmed === true
          ? { since: officeDay(factor.since), left: factor.recovery_codes.length }
          : null,
    },
  };
}

export type UserData = Awaited<ReturnType<typeof userData>>;

export function isOwn(identity: RequestContext['identity'], { id }: Account): boolean {
  return identity?.source.kind === 'account' && identity.source.id === id;
}
