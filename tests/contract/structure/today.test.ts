import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LeagueAnswer } from '#app/query/league.ts';
import type { SummaryAnswer } from '#app/query/summary.ts';
import type { TasksAnswer } from '#app/query/tasks.ts';
import type { TrendAnswer } from '#app/query/trend.ts';
import { type Api, openApi } from '../../fixtures/api.ts';
import { demoStore } from '../../fixtures/demo-store.ts';

/** Today's structure against the rows as they were exported, put together here by the events' own file. */
type Row = Record<string, string>;

let api: Api;
let into: ReadonlyMap<string, string>;

beforeAll(async () => {
  const { dataDir } = await demoStore('lang-son', { reform: true });
  api = await openApi(dataDir);
  const events = parse<Row>(await readFile(join(dataDir, 'unit_events.csv'), 'utf8'), {
    columns: true,
  });
  into = new Map(
    events
      .filter(({ kind }) => kind === 'merge' || kind === 'rename')
      .flatMap(({ from = '', to = '' }) => from.split(';').map((code) => [code, to] as const)),
  );
}, 300_000);
afterAll(() => api.close());

const unitToday = (code: string) => into.get(code) ?? code;

async function exported(query: string): Promise<Row[]> {
  return parse<Row>(await api.text(`/api/v1/tasks.csv?${query}`), { columns: true });
}

function byUnit(rows: readonly Row[], unitOf: (code: string) => string): Map<string, Row[]> {
  const units = new Map<string, Row[]>();
  for (const row of rows) {
    const unit = unitOf(row['unit_code'] ?? '');
    units.set(unit, [...(units.get(unit) ?? []), row]);
  }
  return units;
}

const withStatus = (rows: readonly Row[], status: string) =>
  rows.filter((row) => row['status'] === status).length;

const league = (query: string) => api.json<LeagueAnswer>(`/api/v1/league?${query}`);
const rowsOf = ({ groups }: LeagueAnswer) => groups.flatMap(({ rows }) => rows);

describe("the league on today's structure", () => {
  test.each(['', '&as_of=2025-03-31', '&as_of=2020-06-30', '&basis=assigned&period=2025-YTD'])(
    'counts the exported rows of each unit and of those that went into it: %s',
    async (query) => {
      const asked = query.includes('basis') ? query : `&basis=due&period=rolling-12m${query}`;
      const units = byUnit(await exported(asked.slice(1)), unitToday);
      const rows = rowsOf(await league(`structure=today${query}`));
      expect(
        rows
          .filter(({ counts }) => counts.total > 0)
          .map(({ unit }) => unit.code)
          .sort(),
      ).toEqual([...units.keys()].sort());
      for (const { unit, counts, measures } of rows) {
        const own = units.get(unit.code) ?? [];
        const onTime = withStatus(own, 'done_on_time');
        const late = withStatus(own, 'done_late');
        const overdue = own.filter((row) => row['status'] === 'open_overdue');
        expect(counts).toMatchObject({
          total: own.length,
          done_on_time: onTime,
          done_late: late,
          open_overdue: overdue.length,
          open_in_time: withStatus(own, 'open_in_time'),
        });
        const due = onTime + late + overdue.length;
        expect(measures.deadline_kept_rate.value).toBe(due === 0 ? null : onTime / due);
        expect(measures.median_days_overdue.value).toBe(median(overdue));
      }
    },
  );

  test('drills down to exactly the rows of each number', async () => {
    const answer = await league('structure=today');
    expect(rowsOf(answer).length).toBeGreaterThan(80);
    for (const { unit, counts, includes } of rowsOf(answer)) {
      const query = `structure=today&basis=due&period=rolling-12m&unit=${unit.code}`;
      const { total } = await api.json<TasksAnswer>(`/api/v1/tasks?${query}&limit=1`);
      expect([unit.code, total]).toEqual([unit.code, counts.total]);
      if (includes.length === 0) continue;
      const rows = await exported(query);
      expect(new Set(rows.map((row) => row['unit_code']))).toEqual(
        new Set(
          [unit.code, ...includes].filter((code) => rows.some((row) => row['unit_code'] === code)),
        ),
      );
      expect(new Set(rows.map((row) => row['today_unit_code']))).toEqual(new Set([unit.code]));
    }
  });

  test('has no row of a merged unit, and marks the lines that ended', async () => {
    const rows = rowsOf(await league('structure=today'));
    expect(
      rows.filter(({ unit }) => into.has(unit.code) && into.get(unit.code) !== unit.code),
    ).toEqual([]);
    const districts = rows.filter(({ unit }) => /^(H|TP)-/.test(unit.code));
    expect(districts).toHaveLength(11);
    for (const { line_ended } of districts) {
      expect(line_ended).toEqual({ on: '2025-07-01', kind: 'abolish' });
    }
    expect(rows.find(({ unit }) => unit.code === 'STC')?.includes).toEqual(['SKHDT']);
  });

  test('compares ranks through whole merges, and none across a break', async () => {
    const asWas = rowsOf(await league(''));
    const today = rowsOf(await league('structure=today'));
    const departments = (rows: typeof asWas) =>
      rows.filter(({ unit }) => /^[SVTB]/.test(unit.code) && !unit.code.startsWith('TP-'));
    for (const row of departments(asWas)) expect(row.rank_change).toBeNull();
    expect(departments(asWas).map((row) => row.not_compared_because)).toContain('structural_break');
    expect(departments(today).filter((row) => row.rank_change !== null).length).toBeGreaterThan(10);
    for (const row of today.filter(({ unit }) => /^(H|TP|X|P)-/.test(unit.code))) {
      expect(row.rank_change).toBeNull();
    }
  });
});

