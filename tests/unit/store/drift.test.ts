import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ImportRequest } from '#app/intake/import-files.server.ts';
import type { Drift, DriftKind, QualityReport } from '#app/model/quality.ts';
import { readQuality } from '#app/store/stored-quality.server.ts';
import { withdraw } from '#app/store/withdraw.server.ts';
import { catalogOf, dataFolder, importOne, line, writeList } from './data-folder.ts';

const THEN = '2019-06-30T17:00+07:00';
const NOW = '2019-07-31T17:00+07:00';

async function take(
  dataDir: string,
  asOf: string,
  lines: readonly string[],
  changes: Partial<ImportRequest> = {},
) {
  return importOne(dataDir, await writeList(dataDir, `${asOf.slice(0, 10)}.csv`, lines), {
    asOf,
    confirm: true,
    ...changes,
  });
}

async function reportOn(dataDir: string, id: string | null): Promise<QualityReport> {
  const { snapshots } = await catalogOf(dataDir);
  const snapshot = snapshots.find((one) => one.id === id);
  if (snapshot === undefined) throw new Error('nothing was published');
  return readQuality(snapshot);
}

/** The drift between two lists, whatever it asks. */
async function driftOf(then: readonly string[], now: readonly string[]): Promise<Drift> {
  const dataDir = await dataFolder();
  await take(dataDir, THEN, then);
  const { snapshot } = await take(dataDir, NOW, now);
  const { drift } = await reportOn(dataDir, snapshot);
  if (drift === null) throw new Error('there is a snapshot before');
  return drift;
}

/** Only the kinds that there are. */
function changesOf({ changes }: Drift): Partial<Record<DriftKind, number>> {
  return Object.fromEntries(Object.entries(changes).filter(([, rows]) => rows > 0));
}

test('each kind of change is counted as itself, and every row is accounted for', async () => {
  const stays = Array.from({ length: 5 }, (_, at) => line(`S${at}`, { due_on: '2019-07-10' }));
  const drift = await driftOf(
    [
      ...stays,
      line('later', { due_on: '2019-07-10' }),
      line('earlier', { due_on: '2019-07-10' }),
      line('removed', { due_on: '2019-07-10' }),
      line('set'),
      line('moved-day'),
      line('renamed'),
      line('blanked'),
      line('named-like-its-code'),
      line('reopened', { completed_on: '2019-06-20' }),
      line('gone-open'),
      line('gone-done', { completed_on: '2019-06-20' }),
      line('handed-over'),
      line('of-last-year', { assigned_on: '2018-05-01' }),
      line('of-last-year-gone', { assigned_on: '2018-05-01' }),
    ],
    [
      ...stays,
      line('later', { due_on: '2019-07-20' }),
      line('earlier', { due_on: '2019-07-01' }),
      line('removed'),
      line('set', { due_on: '2019-07-10' }),
      line('moved-day', { assigned_on: '2019-06-02' }),
      line('renamed', { title: 'Nội dung khác' }),
      line('blanked', { title: '...' }),
      line('named-like-its-code', { title: 'named-like-its-code' }),
      line('reopened'),
      line('handed-over', { unit_code: 'so-b' }),
      line('of-last-year', { assigned_on: '2018-05-01' }),
      line('new'),
    ],
  );
  expect(changesOf(drift)).toEqual({
    appeared: 1,
    vanished: 3,
    vanished_open: 2,
    units_changed: 1,
    deadlines_later: 1,
    deadlines_earlier: 1,
    deadlines_removed: 1,
    deadlines_set: 1,
    assigned_changed: 1,
    titles_changed: 1,
    titles_blanked: 2,
    reopened: 1,
  });
  const { rows_then, rows_now, in_both, changes, deadlines_then, open_then } = drift;
  expect([rows_then, rows_now, open_then, deadlines_then]).toEqual([19, 17, 17, 8]);
  expect(rows_then).toBe(in_both + changes.units_changed + changes.vanished);
  expect(rows_now).toBe(in_both + changes.units_changed + changes.appeared);
  expect(drift.earlier_years).toEqual({
    year: 2019,
    then: 2,
    now: 1,
    missing: 1,
    by_year: [{ year: 2018, then: 2, now: 1 }],
  });
  expect(drift.first.vanished_open).toEqual([
    { task_code: 'gone-open', unit_code: 'so-a' },
    { task_code: 'of-last-year-gone', unit_code: 'so-a' },
  ]);
  expect(drift.first.units_changed).toEqual([{ task_code: 'handed-over', unit_code: 'so-b' }]);
});

