import { type ActionFunctionArgs, json, redirect } from '@remix-run/node';
import { problemDocument, problemLocale, problemResponse } from '#app/http/problem.ts';
import { log } from '#app/http/log.server.ts';
import { DondocError, isDondocError } from '#app/model/errors.ts';
import type { SnapshotId } from '#app/model/snapshot.ts';
import { errorCode } from '#app/store/files.server.ts';
import { endRelease, release } from '#app/store/release.server.ts';
import { restore, withdraw } from '#app/store/withdraw.server.ts';
import { audited, senderOf } from '../../on-behalf.server.ts';
import { snapshotNamed } from './loader.server.ts';

const MOST_CHARACTERS = 500;
const NOT_WRITABLE: readonly (string | undefined)[] = ['EACCES', 'EROFS', 'EPERM'];

/**
 * Withdraws, restores or releases the snapshot of the page, as its form asks, and shows the page
 * again. A reason that is missing is said beside the form.
 */
export async function changeSnapshot({ request, params, context }: ActionFunctionArgs) {
  const { search, pathname } = new URL(request.url);
  try {
    const { catalog } = await context.portal.view();
    const { id } = snapshotNamed(catalog, params.snapshot ?? '');
    const form = await request.formData();
    const intent = textIn(form, 'intent');
    if (intent === 'release' || intent === 'end_release') {
      await changeRelease(context, id, intent);
      return redirect(`${pathname}${search}`, 303);
    }
    const reason = textIn(form, 'reason');
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

async function changeRelease(
  context: ActionFunctionArgs['context'],
  id: SnapshotId,
  intent: 'release' | 'end_release',
): Promise<void> {
  const ends = intent === 'end_release';
  const { dataDir } = context;
  const changed = await (ends
    ? endRelease(dataDir, id)
    : release(dataDir, { id, by: senderOf(context) }));
  if (changed) await audited(context, ends ? 'release_ended' : 'release', id);
  await context.portal.readiness();
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.normalize('NFC').trim() : '';
}

function problemOf(error: unknown, search: string, requestId: string): unknown {
  if (!isDondocError(error)) {
    log.error({ err: error, requestId }, 'a change of a snapshot failed');
    if (!NOT_WRITABLE.includes(errorCode(error))) return error;
  }
  const told = isDondocError(error)
    ? error
    : new DondocError({ code: 'store_read_only', status: 503, params: {} });
  return problemResponse(problemDocument(told, { requestId, locale: problemLocale(search) }));
}
