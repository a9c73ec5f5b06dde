import type { LoaderFunctionArgs } from '@remix-run/node';
import { isInForce, type Token } from '#app/auth/tokens.server.ts';
import type { OpenFrame } from '../../page/page-data.server.ts';
import { officeDay, officeInstant } from '../office-instant.ts';
import { nameOfUnit, unitChoices } from '../unit-choices.ts';

/** Every token, those too that open nothing any more. */
export async function tokensData(
  { view: { catalog }, page }: OpenFrame,
  { context: { access } }: LoaderFunctionArgs,
) {
  const units = unitChoices(catalog.units, page.filters.lang);
  const now = Date.now();
  const tokens = await Promise.all(
    (await access.tokens.list()).map(async (token) => ({
      id: token.id,
      name: token.name,
      role: token.role,
      unitName: nameOfUnit(units, token.unit),
      created: { day: officeDay(token.created_at), by: token.created_by },
      expires: token.expires_at === null ? null : officeDay(token.expires_at),
      lastUsed: officeInstant(await access.lastUses.of(token.id)),
      state: stateOf(token, now),
    })),
  );
  return { tokens, units };
}

export type TokensData = Awaited<ReturnType<typeof tokensData>>;

function stateOf(token: Token, now: number) {
  if (token.revoked !== null) {
    const { at, by } = token.revoked;
    return { kind: 'revoked' as const, day: officeDay(at), by };
  }
  return { kind: isInForce(token, now) ? ('active' as const) : ('expired' as const) };
}
