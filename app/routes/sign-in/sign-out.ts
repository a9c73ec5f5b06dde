import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { SIGN_IN_PATH } from '#app/http/gate.ts';
import { audited } from '../on-behalf.server.ts';

/** Ends the session: what its cookie opened is closed, whoever kept a copy of it. */
export async function action({ context }: ActionFunctionArgs): Promise<Response> {
  const { access, identity, session } = context;
  if (session !== null) {
    await access.sessions.end(session.id);
    if (identity !== null) await audited(context, 'sign_out', null);
  }
  return redirect(SIGN_IN_PATH, {
    status: 303,
    headers: { 'Set-Cookie': access.sessions.clearingCookie },
  });
}

export const loader = () => redirect(SIGN_IN_PATH);
