export interface Token {
  kind: 'word' | 'text' | 'quoted' | 'number' | 'parameter' | 'sign';
  /** Words in lower case. */
  text: string;
  line: number;
}

const PATTERN =
  /(?<skip>\s+|--[^\n]*|\/\*[\s\S]*?\*\/)|(?<text>'(?:[^']|'')*')|(?<quoted>"(?:[^"]|"")*")|(?<parameter>\$[A-Za-z_]\w*)|(?<number>\d+(?:\.\d+)?)|(?<word>[A-Za-z_]\w*)|(?<sign>::|:=|=>|->>|->|\|\||<>|!=|<=|>=|\*\*|\/\/|[\s\S])/gy;

/** The tokens of an SQL text without spaces and comments. */
export function tokenize(sql: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  for (const match of sql.matchAll(PATTERN)) {
    const [whole] = match;
    const groups: Record<string, string | undefined> = match.groups ?? {};
    for (const [kind, text] of Object.entries(groups)) {
      if (text === undefined || kind === 'skip') continue;
      tokens.push({
        kind: kind as Token['kind'],
        text: kind === 'word' ? text.toLowerCase() : text,
        line,
      });
    }
    line += whole.split('\n').length - 1;
  }
  return tokens;
}
