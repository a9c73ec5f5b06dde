import { type ActionFunctionArgs, json, redirect } from '@remix-run/node';
import { hasSecondFactor } from '#app/auth/account.ts';
import { SIGN_IN_PATH } from '#app/http/gate.ts';
import { problemWords } from '#app/i18n/problem-words.ts';
import { forbidden, isDondocError } from '#app/model/errors.ts';
import { audited } from '../on-behalf.server.ts';
import { localeOf } from '../page/page-data.server.ts';
import { localAddress } from '../sign-in/where-to.ts';
import { withPageProblems } from '../page/page-problems.server.ts';

/** What the page says beside the form of the password. */
export type Refusal =
  { kind: 'wrong' } | { kind: 'wait'; seconds: number } | { kind: 'unfit'; why: string };

/** Changes the reader's own account: its password, or all of its sessions. */
export const changeAccount = (args: ActionFunctionArgs) =>
  withPageProblems(args, async () => {
    const form = new URLSearchParams(await args.request.text());
    return form.get('intent') === 'password' ? changePassword(args, form) : signOutEverywhere(args);
  });

async function signOutEverywhere({ context }: ActionFunctionArgs) {
  const { access, identity } = context;
  if (identity !== null) {
    const sessions = await access.sessions.endAllOf(identity.source.id);
    await audited(context, 'sign_out_everywhere', identity.name, { sessions });
  }
  const headers = { 'Set-Cookie': access.sessions.clearingCookie };
  return redirect(SIGN_IN_PATH, { status: 303, headers });
}

async function changePassword({ request, context }: ActionFunctionArgs, form: URLSearchParams) {
  const { access, identity, address } = context;
  if (identity?.source.kind !== 'account') throw forbidden('role');
  const { name } = identity;
  const seconds = await access.limits.attempt(name, address);
  if (seconds > 0) return refuse({ kind: 'wait', seconds }, 429);
  const known = await access.accounts.checkPassword(name, form.get('present') ?? '');
  if (known === null) return refuse({ kind: 'wrong' }, 400);
  await access.limits.succeeded(hasSecondFactor(known) ? null : name, address);
  try {
    const account = await access.accounts.choosePassword(known, form.get('next') ?? '');
    if (account === null) return refuse({ kind: 'wrong' }, 400);
    await audited(context, 'password_changed', name);
    // Every session of the old password has ended with it, this one too.
    const { cookie } = await access.sessions.beginFor(account, 'signed_in');
    const { pathname, search, searchParams } = new URL(request.url);
    const headers = { 'Set-Cookie': cookie };
    const target = localAddress(searchParams.get('to')) ?? `${pathname}${search}#changed`;
    return redirect(target, { status: 303, headers });
  } catch (error) {
    if (!isDondocError(error) || error.problem.status !== 400) throw error;
    return refuse(
      { kind: 'unfit', why: problemWords(error.problem, localeOf(request)).detail },
      400,
    );
  }
}

function refuse(refusal: Refusal, status: number) {
  return json(refusal, status);
}
