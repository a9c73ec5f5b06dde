import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { SIGN_IN_PATH } from '#app/http/gate.ts';
import { audited } from '../on-behalf.server.ts';

/** Ends the session: what its cookie opened is closed, whoever kept a copy of it. */
export async function action({ context }: ActionFunctionArgs): Promise<Response> {
  const { access, identity, sessionId } = context;
  if (sessionId !== null) {
    await access.sessions.end(sessionId);
    if (identity !== null) await audited(context, 'sign_out', null);
  }
  return redirect(SIGN_IN_PATH, {
    status: 303,
    headers: { 'Set-Cookie': access.sessions.clearingCookie },
  });
}

export const loader = () => redirect(SIGN_IN_PATH);
