import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MEASURES_IN_DAYS, type Measures } from '#app/model/measure.ts';
import { STATUSES } from '#app/model/status.ts';
import { parseQuery } from '#app/model/filters.ts';
import { MONTH_ASSIGNED, ROLLING_DUE } from '#app/model/population.ts';
import { flow, snapshotBefore } from '#app/query/flow.ts';
import { league } from '#app/query/league.ts';
import { type Portal, openPortal } from '#app/query/portal.server.ts';
import { scopeOf } from '#app/query/scope.ts';
import { summary } from '#app/query/summary.ts';
import { type Task, DEFAULT_TASK_ORDER, allTasks, tasks } from '#app/query/tasks.ts';
import type { ServedView } from '#app/query/view.ts';
import {
  type ImportReport,
  JULY,
  JUNE,
  fixture,
  importList,
  prepareDataDir,
  recountBoth,
  removeDataDir,
} from './handmade.ts';
import { CASES } from './periods.ts';
import { readTable } from './recount-csv.ts';
import {
  STATUS_NAMES,
  type Window,
  countsOf,
  keptOf,
  measuresOf,
  within,
} from './recount-figures.ts';
import { recountFlow } from './recount-flow.ts';
import type { Recounted, RecountedList } from './recount.ts';

let dataDir: string;
let portal: Portal;
let view: ServedView;
let june: RecountedList;
let july: RecountedList;
const reports: Record<string, ImportReport> = {};
let unitRows: Record<string, string>[];

beforeAll(async () => {
  ({ june, july } = await recountBoth());
  unitRows = readTable(await readFile(fixture('units.csv'), 'utf8'));
  dataDir = await prepareDataDir();
  for (const { file, asOf } of [JUNE, JULY]) {
    const { exitCode, report } = await importList(dataDir, fixture(file), asOf);
    expect(exitCode, JSON.stringify(report)).toBe(0);
    reports[file] = report;
  }
  portal = await openPortal({ dataDir });
  view = await portal.view();
});

afterAll(async () => {
  await portal.close();
  await removeDataDir(dataDir);
});

const scope = (query: string, defaults = MONTH_ASSIGNED) =>
  scopeOf(view, parseQuery(new URLSearchParams(query)).filters, defaults);

async function listed(query: string): Promise<Task[]> {
  const found: Task[] = [];
  for await (const page of allTasks(view, await scope(query), DEFAULT_TASK_ORDER)) {
    found.push(...page);
  }
  return found;
}

const keysOf = (rows: readonly { task_code: string; unit_code: string }[]) =>
  rows.map((row) => `${row.task_code} | ${row.unit_code}`).sort();

/** Days between two tasks are interpolated: the last bit may differ. */
const told = (measures: Measures) =>
  Object.fromEntries(
    Object.entries(measures).map(([name, { numerator, denominator, value }]) => {
      const isDays = (MEASURES_IN_DAYS as readonly string[]).includes(name);
      const printed = value !== null && isDays ? Number(value.toFixed(9)) : value;
      return [name, [numerator, denominator, printed]];
    }),
  );

const listOf = ({ when }: { when: string }) => (when === 'June' ? june : july);
const addressOf = ({ as_of, query }: { as_of: string; query: string }) =>
  `as_of=${as_of}${query === '' ? '' : `&${query}`}`;

