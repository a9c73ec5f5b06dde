import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { SIGN_IN_PATH } from '#app/http/gate.ts';
import { isForeignSite } from '#app/http/origin-check.ts';
import { localeOf } from '../../page/page-data.server.ts';
import { localAddress, signInHref } from '../where-to.ts';
import { refused } from './refused.server.ts';

/** Sends a person to the provider. Read and not posted: a form may lead to no other host (Content-Security-Policy). */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const { access, origin } = context;
  if (access.provider === null) return redirect(SIGN_IN_PATH);
  const { searchParams } = new URL(request.url);
  const to = localAddress(searchParams.get('to'));
  const lang = localeOf(request);
  // Whom the provider knows already would be signed in by a link on any page.
  if (isForeignSite(request.headers.get('Sec-Fetch-Site'))) return redirect(signInHref(to, lang));
  const { scopes } = (await context.portal.view()).catalog.config.sign_in;
  const another = searchParams.get('another') === 'yes';
  const begun = await access.provider.begin({ origin, scopes, another });
  if (begun.kind === 'failed') {
    const { reason: refusal, why } = begun;
    return refused(context, { refusal, why, to, lang, cookie: null });
  }
  const cookie = access.attempts.begin({ proofs: begun.proofs, to, lang });
  const headers = { 'Set-Cookie': cookie, 'Cache-Control': 'no-store' };
  return redirect(begun.address, { status: 303, headers });
}