test('a code that two units gave up or took is no transfer', async () => {
  const drift = await driftOf(
    [line('1'), line('1', { unit_code: 'so-b' }), line('2'), line('3')],
    [
      line('1', { unit_code: 'h-c' }),
      line('2', { unit_code: 'so-b' }),
      line('2', { unit_code: 'h-c' }),
      line('3', { unit_code: 'so-b', assigned_on: '2019-06-02' }),
    ],
  );
  expect(changesOf(drift)).toEqual({ appeared: 4, vanished: 4, vanished_open: 4 });
});

test('a unit that lost most of its rows is named', async () => {
  const of = (unit_code: string, count: number) =>
    Array.from({ length: count }, (_, at) => line(`${unit_code}-${at}`, { unit_code }));
  const drift = await driftOf(
    [...of('so-a', 20), ...of('so-b', 12), ...of('h-c', 4)],
    [...of('so-a', 20), ...of('so-b', 5)],
  );
  expect(drift.units).toEqual([{ unit_code: 'so-b', then: 12, now: 5 }]);
});

test('the first list has nothing to be held against; a withdrawn one is no measure', async () => {
  const dataDir = await dataFolder();
  const many = Array.from({ length: 20 }, (_, at) => line(`${at}`));
  const first = await take(dataDir, THEN, many);
  expect((await reportOn(dataDir, first.snapshot)).drift).toBeNull();
  await withdraw(dataDir, { id: String(first.snapshot), reason: 'nhầm', by: 'test' });
  const next = await take(dataDir, NOW, many.slice(0, 3), { confirm: false });
  expect(next.status).toBe('published');
  expect((await reportOn(dataDir, next.snapshot)).drift).toBeNull();
});

test('a revision is held against the snapshot before, and told beside the one it replaces', async () => {
  const dataDir = await dataFolder();
  const many = Array.from({ length: 20 }, (_, at) => line(`${at}`));
  const then = await take(dataDir, THEN, many);
  const first = await take(dataDir, NOW, [...many, line('only-in-r1')]);
  const second = await take(dataDir, NOW, many, { confirm: false });
  expect(second.revision).toBe(2);
  const { drift, replaced } = await reportOn(dataDir, second.snapshot);
  expect(drift).toMatchObject({ against: then.snapshot, changes: { vanished: 0 } });
  expect(replaced).toMatchObject({ against: first.snapshot, changes: { vanished: 1 } });
});

test('a list out of order is held against the one before its own moment', async () => {
  const dataDir = await dataFolder();
  await take(dataDir, NOW, [line('1'), line('2')]);
  const earlier = await take(dataDir, THEN, [line('1')]);
  expect((await reportOn(dataDir, earlier.snapshot)).drift).toBeNull();
});

const HUNDRED = Array.from({ length: 100 }, (_, at) => at);
const listed = (changes: (at: number) => Partial<Record<string, string>>, from = 0) =>
  HUNDRED.slice(from).map((at) => line(`${at}`, { due_on: '2019-08-10', ...changes(at) }));
const BEFORE = listed(() => ({}));