describe('a list written by hand', () => {
  it('holds what it is to try', () => {
    for (const list of [june, july]) {
      const counts: Record<string, number> = countsOf(list.rows);
      for (const name of [...STATUS_NAMES, 'hanging', 'due_soon', 'extended']) {
        expect(counts[name], name).toBeGreaterThan(1);
      }
      expect(counts['open_overdue']).toBeGreaterThan(counts['hanging'] ?? 0);
    }
    expect(june.rows.some((row) => row.status === 'open_in_time' && row.due_on === june.day)).toBe(
      true,
    );
    expect(june.rows.filter((row) => row.days_overdue === 1).length).toBeGreaterThan(3);
    expect(new Set(june.refusals.map(({ code }) => code))).toEqual(
      new Set([
        'secret',
        'field_count',
        'unknown_unit',
        'ambiguous_unit',
        'bad_date',
        'required_empty',
        'completed_after_as_of',
        'duplicate_key',
      ]),
    );
    expect(july.rows.filter((row) => row.inherited_from !== null)).toHaveLength(4);
  });

  it.each([JUNE, JULY])('is taken in with every row accounted for: $file', ({ file, day }) => {
    const list = file === JUNE.file ? june : july;
    const report = reports[file];
    const places = (
      findings: readonly { row: number | null; column: string | null; code: string }[],
    ) => findings.map(({ row, column, code }) => `${row} ${column} ${code}`).sort();
    expect(places(report?.issues ?? [])).toEqual(places(list.refusals));
    expect(places(report?.warnings ?? [])).toEqual(places(list.warnings));
    const refused = new Set(list.refusals.map(({ row }) => row)).size;
    expect(report).toMatchObject({
      status: 'published',
      rows_read: list.read,
      rows_accepted: list.rows.length,
      rows_refused: refused,
      rows_skipped: list.skipped,
    });
    expect(list.read).toBe(list.rows.length + refused);
    expect(report?.as_of.slice(0, 10)).toBe(day);
  });

  it.each([JUNE, JULY])('is stored row by row as it was meant: $file', async ({ file, day }) => {
    const list = file === JUNE.file ? june : july;
    const stored = await listed(`as_of=${day}&basis=tracked`);
    const comparable = (row: Recounted | Task) => {
      const { hanging, due_soon, extended } = 'flags' in row ? row.flags : row;
      const { task_code, unit_code, title, co_units, assigned_on, due_on, original_due_on } = row;
      const { completed_on, state_note, status, days_overdue, inherited_from } = row;
      const field = row.field ?? '';
      const assigner = row.assigner ?? '';
      const dates = { assigned_on, due_on, original_due_on, completed_on };
      const flags = { hanging, due_soon, extended, state_note, inherited_from };
      const words = { task_code, unit_code, title, co_units, field, assigner };
      return { ...words, ...dates, status, days_overdue, ...flags };
    };
    const inOrder = (rows: readonly (Recounted | Task)[]) =>
      rows
        .map(comparable)
        .sort((a, b) =>
          `${a.task_code} ${a.unit_code}` < `${b.task_code} ${b.unit_code}` ? -1 : 1,
        );
    expect(inOrder(stored)).toEqual(inOrder(list.rows));
  });

  it('keeps nothing of a secret row', async () => {
    for (const words of ['CANARY', 'canary-mot', 'XX-02']) {
      const found = await tasks(view, await scope(`as_of=2024-06-30&basis=tracked&q=${words}`), {
        order: DEFAULT_TASK_ORDER,
        limit: 10,
        cursor: null,
      });
      expect(found.total).toBe(0);
    }
    expect(JSON.stringify(reports)).not.toContain('CANARY');
  });
});

describe('every count agrees with the recount', () => {
  it.each(CASES)('summary $when $query', async (each) => {
    const list = listOf(each);
    const answer = await summary(view, await scope(addressOf(each)));
    const rows = within(list, each.window);
    expect(answer.counts).toEqual(countsOf(rows));
    expect(answer.units).toBe(new Set(rows.map((row) => row.unit_code)).size);
    expect(told(answer.measures)).toEqual(measuresOf(list, each.window, () => true));
    if (each.window.basis !== 'tracked') {
      const { from, to } = answer.population;
      expect({ from, to }).toEqual({ from: each.window.from, to: each.window.to });
    }
  });

  it.each(CASES)('league $when $query', async (each) => {
    const list = listOf(each);
    const answer = await league(view, await scope(addressOf(each)));
    const standing = answer.groups.flatMap(({ rows }) => rows);
    for (const row of standing) {
      const mine = (one: Recounted) => one.unit_code === row.unit.code;
      expect(row.counts, row.unit.code).toEqual(countsOf(within(list, each.window).filter(mine)));
      expect(told(row.measures)).toEqual(measuresOf(list, each.window, mine));
      const { kept, n } = row.deadline_kept;
      expect({ kept, n }, row.unit.code).toEqual(keptOf(list, each.window, row.unit.code));
    }
    const groups = answer.groups.flatMap(({ group, rows }) =>
      rows.map((row) => `${row.unit.code} ${group}`),
    );
    const known = unitRows.filter(
      ({ code, valid_to }) =>
        valid_to === '' ||
        (valid_to ?? '') >= list.day ||
        within(list, each.window).some((row) => row.unit_code === code),
    );
    expect(groups.sort()).toEqual(known.map(({ code, group }) => `${code} ${group}`).sort());
    const sum = standing.reduce((total, row) => total + row.counts.total, 0);
    expect(sum).toBe(within(list, each.window).length);
  });

  it.each(CASES)('the lists behind the counts $when $query', async (each) => {
    const list = listOf(each);
    const rows = within(list, each.window);
    for (const status of STATUSES) {
      const found = await listed(`${addressOf(each)}&status=${status}`);
      expect(keysOf(found), status).toEqual(keysOf(rows.filter((row) => row.status === status)));
    }
    for (const flag of ['hanging', 'due_soon', 'extended'] as const) {
      const found = await listed(`${addressOf(each)}&flag=${flag}`);
      expect(keysOf(found), flag).toEqual(keysOf(rows.filter((row) => row[flag])));
    }
  });

  it('by unit and status, for every unit', async () => {
    for (const { code = '' } of unitRows) {
      for (const status of STATUSES) {
        const query = `as_of=2024-06-30&basis=due&period=2024-H1&unit=${code}&status=${status}`;
        const answer = await summary(view, await scope(query));
        const rows = within(june, { basis: 'due', from: '2024-01-01', to: '2024-06-30' });
        const mine = rows.filter((row) => row.unit_code === code && row.status === status);
        expect(answer.counts, `${code} ${status}`).toEqual(countsOf(mine));
      }
    }
  });

  it('by group, field, assigner and state note', async () => {
    const window: Window = { basis: 'assigned', from: '2024-01-01', to: '2024-06-30' };
    const rows = within(june, window);
    const check = async (filter: Record<string, string>, mine: (row: Recounted) => boolean) => {
      const query = `as_of=2024-06-30&period=2024-H1&${new URLSearchParams(filter).toString()}`;
      const answer = await summary(view, await scope(query));
      expect(answer.counts, query).toEqual(countsOf(rows.filter(mine)));
    };
    for (const group of new Set(unitRows.map((unit) => unit['group'] ?? ''))) {
      const codes = unitRows.filter((unit) => unit['group'] === group).map(({ code }) => code);
      await check({ group }, (row) => codes.includes(row.unit_code));
    }
    for (const field of new Set(rows.map((row) => row.field).filter((name) => name !== ''))) {
      await check({ field }, (row) => row.field === field);
    }
    for (const assigner of new Set(rows.map((row) => row.assigner).filter((who) => who !== ''))) {
      await check({ assigner }, (row) => row.assigner === assigner);
    }
    for (const flag of ['extension_requested', 'awaiting_confirmation', 'paused', 'returned']) {
      expect(rows.some((row) => row.state_note === flag)).toBe(true);
      await check({ flag }, (row) => row.state_note === flag);
    }
  });
});

