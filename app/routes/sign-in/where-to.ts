import { SIGN_IN_PATH } from '#app/http/gate.ts';
import { DEFAULT_LOCALE, type Locale } from '#app/model/locale.ts';
import type { Identity } from '#app/model/role.ts';

const HERE = 'http://here.invalid';
/** Browsers read a backslash as a slash and drop control characters: what is left would name another host. */
const PLAIN = /^\/(?![/\\])[^\\\p{Cc}]*$/u;

/** An address of this portal, or null: nobody is led away from it by a link to the sign-in page. */
export function localAddress(asked: string | null): string | null {
  if (asked === null || asked.length > 4_000 || !PLAIN.test(asked)) return null;
  if (!URL.canParse(asked, HERE)) return null;
  const { origin, pathname, search } = new URL(asked, HERE);
  const target = pathname + search;
  return origin === HERE && PLAIN.test(target) ? target : null;
}

/** Where a reader starts: a unit with what it has to do first, everybody else with the whole. */
export function startOf(
  { role, unit }: Pick<Identity, 'role' | 'unit'>,
  lang: string | null,
): string {
  const path = role === 'unit' && unit !== null ? `/units/${encodeURIComponent(unit)}` : '/';
  return lang === null ? path : `${path}?${new URLSearchParams({ lang }).toString()}`;
}

/** The sign-in page in this language, which leads on to the same page in it; `more` is what it is to say. */
export function signInHref(
  to: string | null,
  lang: Locale,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams(more);
  if (to !== null) query.set('to', inLanguage(to, lang));
  if (lang !== DEFAULT_LOCALE) query.set('lang', lang);
  return query.size === 0 ? SIGN_IN_PATH : `${SIGN_IN_PATH}?${query.toString()}`;
}

function inLanguage(address: string, lang: Locale): string {
  const { pathname, searchParams } = new URL(address, HERE);
  searchParams.delete('lang');
  if (lang !== DEFAULT_LOCALE) searchParams.set('lang', lang);
  return searchParams.size === 0 ? pathname : `${pathname}?${searchParams.toString()}`;
}
