import type { ColumnPlaces } from './columns.ts';
import { cleanField } from './text.ts';
import { isSecret, isSecretMark, mayBeSecret } from './words.ts';

/** Where a row is marked as secret: in its column, or by a mark that stands alone in another. */
export function secretPlace(
  { at, unused }: ColumnPlaces,
  fields: readonly string[],
): number | null {
  const place = at.secrecy;
  if (place !== undefined && isSecret(cleanField(fields[place] ?? ''))) return place;
  for (const other of unused) if (isSecretMark(fields[other] ?? '')) return other;
  return null;
}

/** Whether a row must not be shown: it is secret, or nobody can say that it is not. */
export function mustNotBeShown({ at }: ColumnPlaces, fields: readonly string[]): boolean {
  if (fields.some(isSecretMark)) return true;
  return at.secrecy !== undefined && mayBeSecret(cleanField(fields[at.secrecy] ?? ''));
}
