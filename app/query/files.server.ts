import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseQuery, queryKey } from './header.ts';
import { expandParts } from './parts.ts';
import type { QueryDefinition } from './query.ts';

/**
 * Every query of a folder by file name, with the parts from its folder `parts` put in.
 * Throws at the first file that cannot be read.
 */
export async function readQueries(folder: string): Promise<QueryDefinition[]> {
  const parts = await readTexts(join(folder, 'parts'));
  const partTexts = new Map(parts.map(([file, text]) => [file.slice(0, -'.sql'.length), text]));
  const queries = (await readTexts(folder)).map(([file, text]) =>
    parseQuery(file, expandParts(text, partTexts)),
  );
  const keys = new Map<string, string>();
  for (const { name } of queries) {
    const other = keys.get(queryKey(name));
    if (other !== undefined) throw new Error(`${name}.sql and ${other}.sql have one key`);
    keys.set(queryKey(name), name);
  }
  return queries;
}

async function readTexts(folder: string): Promise<[file: string, text: string][]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  return Promise.all(
    files.map(async (file): Promise<[string, string]> => [
      file,
      await readFile(join(folder, file), 'utf8'),
    ]),
  );
}
