import type { ActionFunctionArgs } from '@remix-run/node';
import { withdraw } from '#app/store/withdraw.server.ts';
import { badReason, changeSnapshot } from './change-snapshot.server.ts';

/** Hides a snapshot from every answer; the reason is kept. Nothing is deleted. */
export const action = (args: ActionFunctionArgs) =>
  changeSnapshot(args, async ({ id, dataDir, by, reason }) => {
    if (reason === '') throw badReason(reason);
    return { withdrawn: true, changed: await withdraw(dataDir, { id, reason, by }) };
  });
