import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  json,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SIGN_IN_PATH } from '#app/http/gate.ts';
import { frame } from '#app/i18n/texts/frame.ts';
import { providerSignIn } from '#app/i18n/texts/provider-sign-in.ts';
import { BareFrame } from '#app/ui/bare-frame.tsx';
import { audited } from '../on-behalf.server.ts';
import { localeOf } from '../page/page-data.server.ts';
import { signInHref } from './where-to.ts';

/**
 * Ends the session: what its cookie opened is closed, whoever kept a copy of it. Where a provider vouched for the
 * person, its session is to end too. The page in between leads there: a form may lead to no other host.
 */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { access, identity, session, origin } = context;
  const vouched = session === null ? null : await access.sessions.vouchedFor(session.id);
  if (session !== null) {
    await access.sessions.end(session.id);
    if (identity !== null) await audited(context, 'sign_out', null);
  }
  const lang = localeOf(request);
  const cookie = { 'Set-Cookie': access.sessions.clearingCookie };
  if (access.provider !== null && vouched !== null) {
    const state = `signed-out.${lang}`;
    const next = await access.provider.leave({ origin, idToken: vouched.id_token, state });
    if (next !== null) {
      const { host } = new URL(next);
      return json({ next, host }, { headers: { ...cookie, Refresh: `0; url=${next}` } });
    }
    return redirect(signInHref(null, lang, { left: 'here' }), { status: 303, headers: cookie });
  }
  return redirect(signInHref(null, lang), { status: 303, headers: cookie });
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (context.identity === null) throw redirect(SIGN_IN_PATH);
  const lang = localeOf(request);
  const { config } = (await context.portal.view()).catalog;
  return { lang, office: lang === 'vi' ? config.name_vi : config.name_en };
}

export const headers: HeadersFunction = ({ actionHeaders }) => {
  const refresh = actionHeaders.get('Refresh');
  return refresh === null ? {} : { Refresh: refresh };
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: [providerSignIn[data?.lang ?? 'vi'].leaving.submit, data?.office].join(' · ') },
];

export default function SignOut() {
  const { lang, office } = useLoaderData<typeof loader>();
  const leaving = useActionData<{ next: string; host: string }>();
  const texts = providerSignIn[lang].leaving;
  return (
    <BareFrame office={{ name: office, href: '/', product: frame[lang].product }}>
      <div className="sign-in">
        {leaving ? (
          <div className="field-form">
            <h1 className="sentence-lead">{texts.title}</h1>
            <p role="status">{texts.text(leaving.host)}</p>
            <a className="button" href={leaving.next}>
              {texts.go(leaving.host)}
            </a>
          </div>
        ) : (
          <form method="post" className="field-form">
            <h1 className="sentence-lead">{texts.ask}</h1>
            <button type="submit" className="button button-primary">
              {texts.submit}
            </button>
          </form>
        )}
      </div>
    </BareFrame>
  );
}