test.each<[string, string[], string[], string[]]>([
  ['29 of 100 rows gone', BEFORE, listed(() => ({}), 29), ['open_rows_vanished']],
  ['30 of 100 rows gone', BEFORE, listed(() => ({}), 30), ['fewer_rows', 'open_rows_vanished']],
  ['19 open rows gone', BEFORE, listed(() => ({}), 19), []],
  ['20 open rows gone', BEFORE, listed(() => ({}), 20), ['open_rows_vanished']],
  [
    'only the new year',
    [
      ...BEFORE,
      ...HUNDRED.map((at) =>
        line(`old-${at}`, { assigned_on: '2018-03-01', completed_on: '2018-04-01' }),
      ),
    ],
    [...BEFORE, ...HUNDRED.map((at) => line(`new-${at}`))],
    ['only_new_year'],
  ],
  ['9 units changed', BEFORE, listed((at) => (at < 9 ? { unit_code: 'so-b' } : {})), []],
  [
    '10 units changed',
    BEFORE,
    listed((at) => (at < 10 ? { unit_code: 'so-b' } : {})),
    ['units_changed'],
  ],
  ['19 deadlines moved', BEFORE, listed((at) => (at < 19 ? { due_on: '2019-09-01' } : {})), []],
  [
    '20 deadlines moved, some away',
    BEFORE,
    listed((at) => (at < 20 ? { due_on: at < 5 ? '' : '2019-09-01' } : {})),
    ['deadlines_moved'],
  ],
  ['4 titles blanked', BEFORE, listed((at) => (at < 4 ? { title: '-' } : {})), []],
  ['5 titles blanked', BEFORE, listed((at) => (at < 5 ? { title: '-' } : {})), ['titles_blanked']],
  ['5 titles empty', BEFORE, listed((at) => (at < 5 ? { title: '' } : {})), ['titles_blanked']],
  ['a list of nine', listed(() => ({}), 91), listed(() => ({}), 99), []],
])('%s asks what it should', async (_, then, now, codes) => {
  const dataDir = await dataFolder();
  await take(dataDir, THEN, then);
  const dry = await take(dataDir, NOW, now, { confirm: false, dryRun: true });
  const asked = await take(dataDir, NOW, now, { confirm: false });
  const questions = (issues: readonly { code: string; row: number | null }[]) =>
    issues.filter(({ row }) => row === null).map(({ code }) => code);
  for (const { status, issues, rows_read, rows_accepted, rows_refused } of [dry, asked]) {
    expect(questions(issues)).toEqual(codes);
    expect(rows_read).toBe(rows_accepted + rows_refused);
    expect(rows_accepted).toBeGreaterThan(0);
    expect(status === 'refused').toBe(codes.length > 0);
  }
  expect((await catalogOf(dataDir)).snapshots).toHaveLength(codes.length > 0 ? 1 : 2);
  if (codes.length === 0) return;

  const published = await take(dataDir, NOW, now);
  expect(published.status).toBe('published');
  expect(questions(published.warnings)).toEqual(codes);
  const report = await reportOn(dataDir, published.snapshot);
  expect(report.questions.map(({ code }) => code)).toEqual(codes);
  const again = await take(dataDir, NOW, now, { confirm: false });
  expect(again).toEqual({ ...published, status: 'unchanged' });
});

test('the thresholds are the office’s, and stand in the manifest as they were', async () => {
  const dataDir = await dataFolder();
  await take(dataDir, THEN, BEFORE);
  await writeFile(
    join(dataDir, 'dondoc.config.json'),
    '{"ask_before_publishing": {"fewer_rows": 0.5, "open_rows_vanished": 1}}',
  );
  const { status } = await take(
    dataDir,
    NOW,
    listed(() => ({}), 49),
    { confirm: false },
  );
  expect(status).toBe('published');
  const [newest, before] = (await catalogOf(dataDir)).snapshots;
  expect(newest?.settings.ask_before_publishing).toMatchObject({
    fewer_rows: 0.5,
    units_changed: 0.1,
  });
  expect(before?.settings.ask_before_publishing.fewer_rows).toBe(0.3);
});

test('a threshold that changes makes no revision of a list that does not', async () => {
  const dataDir = await dataFolder();
  await take(dataDir, THEN, BEFORE);
  await writeFile(
    join(dataDir, 'dondoc.config.json'),
    '{"ask_before_publishing": {"fewer_rows": 0.5}}',
  );
  expect((await take(dataDir, THEN, BEFORE)).status).toBe('unchanged');
});

test('nothing of the refused texts stands in the report', async () => {
  const dataDir = await dataFolder();
  const { snapshot } = await take(dataDir, THEN, [
    line('1', { source_status: 'x' }),
    line('2', { unit_code: 'Phòng Bí mật 7' }),
  ]);
  const text = await readFile(join(dataDir, 'snapshots', String(snapshot), 'quality.json'), 'utf8');
  expect(text).not.toContain('Bí mật');
  expect(JSON.parse(text)).toMatchObject({
    rows: 1,
    refused: [
      {
        code: 'unknown_unit',
        rows: 1,
        columns: [{ column: 'unit_code', rows: 1 }],
        first: [{ file: '2019-06-30.csv', row: 3, column: 'unit_code' }],
      },
    ],
  });
});
