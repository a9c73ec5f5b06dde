import type { Describer } from '#app/engine/describe.server.ts';
import type { BindValue } from '#app/engine/engine.ts';
import { portabilityProblems, usedParameters } from './portable.ts';
import { type ColumnType, type ParamType, type QueryDefinition, RIGHTS } from './query.ts';

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
  problems.push(...checkRights(query));
  const bound = query.rights.flatMap((name) => (RIGHTS[name] ? [{ name, ...RIGHTS[name] }] : []));
  const params = [...query.params, ...bound];
  const declared = params.map(({ name }) => name);
  const used = usedParameters(query.text);
  for (const name of declared.filter((name) => !used.includes(name))) {
    problems.push(`parameter ${name} is declared and not used`);
  }
  for (const name of used.filter((name) => !declared.includes(name))) {
    problems.push(`parameter ${name} is used and not declared`);
  }
  if (problems.length > 0) return problems;
  const full = params.map(({ name, type }) => [name, SAMPLES[type]] as const);
  const nulls = params.map(
    ({ name, type, nullable }) => [name, nullable ? null : SAMPLES[type]] as const,
  );
  for (const values of [full, nulls]) {
    const wrong = await columnProblems(describer, query, Object.fromEntries(values));
    if (wrong.length > 0) return wrong;
  }
  return [];
}

/** What tells of single tasks, in an answer or by what it finds. */
const TELLS_OF_TASKS = new Set(['task_code', 'title', 'document_no', 'source_status']);

/** Whoever writes a query that tells of single tasks has to say whose. Empty where it does. */
export function checkRights({
  columns,
  rights,
  text,
}: Pick<QueryDefinition, 'columns' | 'rights' | 'text'>): string[] {
  const limited = rights.includes('readable_units') || rights.includes('every_unit');
  const problems: string[] = [];
  const telling = columns.find(({ name }) => TELLS_OF_TASKS.has(name));
  if (telling && !limited) problems.push(`column ${telling.name} needs @right readable_units`);
  if (/\bsearch_text\b/.test(text) && !limited)
    problems.push('a search needs @right readable_units');
  if (/\bofficer\b/.test(text) && !rights.includes('reads_officers')) {
    problems.push('officer needs @right reads_officers');
  }
  return problems;
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
