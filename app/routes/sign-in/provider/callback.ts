import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { type Provider, FOREIGN_STATE, type ProviderPerson } from '#app/auth/provider.server.ts';
import { type Given, roleGiven } from '#app/auth/provider-roles.ts';
import { keyOf } from '#app/auth/records.server.ts';
import type { Attempt } from '#app/auth/sign-in-attempts.ts';
import { SIGN_IN_PATH } from '#app/http/gate.ts';
import { DEFAULT_LOCALE } from '#app/model/locale.ts';
import type { Identity } from '#app/model/role.ts';
import { audited } from '../../on-behalf.server.ts';
import { localAddress, startOf } from '../where-to.ts';
import type { Refusal } from './outcome.ts';
import { refused } from './refused.server.ts';

type Context = LoaderFunctionArgs['context'];

/** Where the provider sends people back. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const { access, address } = context;
  const { provider, attempts, limits } = access;
  if (provider === null) return redirect(SIGN_IN_PATH);
  const attempt = attempts.find(request.headers.get('Cookie'));
  // Any page elsewhere can send browsers here: it neither locks their office out nor fills the log.
  if (attempt === null) {
    const why = 'no attempt in this browser';
    const toSignIn = { to: null, lang: DEFAULT_LOCALE, cookie: null };
    return refused(context, { ...toSignIn, refusal: 'expired', why });
  }
  const { to, lang } = attempt;
  const told = { to, lang, cookie: attempts.clearingCookie };
  // What is not even looked at is not kept either: the log would have no end.
  if ((await limits.attempt(null, address)) > 0) {
    return refused(context, { ...told, refusal: 'too_many', why: 'limits' });
  }
  const came = await whoCame(context, provider, attempt, new URL(request.url).search.slice(1));
  if (came.kind === 'refused') {
    const { refusal, why, name } = came;
    const kept = { by: 'oidc', refusal };
    await audited({ ...context, identity: null }, 'sign_in_failed', name, kept);
    // The attempt that this was mistaken for may still come back.
    const cookie = why === FOREIGN_STATE ? null : told.cookie;
    return refused(context, { ...told, refusal, why, cookie });
  }
  await limits.succeeded(null, address);
  const { identity, cookie } = await signedIn(context, provider.issuer, came);
  const start = startOf(identity, lang === DEFAULT_LOCALE ? null : lang);
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  headers.append('Set-Cookie', attempts.clearingCookie);
  headers.append('Set-Cookie', cookie);
  return redirect(localAddress(to) ?? start, { status: 303, headers });
}

type Came =
  | { kind: 'known'; person: ProviderPerson; given: Extract<Given, { kind: 'role' }> }
  | { kind: 'refused'; refusal: Refusal; why: string; name: string | null };

/** Whom the provider vouches for, and what the office lets them do. */
async function whoCame(
  { portal, origin }: Context,
  provider: Provider,
  { proofs }: Attempt,
  callback: string,
): Promise<Came> {
  const refusing = { kind: 'refused' as const, name: null };
  const { config, units } = (await portal.view()).catalog;
  const finished = await provider.finish({ origin, callback, proofs, rules: config.sign_in });
  if (finished.kind === 'failed')
    return { ...refusing, refusal: finished.reason, why: finished.why };
  const { person } = finished;
  const { name } = person;
  const given = roleGiven(person.values, config.sign_in.roles);
  if (given.kind !== 'role') {
    return { ...refusing, refusal: given.kind, why: whyNot(person, given), name };
  }
  if (given.unit !== null && units.every(({ code }) => code !== given.unit)) {
    return { ...refusing, refusal: 'no_role', why: `${given.unit} is not in units.csv`, name };
  }
  return { kind: 'known', person, given };
}

/** A subject is one person at its issuer alone: another provider may say the same of somebody else. */
function personId(issuer: string, subject: string): string {
  return keyOf(JSON.stringify([issuer, subject]));
}

/** Under a new cookie: what was known before the sign-in opens nothing after it. */
async function signedIn(
  { access, address, session }: Context,
  issuer: string,
  { person, given }: Extract<Came, { kind: 'known' }>,
) {
  const { subject, name, values, idToken } = person;
  const { role, unit, value } = given;
  const identity: Identity = {
    name,
    role,
    unit,
    source: { kind: 'oidc', id: personId(issuer, subject) },
  };
  if (session !== null) await access.sessions.end(session.id);
  const vouched = { issuer, values, id_token: idToken };
  const { cookie } = await access.sessions.begin(identity, 'signed_in', vouched);
  const who = { access, address, session, identity };
  await audited(who, 'sign_in', identity.source.kind, { group: value, groups: values.length });
  return { identity, cookie };
}

function whyNot({ values }: ProviderPerson, given: Exclude<Given, { kind: 'role' }>): string {
  const units = given.kind === 'several_units' ? `, of units ${given.units.join(', ')}` : '';
  return `in ${values.length} groups${units}`;
}
