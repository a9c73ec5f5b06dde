import {
  COLUMN_TYPES,
  type Column,
  PARAM_TYPES,
  type Param,
  type QueryDefinition,
  RIGHTS,
  type Right,
} from './query.ts';

const NAME = /^[a-z][a-z0-9_]*$/;
const FILE_NAME = /^([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\.sql$/;

/** What is wrong with a query file, and where. */
export class QueryFileError extends Error {
  constructor(file: string, line: number, what: string) {
    super(`${file}:${line}: ${what}`);
    this.name = 'QueryFileError';
  }
}

/** Reads one file of `queries/`: the header (grammar in queries/README.md), then one SELECT. */
export function parseQuery(file: string, content: string): QueryDefinition {
  const name = FILE_NAME.exec(file)?.[1];
  if (name === undefined) throw new QueryFileError(file, 1, 'the file name is not kebab-case.sql');

  const lines = content.split(/\r?\n/);
  const found = lines.findIndex((line) => line.trim() !== '' && !line.trim().startsWith('--'));
  const end = found === -1 ? lines.length : found;
  const questions: string[] = [];
  const params: Param[] = [];
  const rights: Right[] = [];
  const columns: Column[] = [];

  lines.slice(0, end).forEach((line, at) => {
    const [, tag, rest = ''] = /^\s*--\s*@(\S*)\s*(.*?)\s*$/.exec(line) ?? [];
    if (tag === undefined) return;
    const fail = (what: string): never => {
      throw new QueryFileError(file, at + 1, what);
    };
    if (tag === 'question') questions.push(rest || fail('@question is empty'));
    else if (tag === 'param') params.push(unique(parseParam(rest, fail), params, fail));
    else if (tag === 'right') rights.push(...newRight(rest, rights, fail));
    else if (tag === 'column') columns.push(unique(parseColumn(rest, fail), columns, fail));
    else fail(`unknown tag @${tag}`);
  });

  if (questions.length !== 1) throw new QueryFileError(file, 1, 'exactly one @question is needed');
  if (columns.length === 0) throw new QueryFileError(file, 1, 'no @column');
  const late = lines.findIndex((line, at) => at >= end && /^\s*--\s*@/.test(line));
  if (late !== -1) throw new QueryFileError(file, late + 1, 'a tag below the header');
  const text = lines.slice(end).join('\n').trim();
  if (text === '') throw new QueryFileError(file, lines.length, 'no SELECT below the header');
  return { name, question: questions[0] ?? '', params, rights, columns, text };
}

/** `task-history` → `taskHistory`: a query's key in the registry. */
export function queryKey(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

type Fail = (what: string) => never;

function parseParam(rest: string, fail: Fail): Param {
  const [name = '', written = '', ...more] = rest.split(/\s+/);
  if (more.length > 0) fail('@param takes a name and a type');
  const nullable = written.endsWith('?');
  const type = oneOf(PARAM_TYPES, nullable ? written.slice(0, -1) : written, fail);
  return { name: checkName(name, fail), type, nullable };
}

function parseColumn(rest: string, fail: Fail): Column {
  const [name = '', written = '', nullability = '', ...more] = rest.split(/\s+/);
  if (more.length > 0 || !['@notnull', '@nullable', 'nullable'].includes(nullability)) {
    fail('@column takes a name, a type and @notnull or @nullable');
  }
  const type = oneOf(COLUMN_TYPES, written, fail);
  return { name: checkName(name, fail), type, nullable: nullability !== '@notnull' };
}

/** Parts and the query that includes them may name the same one. */
function newRight(written: string, before: readonly Right[], fail: Fail): Right[] {
  const right = oneOf(Object.keys(RIGHTS) as Right[], written, fail, 'a right');
  return before.includes(right) ? [] : [right];
}

function checkName(name: string, fail: Fail): string {
  return NAME.test(name) ? name : fail('a name is snake_case');
}

function oneOf<T extends string>(
  known: readonly T[],
  written: string,
  fail: Fail,
  what = 'a type',
): T {
  return known.find((type) => type === written) ?? fail(`${what} is one of ${known.join(', ')}`);
}

function unique<T extends { name: string }>(entry: T, before: readonly T[], fail: Fail): T {
  return before.some(({ name }) => name === entry.name) ? fail(`${entry.name} twice`) : entry;
}
