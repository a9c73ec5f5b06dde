import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Portal, openPortal } from '#app/query/portal.server.ts';
import { type ChangeAnswer, changeRegister } from '../../../app/routes/data-units/change.server.ts';
import { openImportDesk } from '#app/intake/desk/desk.server.ts';
import { demoStore } from '../../fixtures/demo-store.ts';
import { contextOf } from '../../fixtures/request-context.ts';

let folder: string;
let dataDir: string;
let portal: Portal;
let lists: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dondoc-units-'));
  dataDir = join(folder, 'store');
  await cp((await demoStore('lang-son')).dataDir, dataDir, { recursive: true });
  lists = await files();
  portal = await openPortal({ dataDir });
}, 300_000);
beforeEach(async () => {
  for (const [name, text] of Object.entries(lists)) await writeFile(join(dataDir, name), text);
});
afterAll(async () => {
  await portal.close();
  await rm(folder, { recursive: true });
});

async function files(): Promise<Record<string, string>> {
  const names = ['units.csv', 'unit_aliases.csv', 'unit_events.csv'];
  const texts = await Promise.all(names.map((name) => readFile(join(dataDir, name), 'utf8')));
  return Object.fromEntries(names.map((name, at) => [name, texts[at] ?? '']));
}

/** Sends a form of the page; what is thrown as a response is the answer. */
async function send(values: Record<string, string>): Promise<Response> {
  const request = new Request('http://127.0.0.1/data/units', {
    method: 'POST',
    body: new URLSearchParams(values),
  });
  const desk = openImportDesk({ dataDir });
  const context = contextOf({ portal, desk, dataDir });
  try {
    return await changeRegister({ request, params: {}, context });
  } catch (error) {
    if (error instanceof Response) return error;
    throw error;
  } finally {
    await desk.close();
  }
}

async function preview(values: Record<string, string>) {
  const response = await send({ ...values, intent: 'preview' });
  return { status: response.status, ...((await response.json()) as ChangeAnswer) };
}

const MERGE = {
  form: 'event',
  kind: 'merge',
  on: '2020-07-01',
  legal_basis: 'Nghị quyết 1',
  from: 'SNGV\r\nVPUBND',
  to: 'VPUBND',
  created: '',
  group: 'department',
};

describe('a preview', () => {
  test('says what a merge would move, and saves nothing', async () => {
    const { status, preview: shown, refused } = await preview(MERGE);
    expect([status, refused]).toEqual([200, []]);
    expect(shown?.units.map(({ before, after }) => [before?.code, after?.valid_to])).toEqual([
      ['SNGV', '2020-06-30'],
    ]);
    const moved = shown?.figures?.tasks ?? [];
    expect(moved.map(({ recorded, before, after }) => [recorded, before, after])).toEqual([
      ['SNGV', 'SNGV', 'VPUBND'],
    ]);
    const rows = shown?.figures?.league ?? [];
    const of = (code: string) => rows.find((row) => row.code === code);
    expect(rows.map(({ code }) => code).sort()).toEqual(['SNGV', 'VPUBND']);
    expect(of('SNGV')?.after).toBeNull();
    expect(of('VPUBND')?.after?.total).toBe(
      (of('VPUBND')?.before?.total ?? 0) + (of('SNGV')?.before?.total ?? 0),
    );
    expect(await files()).toEqual(lists);
  });

  test('says which names would be read differently', async () => {
    const alias = { form: 'alias', alias: 'Nhà xuất bản', unit_code: 'SCT', what: 'add' };
    expect((await preview(alias)).preview?.names).toEqual([
      { text: 'Nhà xuất bản', before: { problem: 'unknown_unit' }, after: { code: 'SCT' } },
    ]);
  });

  test('refuses what would contradict the register, naming file, row and field', async () => {
    const merge = await preview({ ...MERGE, from: 'SNGV', to: 'X-THATKHE' });
    expect([merge.status, merge.refused]).toEqual([
      400,
      [
        {
          code: 'not_yet_valid',
          file: 'unit_events.csv',
          row: 10,
          field: 'to',
          about: 'X-THATKHE',
        },
      ],
    ]);
    const alias = await preview({
      form: 'alias',
      alias: 'sở  y te',
      unit_code: 'SCT',
      what: 'add',
    });
    expect(alias.refused).toMatchObject([{ code: 'taken_alias', field: 'alias', row: 106 }]);
  });

  test.each<[Record<string, string>, string]>([
    [{ ...MERGE, on: '30/06/2020' }, 'on'],
    [{ ...MERGE, kind: 'marry' }, 'kind'],
    [{ ...MERGE, from: 'Sở Y tế' }, 'from'],
    [{ ...MERGE, created: 'chỉ có tên' }, 'created'],
    [
      {
        form: 'unit',
        code: '',
        name_vi: 'x',
        name_en: '',
        group: 'department',
        valid_from: '',
        valid_to: '',
      },
      'code',
    ],
    [{ form: 'remove_event', index: '-1' }, 'index'],
    [{ form: 'nothing' }, 'form'],
    [{}, 'form'],
  ])('refuses a field that cannot be read: %j', async (values, field) => {
    const { status, fields } = await preview(values);
    expect([status, fields.map((problem) => problem.field)]).toEqual([400, [field]]);
  });
});

describe('saving', () => {
  test('writes what was shown, keeps what was, and changes no snapshot', async () => {
    const before = await readdir(join(dataDir, 'snapshots'));
    const { shown } = await preview(MERGE);
    const saved = await send({ ...MERGE, intent: 'save', shown });
    expect([saved.status, saved.headers.get('Location')]).toEqual([303, '/data/units#saved']);
    const after = await files();
    expect(after['unit_events.csv']).toContain('merge,2020-07-01,Nghị quyết 1,SNGV;VPUBND,VPUBND');
    expect(after['units.csv']).toContain(
      'SNGV,Sở Ngoại vụ,Department of Foreign Affairs,department,,2020-06-30',
    );
    expect(after['unit_aliases.csv']).toBe(lists['unit_aliases.csv']);
    const [kept = ''] = await readdir(join(dataDir, 'units-history'));
    expect(await readFile(join(dataDir, 'units-history', kept, 'units.csv'), 'utf8')).toBe(
      lists['units.csv'],
    );
    expect(await readdir(join(dataDir, 'snapshots'))).toEqual(before);
    expect((await portal.readiness()).status).toBe('ready');
    const { catalog } = await portal.view();
    expect(catalog.events.at(-1)?.from).toEqual(['SNGV', 'VPUBND']);
  });

  test('is refused where somebody else saved first', async () => {
    const { shown } = await preview(MERGE);
    await writeFile(
      join(dataDir, 'unit_aliases.csv'),
      `${lists['unit_aliases.csv'] ?? ''}Sở A,SCT\n`,
    );
    const saved = await send({ ...MERGE, intent: 'save', shown });
    expect([saved.status, ((await saved.json()) as { code: string }).code]).toEqual([
      409,
      'units_changed',
    ]);
    expect((await files())['unit_events.csv']).toBe(lists['unit_events.csv']);
  });

  test('is refused without a preview, and with a contradiction', async () => {
    expect((await send({ ...MERGE, intent: 'save' })).status).toBe(409);
    const { shown } = await preview(MERGE);
    const wrong = { ...MERGE, to: 'X-THATKHE', intent: 'save', shown };
    expect((await send(wrong)).status).toBe(400);
    expect(await files()).toEqual(lists);
  });
});
