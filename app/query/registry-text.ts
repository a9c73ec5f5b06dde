import { queryKey } from './header.ts';
import type { Column, ColumnType, Param, ParamType, QueryDefinition } from './query.ts';

const PARAM_TYPESCRIPT: Record<ParamType, string> = {
  text: 'string',
  date: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  snapshot: 'string',
  'text[]': 'readonly string[]',
};

const COLUMN_TYPESCRIPT: Record<ColumnType, string> = {
  text: 'string',
  date: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
};

/** The source of registry.gen.ts, before it is formatted. */
export function registryText(definitions: readonly QueryDefinition[]): string {
  return [
    '// Written by `npm run queries:generate` from queries/*.sql; edit those.',
    "import type { Query } from './query.ts';",
    ...definitions.map(interfaces),
    'export const QUERIES: {',
    ...definitions.map((query) => {
      const [params, row] = typeNames(query);
      return `  /** ${docText(query.question)} */\n  readonly ${queryKey(query.name)}: Query<${params}, ${row}>;`;
    }),
    '} = {',
    ...definitions.map((query) => `${queryKey(query.name)}: ${definitionText(query)},`),
    '};',
  ].join('\n');
}

function interfaces(query: QueryDefinition): string {
  const [params, row] = typeNames(query);
  const paramsType =
    query.params.length === 0
      ? `export type ${params} = Readonly<Record<never, never>>;`
      : `export interface ${params} { ${members(query.params, PARAM_TYPESCRIPT)} }`;
  return `\n${paramsType}\n\nexport interface ${row} { ${members(query.columns, COLUMN_TYPESCRIPT)} }\n`;
}

function members<T extends string>(
  entries: readonly { name: string; type: T; nullable: boolean }[],
  typescript: Record<T, string>,
): string {
  return entries
    .map(({ name, type, nullable }) => `${name}: ${typescript[type]}${nullable ? ' | null' : ''};`)
    .join('\n');
}

function typeNames({ name }: QueryDefinition): [params: string, row: string] {
  const key = queryKey(name);
  const stem = `${key.slice(0, 1).toUpperCase()}${key.slice(1)}`;
  return [`${stem}Params`, `${stem}Row`];
}

function definitionText({
  name,
  question,
  params,
  rights,
  columns,
  text,
}: QueryDefinition): string {
  const entries = (list: readonly (Param | Column)[]): string =>
    `[${list.map((entry) => JSON.stringify(entry)).join(', ')}]`;
  return (
    `{ name: ${JSON.stringify(name)}, question: ${JSON.stringify(question)}, ` +
    `params: ${entries(params)}, rights: ${JSON.stringify(rights)}, columns: ${entries(columns)}, text: \`${templateText(text)}\` }`
  );
}

function templateText(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
}

function docText(text: string): string {
  return text.replaceAll('*/', '* /');
}
