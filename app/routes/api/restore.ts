import type { ActionFunctionArgs } from '@remix-run/node';
import { restore } from '#app/store/withdraw.server.ts';
import { changeSnapshot } from './change-snapshot.server.ts';

/** Brings a withdrawn snapshot back; a reason may be said. */
export const action = (args: ActionFunctionArgs) =>
  changeSnapshot(args, async ({ id, dataDir, by, reason }) => ({
    withdrawn: false,
    changed: await restore(dataDir, { id, reason, by }),
  }));
