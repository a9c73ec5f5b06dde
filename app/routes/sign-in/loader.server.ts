import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import type { Identity } from '#app/model/role.ts';
import { localeOf } from '../page/page-data.server.ts';
import { localAddress, startOf } from './where-to.ts';

/** What the sign-in page asks for. A reader who is signed in is led on. */
export async function signInData({ request, context }: LoaderFunctionArgs) {
  const { access, identity, portal } = context;
  const { searchParams } = new URL(request.url);
  const to = localAddress(searchParams.get('to'));
  const lang = localeOf(request);
  if (identity !== null) throw redirect(to ?? startOf(identity, searchParams.get('lang')));
  const { config, units } = (await portal.view()).catalog;
  const waiting = (await waitingIdentity({ request, context })) !== null;
  return {
    lang,
    to,
    mode: access.mode,
    office: lang === 'vi' ? config.name_vi : config.name_en,
    waiting,
    demo: access.mode === 'demo' ? { units: units.map(named(lang)) } : null,
  };
}

export type SignInData = Awaited<ReturnType<typeof signInData>>;

function named(lang: 'vi' | 'en') {
  return (unit: { code: string; name_vi: string; name_en: string }) => ({
    code: unit.code,
    name: lang === 'vi' ? unit.name_vi : unit.name_en,
  });
}

/** Whose password was right and whose second step is still to come. */
export async function waitingIdentity({
  request,
  context: { access },
}: Pick<LoaderFunctionArgs, 'request' | 'context'>): Promise<Identity | null> {
  const session = await access.sessions.find(request.headers.get('Cookie'));
  return session?.stage === 'second_factor' ? session.identity : null;
}
