import fc from 'fast-check';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Day, addDays, dayOfInstant } from '#app/model/day.ts';
import { isDueSoon, isExtended, isHanging } from '#app/model/flag.ts';
import { fold } from '#app/model/fold.ts';
import { STATUSES, daysOverdue, deriveStatus } from '#app/model/status.ts';
import { AS_OF, dataFolder, importOne, line, writeList } from './data-folder.ts';
import { storedRows } from './stored-rows.ts';

const D = dayOfInstant(AS_OF);
const near = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((days) => addDays(D, days));
const maybe = (day: fc.Arbitrary<Day>) => fc.option(day, { nil: '' });

const task = fc.record({
  unit_code: fc.constantFrom('so-a', 'so-b', 'h-c'),
  title: fc.constantFrom('Báo cáo', 'Đề án – “số 1”', 'Kế hoạch\u0301', 'ΟΔΟΣ Σ'),
  field: fc.constantFrom('', 'Kinh tế', 'Văn xã'),
  assigner: fc.constantFrom('', 'UBND tỉnh'),
  assigned_on: near(-60, 5),
  due_on: maybe(near(-9, 9)),
  original_due_on: maybe(near(-9, 9)),
  completed_on: maybe(near(-9, 0)),
  evidence_of_completion: fc.constantFrom('true', 'false', ''),
});

test('the stored rows are what the model says, and the rollups are their sums', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(task, { minLength: 1, maxLength: 60 }), async (tasks) => {
      const dataDir = await dataFolder();
      const lines = tasks.map((changes, at) => line(`T${String(at).padStart(3, '0')}`, changes));
      const outcome = await importOne(dataDir, await writeList(dataDir, 'l.csv', lines));
      expect(outcome).toMatchObject({ rows_read: tasks.length, rows_accepted: tasks.length });
      const folder = join(dataDir, 'snapshots', String(outcome.snapshot));
      const rows = await storedRows(folder, 'tasks.parquet', '*', 'order by task_code');
      tasks.forEach((source, at) => {
        const dates = {
          due_on: source.due_on || null,
          completed_on: source.completed_on || null,
        };
        const status = deriveStatus(dates, D);
        expect(rows[at]).toMatchObject({
          ...dates,
          status,
          hanging: isHanging(status, source.evidence_of_completion === 'true'),
          due_soon: isDueSoon(status, dates.due_on, D),
          extended: isExtended(dates.due_on, source.original_due_on || null),
          earliest_due_on: source.original_due_on || null,
          days_overdue: daysOverdue(dates, D),
          search_text: fold(`${source.title} ${String(rows[at]?.['task_code'])}`),
        });
      });
      const flags = ['hanging', 'due_soon', 'extended', 'bulk_completed'];
      const counts = ['total', ...STATUSES, ...flags];
      const sums = counts.map((name) => `sum(${name})::integer as ${name}`).join(', ');
      const rollup = await storedRows(
        folder,
        'rollup.parquet',
        `axis, basis, key, ${sums}`,
        'group by all',
      );
      const count = (row: Record<string, unknown>, name: string) =>
        name === 'total' ? true : name === row['status'] || row[name] === true;
      for (const [axis, column] of [
        ['unit', 'unit_code'],
        ['field', 'field'],
        ['assigner', 'assigner'],
      ] as const) {
        for (const [basis, day] of [
          ['assigned', 'assigned_on'],
          ['due', 'due_on'],
        ] as const) {
          const facts = rows.filter((row) => row[day] !== null);
          for (const key of new Set(facts.map((row) => row[column] ?? ''))) {
            const cell = rollup.find(
              (r) => r['axis'] === axis && r['basis'] === basis && r['key'] === key,
            );
            const own = facts.filter((row) => (row[column] ?? '') === key);
            for (const name of counts) {
              expect(cell?.[name]).toBe(own.filter((row) => count(row, name)).length);
            }
          }
          const cells = rollup.filter((r) => r['axis'] === axis && r['basis'] === basis);
          const total = cells.reduce((sum, cell) => sum + Number(cell['total']), 0);
          expect(total).toBe(facts.length);
          for (const cell of cells) {
            expect(STATUSES.reduce((sum, name) => sum + Number(cell[name]), 0)).toBe(cell['total']);
          }
        }
      }
      const overdue = await storedRows(
        folder,
        'overdue.parquet',
        'sum(tasks)::integer as n, sum(hanging)::integer as hanging',
      );
      const open = rows.filter((row) => row['status'] === 'open_overdue');
      expect(overdue[0]?.['n'] ?? 0).toBe(open.length);
      expect(overdue[0]?.['hanging'] ?? 0).toBe(open.filter((row) => row['hanging']).length);
    }),
    { numRuns: 25 },
  );
});

