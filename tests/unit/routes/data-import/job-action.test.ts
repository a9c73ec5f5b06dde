import type { ActionFunctionArgs } from '@remix-run/node';
import { describe, expect, it } from 'vitest';
import type { ImportDesk, OnPublished } from '#app/intake/desk/import-desk.ts';
import type { ImportJob, JobRequest } from '#app/intake/desk/import-job.ts';
import { type ImportOutcome, tell } from '#app/intake/outcome.ts';
import { DondocError } from '#app/model/errors.ts';
import type { Issue } from '#app/model/issue.ts';
import { changeJob } from '#app/routes/data-import/job-action.server.ts';
import { mapping, understanding, untouched } from './understandings.ts';
import { EDITOR, UNRECORDED } from '../../../fixtures/request-context.ts';

const ID = '5ec49128-d1da-444f-b523-edb3ead6cb7d';
const REQUEST: JobRequest = {
  as_of: '2019-07-03T10:00',
  mapping: mapping(),
  source: null,
  confirm: false,
  dry_run: true,
};
const FEWER: Issue = {
  file: 'a.csv',
  row: null,
  column: null,
  code: 'fewer_rows',
  counts: { then: 40, now: 20 },
};

function job(changes: Partial<ImportJob> = {}): ImportJob {
  return {
    id: ID,
    file: { name: 'a.csv', bytes: 10, sha256: '0' },
    created_at: '2019-07-03T10:00:00+07:00',
    by: 'page',
    state: 'understood',
    progress: null,
    understanding: understanding(),
    request: null,
    outcome: null,
    problem: null,
    ...changes,
  };
}

function checked(issues: readonly Issue[]): ImportJob {
  const nothing = { told: [], total: 0 };
  const outcome: ImportOutcome = {
    status: issues.length > 0 ? 'refused' : 'dry_run',
    snapshot: null,
    as_of: '2019-07-03T10:00:00+07:00',
    revision: null,
    source: 'test',
    created_units: [],
    may_hold_secrets: false,
    rows_read: 20,
    rows_accepted: 20,
    rows_refused: 0,
    rows_skipped: 0,
    ...tell({ told: issues, total: issues.length }, nothing),
  };
  return job({ state: issues.length > 0 ? 'refused' : 'checked', request: REQUEST, outcome });
}

/** A desk with one job, that writes down what it is asked. */
function deskWith(held: ImportJob, isTooLate = false) {
  const asked: { what: string; about?: unknown }[] = [];
  const take = (what: string, about?: unknown): Promise<ImportJob> => {
    asked.push({ what, about });
    return isTooLate
      ? Promise.reject(new DondocError({ code: 'import_state', status: 409, params: {} }))
      : Promise.resolve({ ...held, state: 'running' });
  };
  const desk: Partial<ImportDesk> = {
    get: (id) => Promise.resolve(id === held.id ? held : null),
    wait: () => Promise.resolve(held),
    understand: (_, question) => take('understand', question),
    start: (_, request) => take('start', request),
    abandon: () => take('abandon'),
  };
  return { desk, asked };
}

interface Press {
  id?: string;
  query?: string;
  access?: object;
}

async function press(
  desk: Partial<ImportDesk>,
  form: URLSearchParams,
  { id = ID, query = '', access = UNRECORDED.access }: Press = {},
): Promise<Response> {
  const request = new Request(`http://127.0.0.1/data/import/${id}${query}`, {
    method: 'POST',
    body: form,
  });
  const portal = { view: () => Promise.resolve({ catalog: { units: [] } }) };
  const about = { dataDir: '/nowhere', nonce: 'n', requestId: 'test' };
  const context = { ...UNRECORDED, access, ...about, desk, portal };
  const args = { request, params: { id }, context } as unknown as ActionFunctionArgs;
  try {
    return await changeJob(args);
  } catch (error) {
    if (error instanceof Response) return error;
    throw error;
  }
}

const form = (intent: string, more: Record<string, string> = {}) => untouched({ intent, ...more });
const MOMENT = { moment: '2019-07-03T10:00', source: 'Văn phòng' };

