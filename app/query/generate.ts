import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { openDescriber } from '#app/engine/describe.server.ts';
import { queryProblems } from './check.server.ts';
import { readQueries } from './files.server.ts';
import { registryText } from './registry-text.ts';

const QUERIES_FOLDER = fileURLToPath(new URL('../../queries', import.meta.url));
const REGISTRY_FILE = fileURLToPath(new URL('./registry.gen.ts', import.meta.url));

/** What registry.gen.ts has to contain. Throws with every problem of every query. */
export async function generateRegistry(folder: string): Promise<string> {
  const queries = await readQueries(folder);
  const describer = await openDescriber();
  try {
    const problems: string[] = [];
    for (const query of queries) {
      const found = await queryProblems(describer, query);
      problems.push(...found.map((problem) => `${query.name}.sql: ${problem}`));
    }
    if (problems.length > 0) throw new Error(problems.join('\n'));
  } finally {
    describer.close();
  }
  return format(registryText(queries), {
    parser: 'typescript',
    printWidth: 100,
    singleQuote: true,
    trailingComma: 'all',
  });
}

async function main(check: boolean): Promise<number> {
  const wanted = await generateRegistry(QUERIES_FOLDER);
  const present = await readFile(REGISTRY_FILE, 'utf8').catch(() => '');
  if (wanted === present) return 0;
  if (check) {
    process.stderr.write('registry.gen.ts is out of date: npm run queries:generate\n');
    return 1;
  }
  await writeFile(REGISTRY_FILE, wanted);
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await main(process.argv.includes('--check')).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  });
}
