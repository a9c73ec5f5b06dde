import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { LOCALES } from '#app/model/locale.ts';
import { localeOf } from '../page/page-data.server.ts';
import { waitingIdentity } from './attempt.server.ts';
import { refusalNamed } from './provider/outcome.ts';
import { localAddress, signInHref, startOf } from './where-to.ts';

/** What the sign-in page asks for. A reader who is signed in is led on. */
export async function signInData({ request, context }: LoaderFunctionArgs) {
  const { access, identity, portal, session } = context;
  const { searchParams } = new URL(request.url);
  const to = localAddress(searchParams.get('to'));
  const lang = localeOf(request);
  if (identity !== null) throw redirect(to ?? startOf(identity, searchParams.get('lang')));
  const cameBack = access.provider === null ? null : cameBackIn(searchParams.get('state'));
  if (cameBack !== null) throw redirect(cameBack);
  const { config, units } = (await portal.view()).catalog;
  return {
    lang,
    to,
    addresses: LOCALES.map((one) => ({ lang: one, href: signInHref(to, one) })),
    mode: access.mode,
    office: lang === 'vi' ? config.name_vi : config.name_en,
    waiting: waitingIdentity(session) !== null,
    demo: access.mode === 'demo' ? { units: units.map(named(lang)) } : null,
    provider: access.provider && {
      host: access.provider.host,
      label: (lang === 'vi' ? config.sign_in.label_vi : config.sign_in.label_en) ?? null,
      refusal: refusalNamed(searchParams.get('failed')),
      left: leftNamed(searchParams.get('left')),
    },
  };
}

export type SignInData = Awaited<ReturnType<typeof signInData>>;

/** From the provider, where the session has ended too, with the state that it was sent (sign-out.tsx). */
function cameBackIn(state: string | null): string | null {
  const [, told] = /^signed-out\.(\w+)$/.exec(state ?? '') ?? [];
  const lang = LOCALES.find((one) => one === told);
  return lang === undefined ? null : signInHref(null, lang, { left: 'everywhere' });
}

function leftNamed(word: string | null): 'here' | 'everywhere' | null {
  return word === 'here' || word === 'everywhere' ? word : null;
}

function named(lang: 'vi' | 'en') {
  return (unit: { code: string; name_vi: string; name_en: string }) => ({
    code: unit.code,
    name: lang === 'vi' ? unit.name_vi : unit.name_en,
  });
}
