/** A delimited text as rows of fields; inside quotation marks a doubled one is one. */
export function readDelimited(text: string, delimiter: string): string[][] {
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${delimiter}\\n]*))(${delimiter}|\\n|$)`, 'y');
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n/g, '\n');
  const rows: string[][] = [];
  let row: string[] = [];
  while (field.lastIndex < plain.length) {
    const at = field.lastIndex;
    const match = field.exec(plain);
    if (!match) throw new Error(`no field at character ${at}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === delimiter) continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** The rows below a heading row, by heading. */
export function readTable(text: string): Record<string, string>[] {
  const [headings = [], ...rows] = readDelimited(text, ',');
  return rows.map((row) => Object.fromEntries(headings.map((name, at) => [name, row[at] ?? ''])));
}
