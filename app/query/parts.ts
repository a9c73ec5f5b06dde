const INCLUDE = /^(\s*)--\s*@include\s+([a-z][a-z0-9-]*)\s*$/;
const HEADER = /^\s*--/;

/**
 * Puts the parts of `queries/parts/` where a query says `-- @include name`: the part's parameters join the header, its
 * text takes the line's place; a part may include others. So one filter has one wording, and the registry holds whole texts.
 * @throws where a part is not there
 */
export function expandParts(content: string, parts: ReadonlyMap<string, string>): string {
  const headers: string[] = [];
  const body = content.split(/\r?\n/).map((line) => {
    const [, indent = '', name] = INCLUDE.exec(line) ?? [];
    if (name === undefined) return line;
    const part = parts.get(name);
    if (part === undefined) throw new Error(`no part ${name} in queries/parts`);
    const lines = expandParts(part.trimEnd(), parts).split(/\r?\n/);
    headers.push(...lines.filter((each) => HEADER.test(each)));
    return lines
      .filter((each) => !HEADER.test(each))
      .map((each) => indent + each)
      .join('\n');
  });
  const end = body.findIndex((line) => line.trim() !== '' && !HEADER.test(line));
  return [...body.slice(0, end), ...headers, ...body.slice(end)].join('\n');
}
