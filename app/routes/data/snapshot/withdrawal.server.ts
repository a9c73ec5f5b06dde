import { type ActionFunctionArgs, json, redirect } from '@remix-run/node';
import { problemDocument, problemLocale, problemResponse } from '#app/http/problem.ts';
import { log } from '#app/http/log.server.ts';
import { DondocError, isDondocError } from '#app/model/errors.ts';
import { errorCode } from '#app/store/files.server.ts';
import { restore, withdraw } from '#app/store/withdraw.server.ts';
import { audited, senderOf } from '../../on-behalf.server.ts';
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
    const change = { id, reason, by: senderOf(context) };
    const restores = intent === 'restore';
    const changed = await (restores ? restore : withdraw)(context.dataDir, change);
    if (changed) await audited(context, restores ? 'restore' : 'withdraw', id);
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
