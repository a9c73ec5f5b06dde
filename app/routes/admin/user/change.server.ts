import { type ActionFunctionArgs, json, redirect } from '@remix-run/node';
import type { Account } from '#app/auth/account.ts';
import { refused } from '#app/auth/refusals.ts';
import { invalidParameter } from '#app/model/errors.ts';
import type { RequestContext } from '#app/http/context.ts';
import { audited } from '../../on-behalf.server.ts';
import { withPageProblems } from '../../page/page-problems.server.ts';
import { type RefusedForm, assignmentIn, orRefused } from '../admin-form.server.ts';
import { accountNamedIn, isOwn } from './loader.server.ts';

export type UserAnswer = RefusedForm | { kind: 'password'; password: string };

interface Asked {
  context: RequestContext;
  account: Account;
  form: URLSearchParams;
}

/** Changes somebody else's account. What was so already is no change: a form sent twice does no harm. */
export const changeUser = (args: ActionFunctionArgs) =>
  withPageProblems(args, async () => {
    const { request, params, context } = args;
    const form = new URLSearchParams(await request.text());
    const account = await accountNamedIn(context, params['id'] ?? '');
    const intent = form.get('intent') ?? '';
    return orRefused(args, form, async () => {
      const act = Object.hasOwn(ACTS, intent) ? ACTS[intent] : undefined;
      if (isOwn(context.identity, account) && !ON_ONESELF.includes(intent))
        throw refused('own_account');
      if (act === undefined) throw invalidParameter('intent', intent, Object.keys(ACTS).join(', '));
      const answer = await act({ context, account, form });
      if (answer !== null) return json(answer);
      const { pathname, search } = new URL(request.url);
      return redirect(`${pathname}${search}#saved`, 303);
    });
  });

/** The rest is not done by mistake, or takes the password, on the account's own page. */
const ON_ONESELF: readonly string[] = ['sessions'];

const ACTS: Readonly<Record<string, (asked: Asked) => Promise<UserAnswer | null>>> = {
  async assignment({ context, account, form }) {
    const { role, unit } = assignmentIn(form);
    const { changed } = await context.access.accounts.assign(account.name, { role, unit });
    if (!changed) return null;
    await endSessions(context, account);
    const detail = { role, ...(unit === null ? {} : { unit }) };
    await audited(context, 'account_changed', account.name, detail);
    return null;
  },

  async password({ context, account }) {
    const { accounts } = context.access;
    const { password } = await accounts.handOutPassword(account.name);
    await endSessions(context, account);
    await audited(context, 'password_changed', account.name);
    return { kind: 'password', password: password ?? '' };
  },

  async disable({ context, account }) {
    const { accounts } = context.access;
    const { changed } = await accounts.disable(account.name, { leavesAnAdmin: true });
    await endSessions(context, account);
    if (changed) await audited(context, 'account_disabled', account.name);
    return null;
  },

  async enable({ context, account }) {
    const { changed } = await context.access.accounts.enable(account.name);
    if (changed) await audited(context, 'account_enabled', account.name);
    return null;
  },

  async factor({ context, account }) {
    if (!(await context.access.secondFactor.remove(account.id))) return null;
    await endSessions(context, account);
    await audited(context, 'second_factor_off', account.name);
    return null;
  },

  async sessions({ context, account }) {
    const sessions = await endSessions(context, account);
    if (sessions > 0) await audited(context, 'sign_out_everywhere', account.name, { sessions });
    return null;
  },
};

function endSessions({ access }: RequestContext, { id }: Account): Promise<number> {
  return access.sessions.endAllOf(id);
}
