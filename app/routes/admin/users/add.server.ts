import { type ActionFunctionArgs, json } from '@remix-run/node';
import { audited } from '../../on-behalf.server.ts';
import { withPageProblems } from '../../page/page-problems.server.ts';
import { type RefusedForm, assignmentIn, orRefused } from '../admin-form.server.ts';

export type AddAnswer = RefusedForm | { kind: 'made'; name: string; password: string };

/** A new account with a password that is shown this once. Sent twice, the name is taken. */
export const addAccount = (args: ActionFunctionArgs) =>
  withPageProblems(args, async () => {
    const { request, context } = args;
    const form = new URLSearchParams(await request.text());
    return orRefused(args, form, async () => {
      const assignment = assignmentIn(form);
      const name = (form.get('name') ?? '').trim();
      const { account, password } = await context.access.accounts.add({ name, ...assignment });
      const { role, unit } = assignment;
      await audited(context, 'account_added', account.name, {
        role,
        ...(unit === null ? {} : { unit }),
      });
      return json<AddAnswer>({ kind: 'made', name: account.name, password: password ?? '' });
    });
  });
