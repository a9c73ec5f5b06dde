import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { log } from '#app/http/log.server.ts';
import type { Locale } from '#app/model/locale.ts';
import { signInHref } from '../where-to.ts';
import type { Refusal } from './outcome.ts';

interface Refused {
  refusal: Refusal;
  /** For the log. */
  why: string;
  to: string | null;
  lang: Locale;
  /** Takes the attempt away that cannot be finished any more. */
  cookie: string | null;
}

/** Told on the sign-in page: the address that brought somebody back is used up. */
export function refused(
  { requestId }: LoaderFunctionArgs['context'],
  { refusal, why, to, lang, cookie }: Refused,
): Response {
  log.warn({ requestId, refusal, why }, 'a sign-in by the provider came to nothing');
  const headers: Record<string, string> = {
    'Cache-Control': 'no-store',
    ...(cookie === null ? {} : { 'Set-Cookie': cookie }),
  };
  return redirect(signInHref(to, lang, { failed: refusal }), { status: 303, headers });
}
