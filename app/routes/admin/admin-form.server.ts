import { type ActionFunctionArgs, json } from '@remix-run/node';
import type { Assignment } from '#app/auth/assignment.server.ts';
import { admin } from '#app/i18n/texts/admin.ts';
import { problemWords } from '#app/i18n/problem-words.ts';
import { invalidParameter, isDondocError } from '#app/model/errors.ts';
import { ROLES } from '#app/model/role.ts';
import { localeOf } from '../page/page-data.server.ts';

/** What a form of the administration was sent with, and why it cannot be, by field; '' for the form as a whole. */
export interface RefusedForm {
  kind: 'refused';
  intent: string;
  sent: Record<string, string>;
  problems: Record<string, string>;
}

/** The field that a refusal is about. */
const FIELDS: Readonly<Record<string, string>> = {
  account_name_malformed: 'name',
  account_name_taken: 'name',
  token_name_needed: 'name',
  token_name_taken: 'name',
  unit_needed: 'unit',
  unit_not_taken: 'unit',
  unit_not_listed: 'unit',
};

/** Does what a form asks; what its sender got wrong is said beside the field, with what was sent. */
export async function orRefused(
  { request }: Pick<ActionFunctionArgs, 'request'>,
  form: URLSearchParams,
  act: () => Promise<Response>,
): Promise<Response> {
  try {
    return await act();
  } catch (error) {
    if (!isDondocError(error) || ![400, 409].includes(error.problem.status)) throw error;
    const { code, status } = error.problem;
    const locale = localeOf(request);
    const own: Readonly<Record<string, string>> = admin[locale].refused;
    const said = own[code] ?? problemWords(error.problem, locale).detail;
    return refusedForm(form, { [FIELDS[code] ?? '']: said }, status);
  }
}

export function refusedForm(
  form: URLSearchParams,
  problems: Record<string, string>,
  status = 400,
): Response {
  const sent = Object.fromEntries(form);
  return json<RefusedForm>(
    { kind: 'refused', intent: sent['intent'] ?? '', sent, problems },
    status,
  );
}

/** @throws DondocError `invalid_parameter` (400) for a role that the form does not offer */
export function assignmentIn(form: URLSearchParams): Assignment {
  const asked = form.get('role') ?? '';
  const role = ROLES.find((one) => one === asked);
  if (role === undefined) throw invalidParameter('role', asked, ROLES.join(', '));
  return { role, unit: form.get('unit') || null };
}
