import { providerSignIn } from '#app/i18n/texts/provider-sign-in.ts';
import { FormAlert } from '#app/ui/form-alert.tsx';
import type { SignInData } from '../loader.server.ts';
import { needsAnother } from './outcome.ts';

interface FormProps {
  data: Pick<SignInData, 'lang' | 'to'> & { provider: NonNullable<SignInData['provider']> };
}

/** One way in, and where it leads; above it what became of the last attempt. */
export function ProviderForm({ data }: FormProps) {
  const { host, label, refusal, left } = data.provider;
  const texts = providerSignIn[data.lang];
  return (
    <div className="provider-sign-in">
      <h1 className="sentence-lead">{texts.title}</h1>
      {refusal && <FormAlert>{texts.refused[refusal](host)}</FormAlert>}
      {left && (
        <p className="sign-in-left" role="status">
          {texts.left[left](host)}
        </p>
      )}
      <p className="muted">{texts.intro(host)}</p>
      <p className="sign-in-ways">
        {/* Out of the portal, with every step in between the provider's. */}
        <a className="button button-primary" href={startAddress(data, false)}>
          {label ?? texts.submit}
        </a>
        {needsAnother(refusal) && <a href={startAddress(data, true)}>{texts.another}</a>}
      </p>
      <p className="note">{texts.note}</p>
    </div>
  );
}

function startAddress({ to, lang }: FormProps['data'], another: boolean): string {
  const query = new URLSearchParams({
    ...(to === null ? {} : { to }),
    ...(lang === 'vi' ? {} : { lang }),
    ...(another ? { another: 'yes' } : {}),
  });
  return query.size === 0 ? '/login/provider' : `/login/provider?${query.toString()}`;
}