describe('the league of the list', () => {
  it('ranks within the group by exact fractions and says why it does not', async () => {
    const answer = await league(view, await scope('as_of=2024-06-30', ROLLING_DUE));
    const window: Window = { basis: 'due', from: '2023-07-01', to: '2024-06-30' };
    const said = answer.groups.flatMap(({ rows }) =>
      rows.map((row) => [row.unit.code, [row.rank, row.not_ranked_because]] as const),
    );
    expect(Object.fromEntries(said)).toMatchObject({
      STC: [1, null],
      SNV: [1, null],
      SXD: [3, null],
      SCT: [null, 'n_below_30'],
      TTT: [null, 'n_below_10'],
      SYT: [null, 'not_using_system'],
      'BQL-H': [null, 'n_below_10'],
      CT: [null, 'n_below_10'],
    });
    expect(keptOf(june, window, 'STC')).toEqual({ kept: 30, n: 36 });
    expect(keptOf(june, window, 'SNV')).toEqual({ kept: 25, n: 30 });
    for (const { group, reference } of answer.groups) {
      const members = unitRows.filter((unit) => unit['group'] === group);
      const kept = members.map(({ code = '' }) => keptOf(june, window, code));
      expect(reference, group).toEqual({
        numerator: kept.reduce((sum, one) => sum + one.kept, 0),
        denominator: kept.reduce((sum, one) => sum + one.n, 0),
      });
    }
  });
});

describe('what moved between the two lists', () => {
  it('agrees for the province and each unit, and both equations close', async () => {
    for (const unit of [null, ...unitRows.map(({ code = '' }) => code)]) {
      const filter = unit === null ? '' : `&unit=${unit}`;
      const newer = await scope(`as_of=2024-08-01${filter}`);
      const older = snapshotBefore(view, newer.snapshot);
      if (!older) throw new Error('there is no snapshot before');
      const moved = await flow(view, newer, older);
      expect(moved, unit ?? 'all').toEqual(recountFlow(june, july, unit));
      expect(moved.opening + moved.appeared + moved.reopened + moved.transferred_in).toBe(
        moved.closing + moved.completed + moved.vanished + moved.transferred_out,
      );
      expect(moved.overdue_opening + moved.newly_overdue + moved.overdue_transferred_in).toBe(
        moved.overdue_closing + moved.cleared + moved.extended_out + moved.overdue_transferred_out,
      );
    }
  });

  it('shows each kind of movement', () => {
    for (const [name, count] of Object.entries(recountFlow(june, july, null))) {
      expect(count, name).toBeGreaterThan(0);
    }
  });
});

describe('a moment that is too early', () => {
  it('refuses the whole file where more than one row in a hundred was completed after it', async () => {
    const { exitCode, report } = await importList(dataDir, fixture(JUNE.file), '2024-06-01');
    expect(exitCode).toBe(2);
    expect(report).toMatchObject({ status: 'refused', snapshot: null, rows_accepted: 0 });
    expect(report.issues.map(({ code }) => code)).toContain('as_of_too_early');
    expect((await portal.view()).catalog.snapshots).toHaveLength(2);
  });

  it('does nothing where the list is there already', async () => {
    const { exitCode, report } = await importList(dataDir, fixture(JUNE.file), JUNE.asOf);
    expect({ exitCode, status: report.status }).toEqual({ exitCode: 0, status: 'unchanged' });
    expect(report.snapshot).toBe(reports[JUNE.file]?.snapshot);
  });

  it('refuses a list whose bytes are not of one encoding', async () => {
    const broken = join(dataDir, 'broken.csv');
    const bytes = await readFile(fixture(JUNE.file));
    await writeFile(broken, Buffer.concat([bytes, Buffer.from([0xff, 0xfe, 0x0a])]));
    const { exitCode, report } = await importList(dataDir, broken, JUNE.asOf);
    expect({ exitCode, status: report.status }).toEqual({ exitCode: 2, status: 'refused' });
  });
});
