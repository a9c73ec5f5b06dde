import type { Basis } from '#app/model/basis.ts';
import { invalidParameter } from '#app/model/errors.ts';
import { formatPeriod, parsePeriod } from '#app/model/period.ts';

/** Parameters that only the forms of a page send; an address that is shared never carries them. */
export const FORM_PARAMETERS = {
  sent: 'set',
  from: 'period_from',
  to: 'period_to',
  usualColumns: 'usual_columns',
} as const;

/** The columns of the page's table, one value; as a form sends them, one a box. */
export const COLUMNS = 'columns';

/**
 * What the form of a page sent, as the address it stands for: empty fields dropped, defaults left out, the two ends of a range made one
 * period, a period beside `tracked` left out, the ticked columns one value. Null where the address came from a link and stands as it is.
 * @throws DondocError `invalid_parameter` for a range with one end or with its ends the wrong way round
 */
export function normaliseFormQuery(
  params: URLSearchParams,
  defaultBasis: Basis,
): URLSearchParams | null {
  if (!params.has(FORM_PARAMETERS.sent)) return null;
  const clean = new URLSearchParams();
  const form: ReadonlySet<string> = new Set(Object.values(FORM_PARAMETERS));
  for (const [name, value] of params) {
    if (value.trim() !== '' && !form.has(name)) clean.append(name, value);
  }
  const columns = clean.getAll(COLUMNS).join();
  clean.delete(COLUMNS);
  if (columns !== '' && columns !== params.get(FORM_PARAMETERS.usualColumns)) {
    clean.set(COLUMNS, columns);
  }
  const period = rangePeriod(
    params.get(FORM_PARAMETERS.from)?.trim() ?? '',
    params.get(FORM_PARAMETERS.to)?.trim() ?? '',
  );
  if (period !== null) clean.set('period', period);
  if (clean.get('basis') === 'tracked') clean.delete('period');
  if (clean.get('basis') === defaultBasis) clean.delete('basis');
  return clean;
}

function rangePeriod(from: string, to: string): string | null {
  if (from === '' && to === '') return null;
  const period = parsePeriod(`${from}..${to}`);
  if (period) return formatPeriod(period);
  const wrong = from === '' ? FORM_PARAMETERS.from : FORM_PARAMETERS.to;
  throw invalidParameter(wrong, from === '' ? from : to, 'yyyy-MM-dd..yyyy-MM-dd');
}