describe('both structures', () => {
  const filters = fc.record({
    as_of: fc.constantFrom('', '2025-02-28', '2025-06-30', '2025-07-31', '2020-06-30'),
    basis: fc.constantFrom('assigned', 'due', 'tracked'),
    period: fc.constantFrom('', '2025-YTD', '2025-03-10..2025-07-20', '2020-06', '2025-Q2'),
    status: fc.constantFrom('', 'open_overdue', 'done_late', 'done_on_time'),
    flag: fc.constantFrom('', 'hanging', 'inherited', 'extended'),
    field: fc.constantFrom('', 'Nội chính'),
    q: fc.constantFrom('', 'báo cáo'),
  });

  test('have the same totals over all units, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(filters, async ({ period, ...rest }) => {
        const early = rest.as_of === '2020-06-30' || rest.as_of === '2025-02-28';
        const params = new URLSearchParams(
          Object.entries(rest).filter(([, value]) => value !== ''),
        );
        if (rest.basis !== 'tracked' && period !== '' && !(early && period.startsWith('2025'))) {
          params.set('period', period);
        }
        const ask = async (structure: string) => {
          params.set('structure', structure);
          const { counts, measures } = await api.json<SummaryAnswer>(
            `/api/v1/summary?${params.toString()}`,
          );
          return { counts, measures };
        };
        expect(await ask('today')).toEqual(await ask('as-was'));
      }),
      { numRuns: 40 },
    );
  });

  test('differ in a trend by what went into the unit, and in nothing else', async () => {
    const trend = (query: string) =>
      api.json<TrendAnswer>(`/api/v1/trend?basis=due&period=2025-YTD&${query}`);
    const [whole, stc, skhdt, all, allToday] = await Promise.all([
      trend('unit=STC&structure=today'),
      trend('unit=STC'),
      trend('unit=SKHDT'),
      trend(''),
      trend('structure=today'),
    ]);
    whole.points.forEach(({ counts }, at) => {
      const parts = (stc.points[at]?.counts?.total ?? 0) + (skhdt.points[at]?.counts?.total ?? 0);
      expect(counts?.total).toBe(parts);
    });
    expect(allToday.points.map(({ counts }) => counts)).toEqual(
      all.points.map(({ counts }) => counts),
    );
    const breaks = (answer: TrendAnswer) =>
      answer.points.filter((point) => point.break !== null).map(({ month }) => month);
    expect(breaks(all)).toEqual(['2025-03', '2025-07']);
    expect(breaks(allToday)).toEqual(['2025-07']);
    expect(breaks(whole)).toEqual([]);
    expect(breaks(stc)).toEqual(['2025-03']);
  });

  test('know the merged unit: today it is asked about under the one it went into', async () => {
    const total = async (query: string) =>
      (await api.json<TasksAnswer>(`/api/v1/tasks?basis=tracked&limit=1&${query}`)).total;
    expect(await total('unit=SKHDT&structure=today')).toBe(await total('unit=STC&structure=today'));
    expect(await total('unit=SKHDT')).toBeLessThan(await total('unit=STC'));
    expect(await total('q=sở tài chính&structure=today')).toBeGreaterThan(
      await total('q=sở tài chính'),
    );
  });
});

function median(rows: readonly Row[]): number | null {
  const days = rows.map((row) => Number(row['days_overdue'])).sort((a, b) => a - b);
  if (days.length === 0) return null;
  const middle = (days.length - 1) / 2;
  return ((days[Math.floor(middle)] ?? 0) + (days[Math.ceil(middle)] ?? 0)) / 2;
}
