import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERYTHING, type Rights } from '#app/model/rights.ts';
import { checkRights } from '#app/query/check.server.ts';
import type { Query } from '#app/query/query.ts';
import { QUERIES } from '#app/query/registry.gen.ts';
import { ask } from '#app/query/run.server.ts';
import { type TinyEngine, openTinyEngine } from '../fixtures/tiny-engine.ts';
import { NEWER_TASKS, OLDER_TASKS, REVISED_TASKS } from '../fixtures/tiny-tasks.ts';
import { CASES } from './cases.ts';

type Rows = Record<string, unknown>[];

const UNITS = ['SNV', 'STC', 'BT'];
const TASKS = [...OLDER_TASKS, ...NEWER_TASKS, ...REVISED_TASKS];
const only = (unit: string): Rights => ({ units: [unit], officers: false });

let tiny: TinyEngine;
beforeAll(async () => {
  tiny = await openTinyEngine();
});
afterAll(() => tiny.close());

const cases = Object.entries(QUERIES).flatMap(([key, query]) =>
  Object.entries<object>(CASES[key as keyof typeof CASES]).map(
    ([title, params]) =>
      [`${query.name}, ${title}`, query as Query<object, object>, params] as const,
  ),
);

function asked(query: Query<object, object>, params: object, rights: Rights): Promise<Rows> {
  return ask(tiny.engine, query, params, rights) as Promise<Rows>;
}

describe.each(UNITS)('who may read the tasks of %s only', (unit) => {
  /** Every text by which a task of another unit could be known. */
  const foreign = TASKS.filter((task) => task.unit_code !== unit).flatMap(({ task_code, title }) =>
    TASKS.some((own) => own.unit_code === unit && own.task_code === task_code)
      ? []
      : [task_code, title],
  );

  it.each(cases)('reads none of others through %s', async (_, query, params) => {
    if (query.rights.includes('every_unit')) {
      await expect(asked(query, params, only(unit))).rejects.toMatchObject({
        problem: { code: 'forbidden_every_unit', status: 403 },
      });
      return;
    }
    const rows = await asked(query, params, only(unit));
    const told = new Set(rows.flatMap((row) => Object.values(row)));
    expect(foreign.filter((text) => told.has(text))).toEqual([]);
    expect(rows.filter((row) => (row['officer'] ?? null) !== null)).toEqual([]);
  });

  it('reads all of its own', async () => {
    const { everything } = {
      everything: { ...CASES.tasks['overdueLongestFirst'], statuses: null },
    };
    const all = await asked(QUERIES.tasks as Query<object, object>, everything, EVERYTHING);
    const own = await asked(QUERIES.tasks as Query<object, object>, everything, only(unit));
    expect(own).toEqual(all.filter((row) => row['unit_code'] === unit));
    expect(own.length).toBeGreaterThan(0);
  });

  it('learns by no search what others do', async () => {
    const params = { ...CASES.counts['all'], words: 'cong khai ngan sach', word_units: UNITS };
    const rows = await asked(QUERIES.counts as Query<object, object>, params, only(unit));
    expect(rows.map((row) => row['unit_code'])).toEqual([unit]);
  });
});

it('names the officer to who may know', async () => {
  const query = QUERIES.taskHistory as Query<object, object>;
  const [row] = await asked(query, { task_code: 'T9' }, EVERYTHING);
  expect(row?.['officer']).toBe('cán bộ A');
});

describe('a query that does not say whom it is for', () => {
  const figures = { columns: [], rights: [], text: 'select 1' };

  it.each([
    [
      'tells a title',
      { columns: [{ name: 'title', type: 'text', nullable: false }] },
      'column title',
    ],
    ['searches', { text: "select 1 from task where search_text = 'x'" }, 'a search'],
    ['names officers', { rights: ['readable_units'], text: 'select officer from task' }, 'officer'],
  ] as const)('is refused where it %s', (_, change, problem) => {
    expect(checkRights({ ...figures, ...change }).join()).toContain(problem);
  });

  it('may tell figures', () => {
    expect(checkRights(figures)).toEqual([]);
  });
});
