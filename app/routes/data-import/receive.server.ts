import type { ActionFunctionArgs } from '@remix-run/node';
import { sentMapping } from '#app/intake/mapping-file.server.ts';
import { parseMoment } from '#app/model/as-of.ts';
import { DondocError } from '#app/model/errors.ts';
import { momentInName } from '#app/model/moment-in-name.ts';
import { localeOf } from '../page/page-data.server.ts';
import { receiveUpload } from '../api/upload.server.ts';
import { ownKey, senderOf } from '../on-behalf.server.ts';
import { MOST_MOMENT_CHARACTERS, UPLOAD_KEY, asOfOf, jobHref, momentOf } from './addresses.ts';

const KEY = /^[\w-]{8,80}$/;
/** A short file is read before its page is shown. */
const AT_ONCE_MS = 1_500;
const MOST_SOURCE_CHARACTERS = 200;

/** Takes a file in, has it read on trial, and answers with the address of its page. */
export async function receiveFile({ request, context }: ActionFunctionArgs): Promise<string> {
  const { desk, dataDir } = context;
  const key = new URL(request.url).searchParams.get(UPLOAD_KEY) ?? '';
  const idempotency = KEY.test(key) ? { idempotencyKey: ownKey(context, `page:${key}`) } : {};
  const sender = { by: senderOf(context), ...idempotency };
  const { received, fields } = await receiveUpload(request, desk, sender);
  const { job, replayed } = received;
  const given = (name: string) => (fields.get(name) ?? '').trim().normalize('NFC');
  const moment =
    given('moment').slice(0, MOST_MOMENT_CHARACTERS) || momentOf(momentInName(job.file.name) ?? '');
  if (!replayed) {
    try {
      if (job.file.bytes === 0) throw missingFile();
      const name = given('mapping');
      const mapping = name === '' ? null : await sentMapping(dataDir, name);
      const asOf = asOfOf(moment);
      await desk.understand(job.id, {
        ...(mapping === null ? {} : { mapping }),
        ...(parseMoment(asOf) === null ? {} : { asOf }),
      });
      await desk.wait(job.id, AT_ONCE_MS);
    } catch (error) {
      await desk.abandon(job.id);
      throw error;
    }
  }
  const source = given('source').slice(0, MOST_SOURCE_CHARACTERS);
  return jobHref(job.id, localeOf(request), { moment, source });
}

function missingFile(): DondocError {
  return new DondocError({ code: 'upload_empty', status: 400, params: {} });
}
