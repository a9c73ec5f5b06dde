import { type ActionFunctionArgs, json, redirect } from '@remix-run/node';
import { type Account, hasSecondFactor } from '#app/auth/account.ts';
import type { RequestContext } from '#app/http/context.ts';
import { forbidden } from '#app/model/errors.ts';
import { audited } from '../../on-behalf.server.ts';
import { withPageProblems } from '../../page/page-problems.server.ts';
import { issuerOf } from './loader.server.ts';

export const INTENTS = ['begin', 'confirm', 'cancel', 'renew', 'off'] as const;
export type Intent = (typeof INTENTS)[number];

/** What the page shows after a form was sent. */
export type FactorAnswer =
  | { kind: 'codes'; codes: string[]; isNew: boolean }
  | { kind: 'refused'; intent: Intent; why: 'password' | 'code' | 'late' }
  | { kind: 'refused'; intent: Intent; why: 'wait'; seconds: number };

interface Asked {
  context: RequestContext;
  account: Account;
  form: URLSearchParams;
  /** The page itself, as it was asked for. */
  here: string;
}

/** Changes the reader's own second factor. */
export const changeSecondFactor = (args: ActionFunctionArgs) =>
  withPageProblems(args, async () => {
    const { request, context } = args;
    const form = new URLSearchParams(await request.text());
    const intent = INTENTS.find((one) => one === form.get('intent'));
    const { pathname, search } = new URL(request.url);
    const here = pathname + search;
    const { identity, access } = context;
    const own = identity?.source.kind === 'account' ? identity.source.id : '';
    const account = await access.accounts.find(own);
    if (account === null) throw forbidden('role');
    if (intent === undefined) return redirect(here, 303);
    return ACTS[intent]({ context, account, form, here });
  });

const ACTS: Readonly<Record<Intent, (asked: Asked) => Promise<Response>>> = {
  async begin(asked) {
    const { context, account, here } = asked;
    const refused = await passwordRefused(asked, 'begin');
    if (refused) return refused;
    // Sent twice, or after it was confirmed elsewhere: what the app took in stays what it is.
    const { access, portal } = context;
    const issuer = issuerOf((await portal.view()).catalog.config.name_vi);
    const isBegun = (await access.secondFactor.pending(account.id, issuer)) !== null;
    if (!hasSecondFactor(account) && !isBegun) await access.secondFactor.begin(account.id, issuer);
    return redirect(here, 303);
  },

  async confirm({ context, account, form, here }) {
    if (hasSecondFactor(account)) return redirect(here, 303);
    const { access, address, portal } = context;
    const seconds = await access.limits.attempt(account.name, address);
    if (seconds > 0) return refuse({ intent: 'confirm', why: 'wait', seconds }, 429);
    const issuer = issuerOf((await portal.view()).catalog.config.name_vi);
    if ((await access.secondFactor.pending(account.id, issuer)) === null)
      return refuse({ intent: 'confirm', why: 'late' }, 409);
    const codes = await access.secondFactor.confirm(account.id, form.get('code') ?? '');
    if (codes === null) return refuse({ intent: 'confirm', why: 'code' }, 400);
    await access.limits.succeeded(account.name, address);
    await audited(context, 'second_factor_on', account.name);
    return shown({ kind: 'codes', codes, isNew: false }, await aloneSignedIn(context, account));
  },

  async cancel({ context, account, here }) {
    if (!hasSecondFactor(account)) await context.access.secondFactor.remove(account.id);
    return redirect(here, 303);
  },

  async renew(asked) {
    const { context, account } = asked;
    const refused = await bothRefused(asked, 'renew');
    if (refused) return refused;
    const codes = await context.access.secondFactor.renewRecovery(account.id);
    if (codes === null) return redirect(asked.here, 303);
    await audited(context, 'recovery_codes_renewed', account.name);
    return shown({ kind: 'codes', codes, isNew: true });
  },

  async off(asked) {
    const { context, account, here } = asked;
    const { sign_in } = (await context.portal.view()).catalog.config;
    if (sign_in.second_factor.required_for.includes(account.role)) throw forbidden('role');
    const refused = await bothRefused(asked, 'off');
    if (refused) return refused;
    if (await context.access.secondFactor.remove(account.id))
      await audited(context, 'second_factor_off', account.name);
    const headers = await aloneSignedIn(context, account);
    return redirect(`${here}#off`, { status: 303, headers });
  },
};

/** Whoever else is signed in to the account came in under other rules: this browser alone goes on, under a new cookie. */
async function aloneSignedIn(
  { access, session }: RequestContext,
  account: Account,
): Promise<HeadersInit> {
  const begun = session === null ? null : await access.sessions.rotateAlone(session.id);
  if (begun !== null) return { 'Set-Cookie': begun.cookie };
  await access.sessions.endAllOf(account.id);
  return { 'Set-Cookie': access.sessions.clearingCookie };
}

/** An open browser that was left alone changes nothing without the password. Null where it is right. */
async function passwordRefused(
  { context, account, form }: Asked,
  intent: Intent,
): Promise<Response | null> {
  const { access, address } = context;
  const seconds = await access.limits.attempt(account.name, address);
  if (seconds > 0) return refuse({ intent, why: 'wait', seconds }, 429);
  const password = form.get('password') ?? '';
  if ((await access.accounts.checkPassword(account.name, password)) === null)
    return refuse({ intent, why: 'password' }, 400);
  await access.limits.succeeded(hasSecondFactor(account) ? null : account.name, address);
  return null;
}

async function bothRefused(asked: Asked, intent: Intent): Promise<Response | null> {
  const refused = await passwordRefused(asked, intent);
  if (refused) return refused;
  const { context, account, form, here } = asked;
  const { access, address } = context;
  if (!hasSecondFactor(account)) return redirect(here, 303);
  const seconds = await access.limits.attempt(account.name, address);
  if (seconds > 0) return refuse({ intent, why: 'wait', seconds }, 429);
  const passed = await access.secondFactor.check(account.id, form.get('code') ?? '');
  if (passed === null) return refuse({ intent, why: 'code' }, 400);
  await access.limits.succeeded(account.name, address);
  if (passed === 'recovery') await audited(context, 'recovery_code_used', account.name);
  return null;
}

type Refused =
  | { intent: Intent; why: 'password' | 'code' | 'late' }
  | { intent: Intent; why: 'wait'; seconds: number };

function refuse(refused: Refused, status: number): Response {
  return json<FactorAnswer>({ kind: 'refused', ...refused }, status);
}

function shown(answer: FactorAnswer, headers: HeadersInit = {}): Response {
  return json(answer, { headers });
}
