import { type Token, tokenize } from './tokens.ts';

/** Functions that DuckDB and PostgreSQL both have, with the same meaning on our types. */
const FUNCTIONS = new Set(
  `abs avg bool_and bool_or cast ceil coalesce concat count dense_rank extract first_value floor
  greatest lag last_value lead least left length lower lpad ltrim make_date max min mod ntile nullif
  percent_rank percentile_cont percentile_disc position power rank replace right round row_number
  rtrim sign split_part sqrt starts_with string_agg string_to_array strpos substring sum task_of
  trim unnest upper`.split(/\s+/),
);

/** Words that may stand before a parenthesis without being a function. */
const BEFORE_PARENTHESIS = new Set(
  `all and any as between by case distinct else except exists filter from group having in intersect
  is join lateral like limit not offset on or over partition recursive select sets then union using values
  when where with within`.split(/\s+/),
);

/** Of one engine only, of another meaning there, or of no business in a question. */
const FORBIDDEN = new Set(
  `alter anti asof attach call checkpoint columns copy create current_date current_time
  current_timestamp current_user delete describe detach drop exclude execute explain export force
  glob import insert install load localtime localtimestamp merge natural now pivot positional
  pragma prepare qualify random sample semi session_user set show summarize tablesample today
  truncate unpivot update use vacuum`.split(/\s+/),
);

const FORBIDDEN_SIGNS: Readonly<Record<string, string>> = {
  ';': 'a semicolon',
  '::': '"::" (write cast)',
  ':=': '":="',
  '=>': '"=>"',
  '->': '"->"',
  '->>': '"->>"',
  '**': '"**"',
  '//': '"//"',
  '/': 'a division (queries give counts, model/measure divides)',
  '?': 'a parameter without a name',
  $: 'a parameter without a name',
  '[': 'a list',
  ']': 'a list',
  '{': 'a struct',
  '}': 'a struct',
};

/**
 * What keeps a text out of the common subset of DuckDB and PostgreSQL, each with its line;
 * empty when nothing does. The functions are an allow-list: add one when both engines agree on it.
 * `notNull`: the columns that may be sorted downwards without a word on nulls.
 */
export function portabilityProblems(sql: string, notNull: readonly string[] = []): string[] {
  const tokens = tokenize(sql);
  const problems: string[] = [];
  const ctes = cteNames(tokens);
  const [first] = tokens;
  if (first?.text !== 'select' && first?.text !== 'with') problems.push('1: not a SELECT');
  let depth = 0;
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    const problem =
      token.kind === 'sign'
        ? signProblem(token, before, after, depth)
        : wordProblem(token, before, after, ctes, notNull);
    if (problem !== null) problems.push(`${token.line}: ${problem}`);
    if (isSign(token, '(')) depth += 1;
    if (isSign(token, ')')) depth -= 1;
  });
  return problems;
}

/** The parameters that the text uses, each once, in the order of first use. */
export function usedParameters(sql: string): string[] {
  const parameters = tokenize(sql).filter(({ kind }) => kind === 'parameter');
  return [...new Set(parameters.map(({ text }) => text.slice(1)))];
}

function signProblem(
  { text }: Token,
  before: Token | undefined,
  after: Token | undefined,
  depth: number,
): string | null {
  if (text === '*' && depth === 0 && isStar(before)) return '* instead of columns';
  if (text === '[' && isSign(after, ']') && isType(before)) return null;
  if (text === ']' && isSign(before, '[')) return null;
  return Object.hasOwn(FORBIDDEN_SIGNS, text)
    ? `${FORBIDDEN_SIGNS[text] ?? text} is not allowed`
    : null;
}

function wordProblem(
  { kind, text }: Token,
  before: Token | undefined,
  after: Token | undefined,
  ctes: ReadonlySet<string>,
  notNull: readonly string[],
): string | null {
  if (kind !== 'word' || isSign(before, '.')) return null;
  if (FORBIDDEN.has(text)) return `${text} is not allowed`;
  if (before?.text === 'by' && (text === 'all' || text === 'name')) {
    return `by ${text}: name the columns`;
  }
  if (text === 'desc' && after?.text !== 'nulls' && !notNull.includes(before?.text ?? '')) {
    return 'desc needs nulls first or nulls last: the engines differ';
  }
  const called = isSign(after, '(') && !BEFORE_PARENTHESIS.has(text);
  if (called && !FUNCTIONS.has(text) && !ctes.has(text)) {
    return `function ${text} is not on the list in app/query/portable.ts`;
  }
  return null;
}

function isSign(token: Token | undefined, text: string): boolean {
  return token?.kind === 'sign' && token.text === text;
}

/** `text[]` in a cast is a type, not a list. */
function isType(token: Token | undefined): boolean {
  return token !== undefined && ['text', 'integer', 'date'].includes(token.text);
}

/** A star that stands for columns, not for a product. */
function isStar(before: Token | undefined): boolean {
  return before !== undefined && ['select', 'distinct', ',', '.'].includes(before.text);
}

/** `name (a, b) as (…)`: names that look like functions. */
function cteNames(tokens: readonly Token[]): ReadonlySet<string> {
  const names = new Set<string>();
  tokens.forEach((token, at) => {
    if (token.kind !== 'word' || !isSign(tokens[at + 1], '(')) return;
    const close = tokens.findIndex((each, index) => index > at && isSign(each, ')'));
    if (tokens[close + 1]?.text === 'as' && isSign(tokens[close + 2], '(')) names.add(token.text);
  });
  return names;
}
