import { type ActionFunctionArgs, json, redirect } from '@remix-run/node';
import { MOST_TOKEN_DAYS } from '#app/auth/tokens.server.ts';
import { admin } from '#app/i18n/texts/admin.ts';
import type { RequestContext } from '#app/http/context.ts';
import { audited } from '../../on-behalf.server.ts';
import { localeOf } from '../../page/page-data.server.ts';
import { withPageProblems } from '../../page/page-problems.server.ts';
import { type RefusedForm, assignmentIn, orRefused, refusedForm } from '../admin-form.server.ts';

export type TokenAnswer = RefusedForm | { kind: 'made'; name: string; token: string };

/** Makes a token, which is shown this once, or revokes one. */
export const changeTokens = (args: ActionFunctionArgs) =>
  withPageProblems(args, async () => {
    const { request, context } = args;
    const form = new URLSearchParams(await request.text());
    if (form.get('intent') === 'revoke') {
      await revoke(context, form.get('id') ?? '');
      const { pathname, search } = new URL(request.url);
      return redirect(`${pathname}${search}#saved`, 303);
    }
    const ttlDays = daysIn(form);
    if (ttlDays === undefined) {
      return refusedForm(form, { days: admin[localeOf(request)].tokens.add.badDays });
    }
    return orRefused(args, form, () => make(context, form, ttlDays));
  });

async function revoke(context: RequestContext, id: string): Promise<void> {
  const changed = await context.access.tokens.revoke(id, context.identity?.name ?? '');
  if (changed) await audited(context, 'token_revoked', id);
}

async function make(
  context: RequestContext,
  form: URLSearchParams,
  ttlDays: number | null,
): Promise<Response> {
  const { role, unit } = assignmentIn(form);
  const made = await context.access.tokens.create({
    name: form.get('name') ?? '',
    role,
    unit,
    ttlDays,
    by: context.identity?.name ?? '',
    ownName: true,
  });
  const detail = { name: made.name, role, ...(unit === null ? {} : { unit }) };
  await audited(context, 'token_created', made.id, detail);
  return json<TokenAnswer>({ kind: 'made', name: made.name, token: made.token });
}

/** Null until it is revoked; undefined for what is no such number. */
function daysIn(form: URLSearchParams): number | null | undefined {
  const text = (form.get('days') ?? '').trim();
  if (text === '') return null;
  const days = Number(text);
  return /^\d{1,4}$/.test(text) && days >= 1 && days <= MOST_TOKEN_DAYS ? days : undefined;
}
