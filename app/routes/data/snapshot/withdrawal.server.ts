import { type ActionFunctionArgs, json, redirect } from '@remix-run/node';
import { whoami } from '#app/cli/whoami.ts';
import { problemDocument, problemLocale, problemResponse } from '#app/http/problem.ts';
import { log } from '#app/http/log.server.ts';
import { DondocError, isDondocError } from '#app/model/errors.ts';
import { errorCode } from '#app/store/files.server.ts';
import { restore, withdraw } from '#app/store/withdraw.server.ts';
import { snapshotNamed } from './loader.server.ts';

const MOST_CHARACTERS = 500;
const NOT_WRITABLE: readonly (string | undefined)[] = ['EACCES', 'EROFS', 'EPERM'];

/**
 * Withdraws or restores the snapshot of the page, as its form asks, and shows the page again. A
 * reason that is missing is said beside the form.
 */
export async function changeWithdrawal({ request, params, context }: ActionFunctionArgs) {
  const { search, pathname } = new URL(request.url);
  try {
    const { catalog } = await context.portal.view();
    const { id } = snapshotNamed(catalog, params.snapshot ?? '');
    const form = await request.formData();
    const reason = textIn(form, 'reason');
    const intent = textIn(form, 'intent');
    if (reason === '' || reason.length > MOST_CHARACTERS) {
      return json({ reasonNeeded: true, reason: reason.slice(0, MOST_CHARACTERS) }, 400);
    }
    const change = { id, reason, by: whoami() };
    if (intent === 'restore') await restore(context.dataDir, change);
    else await withdraw(context.dataDir, change);
    await context.portal.readiness();
  } catch (error) {
    throw problemOf(error, search, context.requestId);
  }
  return redirect(`${pathname}${search}`, 303);
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.normalize('NFC').trim() : '';
}

function problemOf(error: unknown, search: string, requestId: string): unknown {
  if (!isDondocError(error)) {
    log.error({ err: error, requestId }, 'a withdrawal failed');
    if (!NOT_WRITABLE.includes(errorCode(error))) return error;
  }
  const told = isDondocError(error)
    ? error
    : new DondocError({ code: 'store_read_only', status: 503, params: {} });
  return problemResponse(problemDocument(told, { requestId, locale: problemLocale(search) }));
}
