import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BindValue } from '#app/engine/engine.ts';
import { isDondocError } from '#app/model/errors.ts';
import type { Param, Query } from '#app/query/query.ts';
import { EVERYTHING } from '#app/model/rights.ts';
import { QUERIES } from '#app/query/registry.gen.ts';
import { ask } from '#app/query/run.server.ts';
import { INJECTION_PAYLOADS } from '../fixtures/injection-payloads.ts';
import { type TinyEngine, openTinyEngine } from '../fixtures/tiny-engine.ts';
import { OLDER } from '../fixtures/tiny-snapshots.ts';
import { CASES } from './cases.ts';

type Params = Record<string, BindValue>;

let tiny: TinyEngine;
let before: string;
beforeAll(async () => {
  tiny = await openTinyEngine({ queued: 1_000, deadlineMs: 60_000 });
  before = await fingerprint();
});
afterAll(() => tiny.close());

/** Schema, rows, macros, settings and files: whatever a payload could have changed. */
async function fingerprint(): Promise<string> {
  const parts = await Promise.all(
    [
      'select table_name, column_name, data_type from information_schema.columns order by all',
      'select database_name from duckdb_databases() order by all',
      'select function_name, macro_definition from duckdb_functions() where not internal order by all',
      'select name, value from duckdb_settings() order by all',
      ...['snapshot', 'unit', 'rollup', 'overdue_stock', 'task'].map(
        (name) => `select * from ${name} order by all`,
      ),
    ].map((text) => tiny.engine.query(text, {})),
  );
  const files = await readdir(tiny.root, { recursive: true, withFileTypes: true });
  const hashes = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map(async (file) => {
        const path = join(file.parentPath, file.name);
        return `${path} ${createHash('sha256')
          .update(await readFile(path))
          .digest('hex')}`;
      }),
  );
  return JSON.stringify([parts, hashes.sort()]);
}

interface Target {
  query: Query<Params, object>;
  params: Params;
  /** Those that any text fits: dates and snapshots are refused before the engine sees them. */
  texts: readonly Param[];
}

const targets = Object.entries(QUERIES).map(([key, query]): [name: string, target: Target] => {
  const cases = CASES[key as keyof typeof CASES] as Readonly<Record<string, object>>;
  const params = Object.values(cases)[0] as Params;
  const texts = query.params.filter(({ type }) => type === 'text' || type === 'text[]');
  return [query.name, { query: query as unknown as Target['query'], params, texts }];
});

/** Of the payloads, on every text parameter of every query: quality.md, "Lets no one in". */
const ON_EVERY_PARAMETER = 40;
/** Every payload stands in each of its parameters, and not in one of them only. */
const WITH_EVERY_PAYLOAD = QUERIES.counts.name;

function payloadAt(at: number): string {
  return INJECTION_PAYLOADS[at % INJECTION_PAYLOADS.length] ?? '';
}

function withPayloads(
  params: Params,
  names: readonly Param[],
  payloadOf: (index: number) => string,
): Params {
  const bound = names.map(({ name, type }, index) => {
    const payload = payloadOf(index);
    return [name, type === 'text[]' ? [payload] : payload] as const;
  });
  return { ...params, ...Object.fromEntries(bound) };
}

/** Every parameter gets another payload, until each payload has stood in one of them. */
function together({ query, params, texts }: Target): Params[] {
  const all = INJECTION_PAYLOADS.length;
  if (query.name === WITH_EVERY_PAYLOAD) {
    return INJECTION_PAYLOADS.map((_, at) =>
      withPayloads(params, texts, (index) => payloadAt(at + index * 37)),
    );
  }
  const statements = Math.max(ON_EVERY_PARAMETER, Math.ceil(all / texts.length));
  return Array.from({ length: statements }, (_, at) =>
    withPayloads(params, texts, (index) =>
      payloadAt(at * texts.length + ((index + at) % texts.length)),
    ),
  );
}

/** One parameter alone: an error over another one must not have hidden what this one does. */
function alone({ params, texts }: Target): Params[] {
  return texts.flatMap((param, index) =>
    INJECTION_PAYLOADS.filter((_, at) => at % 25 === index % 25).map((payload) =>
      withPayloads(params, [param], () => payload),
    ),
  );
}

/** An answer, or the one word that a reader may see. */
async function isClean(answer: Promise<unknown[]>): Promise<boolean> {
  const refused = JSON.stringify({ code: 'engine', status: 503, params: {} });
  return answer.then(
    () => true,
    (error: unknown) => isDondocError(error) && JSON.stringify(error.problem) === refused,
  );
}

async function uncleanOf(asked: readonly Params[], target: Target): Promise<Params[]> {
  const clean = await Promise.all(
    asked.map((params) => isClean(ask(tiny.engine, target.query, params, EVERYTHING))),
  );
  return asked.filter((_, at) => clean[at] !== true);
}

describe('payloads', () => {
  it('are at least five hundred', () => {
    expect(INJECTION_PAYLOADS.length).toBeGreaterThanOrEqual(500);
  });

  it.each(targets)('change nothing through %s, in every text parameter', async (_, target) => {
    const asked = target.texts.length === 0 ? [] : [...together(target), ...alone(target)];
    expect(await uncleanOf(asked, target)).toEqual([]);
    expect(await fingerprint()).toBe(before);
  });

  it('are refused as snapshots and days before the engine sees them', async () => {
    const { unitChanges, overdueAgeing } = QUERIES;
    const engine = { query: () => Promise.reject(new Error('asked')), close: () => tiny.close() };
    for (const payload of INJECTION_PAYLOADS) {
      const change = ask(engine, unitChanges, { older: OLDER, newer: payload }, EVERYTHING);
      const day = { snapshot: OLDER, as_of_day: payload, units: null };
      const ageing = ask(engine, overdueAgeing, day, EVERYTHING);
      expect(await isClean(change), payload).toBe(true);
      expect(await isClean(ageing), payload).toBe(payload !== '9999-12-31');
    }
  });

  it('change nothing as snapshots and days where nothing stands before the engine', async () => {
    const { unitChanges, overdueAgeing } = QUERIES;
    for (const payload of INJECTION_PAYLOADS) {
      const change = tiny.engine.query(unitChanges.text, { older: OLDER, newer: payload });
      await expect(change, payload).rejects.toMatchObject({ problem: { code: 'engine' } });
      const day = { snapshot: OLDER, as_of_day: payload, units: null };
      expect(await isClean(tiny.engine.query(overdueAgeing.text, day)), payload).toBe(true);
    }
    expect(await fingerprint()).toBe(before);
  });

  it('find nothing where they are only looked for', async () => {
    for (const payload of INJECTION_PAYLOADS) {
      const found = await ask(tiny.engine, QUERIES.taskHistory, { task_code: payload }, EVERYTHING);
      expect(found).toEqual([]);
    }
  });

  it('come back as they went in', async () => {
    // The driver's decoder drops a leading byte order mark; no stored text has one.
    const texts = INJECTION_PAYLOADS.filter((payload) => !/\p{Cs}|^\ufeff/u.test(payload));
    for (const payload of texts) {
      const rows = await tiny.engine.query('select cast($x as text) as x', { x: payload });
      expect(rows).toEqual([{ x: payload }]);
    }
  });
});
