import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Account } from '#app/auth/account.ts';
import type { RequestContext } from '#app/http/context.ts';
import { dayOfInstant, parseInstant } from '#app/model/day.ts';
import { forbidden } from '#app/model/errors.ts';
import { localAddress } from '../../sign-in/where-to.ts';
import type { OpenFrame } from '../../page/page-data.server.ts';
import { type QrPicture, qrPicture } from './qr.server.ts';

export type FactorState =
  /** Whoever signs in without a password has no second factor here. */
  | { kind: 'not_here'; signedInBy: 'demo' | 'oidc' }
  | { kind: 'off' }
  | { kind: 'pending'; secret: string; picture: QrPicture }
  | { kind: 'on'; since: string; left: number };

/** How the reader's second factor stands. */
export async function secondFactorData(
  { view, extras }: OpenFrame,
  { context }: LoaderFunctionArgs,
) {
  const { identity } = context;
  const { config } = view.catalog;
  return {
    state: await stateOf(context, issuerOf(config.name_vi)),
    /** By the office, of this role. */
    demanded:
      identity !== null && config.sign_in.second_factor.required_for.includes(identity.role),
    to: localAddress(extras['to'] ?? null),
  };
}

export type SecondFactorData = Awaited<ReturnType<typeof secondFactorData>>;

/** What an app shows beside the name of the account. */
export function issuerOf(office: string): string {
  return `Đôn đốc ${office}`;
}

async function stateOf({ access, identity }: RequestContext, issuer: string): Promise<FactorState> {
  const kind = identity?.source.kind;
  if (kind === 'demo' || kind === 'oidc') return { kind: 'not_here', signedInBy: kind };
  const account = kind === 'account' ? await access.accounts.find(identity?.source.id ?? '') : null;
  if (account === null) throw forbidden('role');
  return inForce(account) ?? (await pending(access, account.id, issuer)) ?? { kind: 'off' };
}

function inForce({ second_factor: factor }: Account): FactorState | null {
  if (factor?.confirmed !== true) return null;
  const since = dayOfInstant(parseInstant(factor.since) ?? factor.since);
  return { kind: 'on', since, left: factor.recovery_codes.length };
}

async function pending(
  { secondFactor }: RequestContext['access'],
  id: string,
  issuer: string,
): Promise<FactorState | null> {
  const shown = await secondFactor.pending(id, issuer);
  if (shown === null) return null;
  return { kind: 'pending', secret: inGroups(shown.secret), picture: qrPicture(shown.uri) };
}

function inGroups(secret: string): string {
  return secret.replace(/.{4}(?=.)/g, '$& ');
}
