import { readFile, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDescriber, type Describer } from '#app/engine/describe.server.ts';
import { queryProblems } from '#app/query/check.server.ts';
import { readQueries } from '#app/query/files.server.ts';
import { generateRegistry } from '#app/query/generate.ts';
import { EVERYTHING } from '#app/model/rights.ts';
import { queryKey } from '#app/query/header.ts';
import type { Query } from '#app/query/query.ts';
import { QUERIES } from '#app/query/registry.gen.ts';
import { ask } from '#app/query/run.server.ts';
import { type TinyEngine, openTinyEngine } from '../fixtures/tiny-engine.ts';
import { CASES } from './cases.ts';

const FOLDER = fileURLToPath(new URL('../../queries', import.meta.url));
const GOLDEN = new URL('./golden/', import.meta.url);
const UPDATE = process.env.UPDATE_GOLDEN === '1';

const queries = await readQueries(FOLDER);
let describer: Describer;
let tiny: TinyEngine;
beforeAll(async () => {
  describer = await openDescriber();
  tiny = await openTinyEngine();
});
afterAll(async () => {
  describer.close();
  await tiny.close();
});

describe('the registry', () => {
  it('is what the generator writes', async () => {
    const written = await readFile(
      new URL('../../app/query/registry.gen.ts', import.meta.url),
      'utf8',
    );
    expect(await generateRegistry(FOLDER)).toBe(written);
  });

  it('holds every query of the folder, and no golden answer is without its query', async () => {
    const names = queries.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(0);
    expect(Object.keys(QUERIES)).toEqual(names.map(queryKey));
    const golden = (await readdir(GOLDEN)).map((file) => file.replace(/\.json$/, ''));
    expect(golden.filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe.each(queries.map((query) => [query.name, query] as const))('%s', (name, query) => {
  it('is portable, binds, and returns what its header declares', async () => {
    expect(await queryProblems(describer, query)).toEqual([]);
  });

  it('gives its golden answers', async () => {
    const key = queryKey(name) as keyof typeof QUERIES;
    const cases = Object.entries<object>(CASES[key]);
    expect(cases.length).toBeGreaterThan(0);
    const answers: Record<string, { params: object; rows: unknown[] }> = {};
    for (const [title, params] of cases) {
      const rows = await ask(
        tiny.engine,
        QUERIES[key] as Query<object, object>,
        params,
        EVERYTHING,
      );
      answers[title] = { params, rows };
    }
    const file = new URL(`${name}.json`, GOLDEN);
    if (UPDATE) await writeFile(file, await goldenText(answers));
    expect(answers).toEqual(JSON.parse(await readFile(file, 'utf8')));
  });
});

function goldenText(answers: object): Promise<string> {
  return format(JSON.stringify(answers), { parser: 'json', printWidth: 100 });
}

describe('a query that lies', () => {
  const right = {
    name: 'a',
    question: 'Why?',
    params: [{ name: 'snapshot', type: 'snapshot', nullable: false }],
    rights: [],
    columns: [{ name: 'n', type: 'integer', nullable: false }],
    text: 'select cast(count(*) as integer) as n from rollup where snapshot_id = $snapshot',
  } as const;

  it('is found out, and one that does not is not', async () => {
    expect(await queryProblems(describer, right)).toEqual([]);
  });

  it.each<[string, Partial<Parameters<typeof queryProblems>[1]>, string]>([
    [
      'in a column type',
      { text: right.text.replace('cast(count(*) as integer)', 'count(*)') },
      'n is BIGINT',
    ],
    ['in a column name', { text: right.text.replace('as n', 'as m') }, 'the columns are: m'],
    [
      'in the number of columns',
      { text: right.text.replace('as n', 'as n, 1 as m') },
      'the columns are: n, m',
    ],
    [
      'about a parameter it does not use',
      { text: 'select 1 as n' },
      'snapshot is declared and not used',
    ],
    ['about a parameter it does not declare', { params: [] }, 'snapshot is used and not declared'],
    ['about a relation', { text: 'select n from nowhere where a = $snapshot' }, 'nowhere'],
    [
      'about a column of nulls',
      {
        params: [{ name: 'x', type: 'text', nullable: true }],
        columns: [{ name: 'x', type: 'text', nullable: true }],
        text: 'select $x as x',
      },
      'x is INTEGER',
    ],
  ])('%s', async (_, change, problem) => {
    expect((await queryProblems(describer, { ...right, ...change })).join('\n')).toContain(problem);
  });
});
