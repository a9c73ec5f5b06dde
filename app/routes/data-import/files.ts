import { type ActionFunctionArgs, json } from '@remix-run/node';
import { withProblems } from '../api/answer-api.server.ts';
import { receiveFile } from './receive.server.ts';

/** Where the upload form's script sends the file: the answer says where to go on. */
export const action = (args: ActionFunctionArgs) =>
  withProblems(args, async () =>
    json(
      { location: await receiveFile(args) },
      { status: 201, headers: { 'Cache-Control': 'no-store' } },
    ),
  );
