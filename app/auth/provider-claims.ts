import { shownName } from '#app/model/shown-name.ts';

/** What a provider says of somebody, as it came: the ID token's claims, and what it tells beside them. */
export type Claims = Readonly<Record<string, unknown>>;

const MOST_NAME = 80;

/** A claim of one text or of several; anything else says nothing. */
export function valuesIn(claims: Claims, name: string): string[] {
  const claim = Object.hasOwn(claims, name) ? claims[name] : undefined;
  const values: unknown[] = Array.isArray(claim) ? claim : [claim];
  return values.filter((value): value is string => typeof value === 'string' && value !== '');
}

/** Who tells none that can be seen is called by their subject. */
export function nameIn(claims: Claims, name: string, subject: string): string {
  const [told = ''] = valuesIn(claims, name);
  const shown = shownName(told);
  return Array.from(shown === '' ? subject : shown)
    .slice(0, MOST_NAME)
    .join('');
}
