import type { Describer } from '#app/engine/describe.server.ts';
import type { BindValue } from '#app/engine/engine.ts';
import { portabilityProblems, usedParameters } from './portable.ts';
import type { ColumnType, ParamType, QueryDefinition } from './query.ts';

const SAMPLES: Record<ParamType, BindValue> = {
  text: 'x',
  date: '2019-06-30',
  integer: 1,
  number: 0.5,
  boolean: true,
  snapshot: '20190703T100000-r1',
  'text[]': ['1', '2'],
};

const ENGINE_TYPES: Record<ColumnType, RegExp> = {
  text: /^(?:VARCHAR|ENUM\(.*\))$/,
  date: /^DATE$/,
  integer: /^(?:TINYINT|SMALLINT|INTEGER)$/,
  number: /^(?:FLOAT|DOUBLE)$/,
  boolean: /^BOOLEAN$/,
};

/** Holds a query against its own header, the portable subset and the engine; empty when it is right. */
export async function queryProblems(
  describer: Describer,
  query: QueryDefinition,
): Promise<string[]> {
  const notNull = query.columns.filter(({ nullable }) => !nullable).map(({ name }) => name);
  const problems = portabilityProblems(query.text, notNull);
  const declared = query.params.map(({ name }) => name);
  const used = usedParameters(query.text);
  for (const name of declared.filter((name) => !used.includes(name))) {
    problems.push(`parameter ${name} is declared and not used`);
  }
  for (const name of used.filter((name) => !declared.includes(name))) {
    problems.push(`parameter ${name} is used and not declared`);
  }
  if (problems.length > 0) return problems;
  const full = query.params.map(({ name, type }) => [name, SAMPLES[type]] as const);
  const nulls = query.params.map(
    ({ name, type, nullable }) => [name, nullable ? null : SAMPLES[type]] as const,
  );
  for (const values of [full, nulls]) {
    const wrong = await columnProblems(describer, query, Object.fromEntries(values));
    if (wrong.length > 0) return wrong;
  }
  return [];
}

async function columnProblems(
  describer: Describer,
  { text, columns }: QueryDefinition,
  values: Readonly<Record<string, BindValue>>,
): Promise<string[]> {
  const returned = await describer.columns(text, values).catch((error: unknown) => String(error));
  if (typeof returned === 'string') return [returned];
  const names = returned.map(({ name }) => name).join(', ');
  if (names !== columns.map(({ name }) => name).join(', ')) return [`the columns are: ${names}`];
  return columns.flatMap(({ name, type }, at) => {
    const actual = returned[at]?.type ?? '';
    return ENGINE_TYPES[type].test(actual) ? [] : [`column ${name} is ${actual}, declared ${type}`];
  });
}
