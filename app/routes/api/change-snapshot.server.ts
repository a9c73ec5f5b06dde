import type { ActionFunctionArgs } from '@remix-run/node';
import { DondocError, invalidParameter, notFound } from '#app/model/errors.ts';
import { parseQuery } from '#app/model/filters.ts';
import { SNAPSHOT_ID_PATTERN } from '#app/model/snapshot.ts';
import { audited, senderOf } from '../on-behalf.server.ts';
import { withProblems } from './answer-api.server.ts';

const MOST_CHARACTERS = 1_000;

export interface SnapshotChange {
  id: string;
  dataDir: string;
  by: string;
  /** Why, in the sender's words; '' where nothing was said. */
  reason: string;
}

export interface ChangeAnswer {
  id: string;
  withdrawn: boolean;
  /** False where it was so already. */
  changed: boolean;
}

/** Does something to the snapshot that the address names; what is asked next is answered from the new state. */
export const changeSnapshot = (
  args: ActionFunctionArgs,
  change: (about: SnapshotChange) => Promise<Omit<ChangeAnswer, 'id'>>,
) =>
  withProblems(args, async (url) => {
    parseQuery(url.searchParams);
    const { context, params, request } = args;
    const id = params.id ?? '';
    if (!SNAPSHOT_ID_PATTERN.test(id)) throw notFound('snapshot', id);
    const body = await jsonIn(request);
    const given = body['reason'] ?? '';
    const reason = typeof given === 'string' ? given.trim().normalize('NFC') : null;
    if (reason === null || reason.length > MOST_CHARACTERS) throw badReason(reason);
    const done = await change({ id, dataDir: context.dataDir, by: senderOf(context), reason });
    if (done.changed) await audited(context, done.withdrawn ? 'withdraw' : 'restore', id);
    await context.portal.readiness();
    const answer: ChangeAnswer = { id, ...done };
    return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } });
  });

export function badReason(given: string | null): DondocError {
  return invalidParameter('reason', given ?? '', `1–${MOST_CHARACTERS}`);
}

/** An object; none at all is an empty one. The guard has bounded its length. */
async function jsonIn(request: Request): Promise<Record<string, unknown>> {
  const text = await request.text();
  if (text.trim() === '') return {};
  const type = request.headers.get('Content-Type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new DondocError({ code: 'json_needed', status: 415, params: {} });
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    // Told below.
  }
  throw new DondocError({ code: 'malformed_json', status: 400, params: {} });
}