describe('checking', () => {
  it('asks for the moment before anything else', async () => {
    const { desk, asked } = deskWith(job());
    const answer = await press(desk, form('check', { moment: '03/07/2019' }));
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ field: 'moment' });
    expect(asked).toEqual([]);
  });

  it('starts at once where what was understood is what the form says', async () => {
    const understood = understanding();
    const reading = deskWith(job({ understanding: understood }));
    await press(reading.desk, form('mend'));
    const { about } = reading.asked[0]!;
    const said = (about as { mapping: ReturnType<typeof mapping> }).mapping;
    const { desk, asked } = deskWith(job({ understanding: understanding({ mapping: said }) }));
    const answer = await press(desk, form('check', MOMENT), { query: '?lang=en' });
    expect(asked.map(({ what }) => what)).toEqual(['start']);
    expect(asked[0]?.about).toMatchObject({
      as_of: '2019-07-03T10:00',
      source: 'Văn phòng',
      dry_run: true,
      confirm: false,
    });
    expect(answer.headers.get('Location')).toBe(`/data/import/${ID}?lang=en`);
  });

  it('reads the file again first where something was changed', async () => {
    const { desk, asked } = deskWith(job());
    await press(desk, form('check', { ...MOMENT, 'column.5': 'officer' }));
    expect(asked.map(({ what }) => what)).toEqual(['understand', 'start']);
  });

  it('takes the last minute of a day as its end', async () => {
    const { desk, asked } = deskWith(job());
    await press(desk, form('mend', { moment: '2019-07-03T23:59' }));
    expect(asked[0]?.about).toMatchObject({ asOf: '2019-07-03' });
  });

  it('does not start while something is asked', async () => {
    const questions: Issue[] = [{ file: 'a.csv', row: null, column: 'Hạn', code: 'dates_unclear' }];
    const { desk, asked } = deskWith(job({ understanding: understanding({ questions }) }));
    const answer = await press(desk, form('check', MOMENT));
    expect(asked.map(({ what }) => what)).toEqual(['understand']);
    expect(answer.headers.get('Location')).toContain(`${ID}?moment=2019-07-03T10%3A00&source=`);
  });
});

describe('publishing', () => {
  it('starts what was checked, for good', async () => {
    const { desk, asked } = deskWith(checked([]));
    expect((await press(desk, form('publish'))).status).toBe(303);
    expect(asked).toEqual([{ what: 'start', about: { ...REQUEST, dry_run: false } }]);
  });

  it('keeps who published it, once there is a snapshot', async () => {
    const entries: unknown[] = [];
    const audit = { add: (entry: unknown) => Promise.resolve(void entries.push(entry)) };
    const held = checked([]);
    const heard: OnPublished[] = [];
    const desk: Partial<ImportDesk> = {
      get: () => Promise.resolve(held),
      start: (_, __, onPublished) => {
        heard.push(onPublished);
        return Promise.resolve(held);
      },
    };
    await press(desk, form('publish'), { access: { audit } });
    expect(entries).toEqual([]);
    for (const hear of heard) await hear({ snapshot: '20190703T100000-r1', rows: 20 });
    expect(entries).toMatchObject([
      { who: EDITOR, action: 'import', target: '20190703T100000-r1', detail: { rows: 20 } },
    ]);
  });

  it('wants the box ticked where much changed', async () => {
    const { desk, asked } = deskWith(checked([FEWER]));
    expect(await (await press(desk, form('publish'))).json()).toEqual({ field: 'confirm' });
    expect(asked).toEqual([]);
    await press(desk, form('publish', { confirm: 'yes' }));
    expect(asked[0]?.about).toMatchObject({ confirm: true, dry_run: false });
  });

  it('that is pressed twice leads to where the import stands', async () => {
    const { desk } = deskWith(checked([]), true);
    const answer = await press(desk, form('publish'));
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `/data/import/${ID}`]);
  });
});

describe('other buttons', () => {
  it.each(['mend', 'check'])('%s on an import that is over leads to its page', async (intent) => {
    const { desk, asked } = deskWith(job({ state: 'published', understanding: null }));
    expect((await press(desk, form(intent, MOMENT))).status).toBe(303);
    expect(asked).toEqual([]);
  });

  it('keeps no mapping under a name that is a path', async () => {
    const { desk } = deskWith(job());
    const answer = await press(desk, form('keep', { name: '../../etc/passwd' }));
    expect(await answer.json()).toEqual({ field: 'name' });
  });

  it('names two columns that are chosen as one', async () => {
    const { desk } = deskWith(job());
    const answer = await press(desk, form('mend', { 'column.5': 'title' }));
    expect(await answer.json()).toEqual({ field: 'columns', subject: 'title' });
  });

  it('gives up, and leads to the next file', async () => {
    const { desk, asked } = deskWith(job());
    const answer = await press(desk, form('abandon'));
    expect(asked).toEqual([{ what: 'abandon' }]);
    expect(answer.headers.get('Location')).toBe('/data/import');
  });

  it('of an import that there is not are a 404', async () => {
    const { desk } = deskWith(job());
    const answer = await press(desk, form('publish'), { id: 'nobody' });
    expect(answer.status).toBe(404);
  });
});