async function publishEach(lists: readonly (readonly [string, readonly string[]])[]) {
  const dataDir = await dataFolder();
  let rows: Awaited<ReturnType<typeof storedRows>> = [];
  for (const [asOf, lines] of lists) {
    const file = await writeList(dataDir, `${asOf}.csv`, lines);
    const { snapshot } = await importOne(dataDir, file, { asOf });
    const folder = join(dataDir, 'snapshots', String(snapshot));
    rows = await storedRows(folder, 'tasks.parquet', '*', 'order by task_code, unit_code');
  }
  return rows;
}

test('a deadline later than in any earlier snapshot is an extension, also after a gap', async () => {
  const [row] = await publishEach([
    ['2019-05-01', [line('1', { due_on: '2019-05-20' })]],
    ['2019-06-01', [line('2')]],
    ['2019-07-01', [line('1', { due_on: '2019-07-20' })]],
  ]);
  expect(row).toMatchObject({ extended: true, earliest_due_on: '2019-05-20' });
});

test('a transfer is one vanished and one appeared row, and is remembered', async () => {
  const lists = [
    ['2019-05-01', [line('1'), line('2'), line('2', { unit_code: 'so-b' }), line('3')]],
    [
      '2019-06-01',
      [
        line('1', { unit_code: 'so-b' }),
        line('2', { unit_code: 'h-c' }),
        line('3', { unit_code: 'h-c', assigned_on: '2019-06-02' }),
      ],
    ],
    ['2019-07-01', [line('1', { unit_code: 'so-b' })]],
  ] as const;
  expect((await publishEach(lists.slice(0, 2))).map((row) => row['inherited_from'])).toEqual([
    'so-a',
    null,
    null,
  ]);
  expect((await publishEach(lists)).map((row) => row['inherited_from'])).toEqual(['so-a']);
});

test('a task that was extended stays extended where it is handed over, and where it stays then', async () => {
  const handedOver = [
    ['2019-05-01', [line('1', { due_on: '2019-05-20' })]],
    ['2019-06-01', [line('1', { due_on: '2019-06-30' })]],
    ['2019-07-01', [line('1', { due_on: '2019-06-30', unit_code: 'so-b' })]],
    ['2019-08-01', [line('1', { due_on: '2019-06-30', unit_code: 'so-b' })]],
  ] as const;
  for (const lists of [handedOver.slice(0, 3), handedOver]) {
    expect(await publishEach(lists)).toMatchObject([
      { unit_code: 'so-b', extended: true, earliest_due_on: '2019-05-20' },
    ]);
  }
});

test('what was done before is not inherited', async () => {
  const rows = await publishEach([
    ['2019-06-30', [line('1', { completed_on: '2019-06-20' })]],
    ['2019-07-01', [line('1', { unit_code: 'so-b' })]],
  ]);
  expect(rows[0]?.['inherited_from']).toBeNull();
});

test('bulk: more than ten on a day and more than half of the month', async () => {
  const done = (from: number, count: number, day: string) =>
    Array.from({ length: count }, (_, at) => line(`${from + at}`, { completed_on: day }));
  const bulk = async (lines: string[]) =>
    (await publishEach([['2019-07-03', lines]])).filter((row) => row['bulk_completed']).length;
  expect(await bulk(done(100, 10, '2019-06-20'))).toBe(0);
  expect(await bulk(done(100, 11, '2019-06-20'))).toBe(11);
  expect(await bulk([...done(100, 11, '2019-06-20'), ...done(200, 11, '2019-06-21')])).toBe(0);
  expect(await bulk([...done(100, 12, '2019-06-20'), ...done(200, 11, '2019-06-21')])).toBe(12);
});
