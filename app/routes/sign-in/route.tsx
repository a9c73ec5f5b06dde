import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  json,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { frame } from '#app/i18n/texts/frame.ts';
import { signIn } from '#app/i18n/texts/sign-in.ts';
import { forbidden } from '#app/model/errors.ts';
import { BareFrame } from '#app/ui/bare-frame.tsx';
import { withPageProblems } from '../page/page-problems.server.ts';
import { type Outcome, asDemo, byCode, byPassword } from './attempt.server.ts';
import { CodeForm, DemoForm, PasswordForm } from './forms.tsx';
import { signInData } from './loader.server.ts';
import { ProviderForm } from './provider/form.tsx';
import { statusOf } from './provider/outcome.ts';
import { localAddress, startOf } from './where-to.ts';

export async function loader(args: LoaderFunctionArgs) {
  const data = await signInData(args);
  return json(data, { status: statusOf(data.provider?.refusal ?? null) });
}

export const action = (args: ActionFunctionArgs) =>
  withPageProblems(args, async () => {
    const { request, context } = args;
    const form = await request.formData();
    const field = (name: string) => {
      const value = form.get(name);
      return typeof value === 'string' ? value : '';
    };
    const outcome = await tried(args, field);
    switch (outcome.kind) {
      case 'signed_in': {
        const lang = new URL(request.url).searchParams.get('lang');
        const target = localAddress(field('to')) ?? startOf(outcome.identity, lang);
        return redirect(target, { status: 303, headers: { 'Set-Cookie': outcome.cookie } });
      }
      case 'second_step': {
        const { pathname, search } = new URL(request.url);
        const headers = { 'Set-Cookie': outcome.cookie };
        return redirect(pathname + search, { status: 303, headers });
      }
      case 'wait': {
        const headers = { 'Retry-After': String(outcome.seconds) };
        return json(
          { failed: 'wait' as const, seconds: outcome.seconds },
          { status: 429, headers },
        );
      }
      case 'wrong':
        return json(
          { failed: 'wrong' as const, seconds: 0 },
          { status: context.identity ? 400 : 401 },
        );
    }
  });

async function tried(args: ActionFunctionArgs, field: (name: string) => string): Promise<Outcome> {
  const { access, address, session } = args.context;
  const visitor = { access, address, session };
  if (field('role') !== '') {
    const { units } = (await args.context.portal.view()).catalog;
    const codes = units.map(({ code }) => code);
    return asDemo(visitor, field('role'), { unit: field('unit'), units: codes });
  }
  if (access.mode !== 'local') throw forbidden('role');
  if (field('code') !== '') return byCode(visitor, field('code'));
  return byPassword(visitor, field('name'), field('password'));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: [signIn[data?.lang ?? 'vi'].title, data?.office ?? 'Đôn đốc'].join(' · ') },
];

export default function SignIn() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const texts = signIn[data.lang];
  const { product, languages } = frame[data.lang];
  const asked = { data, texts, answer };
  return (
    <BareFrame
      office={{ name: data.office, href: '/', product }}
      languages={{
        label: languages.label,
        choices: data.addresses.map(({ lang, href }) => ({
          lang,
          label: languages[lang],
          href,
          current: lang === data.lang,
        })),
      }}
    >
      <div className="sign-in">
        {data.waiting ? <CodeForm {...asked} /> : data.demo ? <DemoForm {...asked} /> : null}
        {!data.waiting && data.mode === 'local' ? <PasswordForm {...asked} /> : null}
        {data.provider ? <ProviderForm data={{ ...data, provider: data.provider }} /> : null}
      </div>
    </BareFrame>
  );
}
