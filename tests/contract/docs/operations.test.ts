import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { COMMANDS } from '#app/cli/commands.ts';
import { readEnv } from '#app/http/env.server.ts';
import { DATE_FORMATS } from '#app/intake/date-formats.ts';
import { mappingSchema } from '#app/intake/mapping.ts';
import {
  CONFIRM_CODES,
  FILE_ISSUE_CODES,
  ROW_ISSUE_CODES,
  WARNING_CODES,
} from '#app/model/issue.ts';
import { CANONICAL_COLUMNS, REQUIRED_COLUMNS } from '#app/model/task.ts';
import { askingSchema, configSchema } from '#app/store/config.ts';
import { layoutOf } from '#app/store/layout.ts';
import { readUnitLists } from '#app/store/unit-lists.server.ts';
import { ROOT, codeWords, fencedBlocks, readDocument, sectionOf, tableRows } from './document.ts';

const run = promisify(execFile);
const OPTION = /--[a-z][a-z-]*/g;

let operations: string;
beforeAll(async () => {
  operations = await readDocument('docs/operations.md');
});

/** The words in code type in the first column of a section's tables. */
function firstColumn(heading: string): string[] {
  return tableRows(sectionOf(operations, heading)).flatMap(([cell = '']) => codeWords(cell));
}

describe('commands', () => {
  it('are those that there are', () => {
    const described = [...operations.matchAll(/^### `dondoc (\w+)`$/gm)].map(([, name]) => name);
    expect(described).toEqual(Object.keys(COMMANDS));
  });

  it.each(Object.keys(COMMANDS))('%s has the options that its help names', async (name) => {
    const { stdout } = await run(process.execPath, [`${ROOT}/bin/dondoc.mjs`, name, '--help']);
    const described = firstColumn(`### \`dondoc ${name}\``).flatMap((word) => word.match(OPTION));
    expect(described.sort()).toEqual([...new Set(stdout.match(OPTION) ?? [])].sort());
  });
});

describe('environment variables', () => {
  it('are those that the parser knows', async () => {
    const source = await readDocument('app/http/env.server.ts');
    const known = [...source.matchAll(/(?:^ {2}|')([A-Z]+(?:_[A-Z]+)*)(?=:|')/gm)];
    expect(firstColumn('## Environment').sort()).toEqual(
      [...new Set(known.map(([, name]) => name))].sort(),
    );
  });

  it('have the defaults that are written', () => {
    const given = tableRows(sectionOf(operations, '## Environment')).flatMap(
      ([name = '', value = '']): [string, string][] => {
        const [variable = ''] = codeWords(name);
        return codeWords(value).map((text) => [variable, text]);
      },
    );
    expect(given.length).toBeGreaterThan(4);
    expect(readEnv(Object.fromEntries(given))).toEqual(readEnv({}));
  });
});

describe('issue codes', () => {
  it.each([
    ['The whole file; nothing is published:', FILE_ISSUE_CODES],
    ['A row; the others are published:', ROW_ISSUE_CODES],
    ['Only said; the row is published:', WARNING_CODES],
    ['Asked before publishing, because much changed since the snapshot before', CONFIRM_CODES],
  ])('under "%s" are those of the intake', (lead, codes) => {
    const [, below = ''] = operations.split(`\n${lead}`);
    const table = below.slice(below.indexOf('\n\n|')).split(/\n\n(?!\|)/)[0] ?? '';
    const described = tableRows(table).flatMap(([cell = '']) => codeWords(cell));
    expect(described).toEqual([...codes]);
  });
});

describe('task lists', () => {
  it('have the canonical columns, the needed ones marked', () => {
    const section = sectionOf(operations, '## Task lists').split('\n### ')[0] ?? '';
    const rows = tableRows(section).map(([name = '', needed = '']) => ({
      name: codeWords(name)[0],
      needed: needed === 'yes',
    }));
    expect(rows.map(({ name }) => name)).toEqual([...CANONICAL_COLUMNS]);
    expect(rows.filter(({ needed }) => needed).map(({ name }) => name)).toEqual([
      ...REQUIRED_COLUMNS,
    ]);
  });

  it('are mapped by the keys that there are, each with an example that is one', () => {
    const keys = firstColumn('### Mappings');
    expect([...keys].sort()).toEqual(Object.keys(mappingSchema.shape).sort());
    const examples = fencedBlocks(operations, 'mapping');
    expect([...examples.keys()]).toEqual(keys);
    for (const [key, text] of examples) {
      const example = JSON.parse(text) as object;
      expect(Object.keys(example)).toEqual([key]);
      expect(() => mappingSchema.parse({ columns: {}, ...example })).not.toThrow();
    }
  });

  it('have their dates in the formats that are named', () => {
    const row = tableRows(sectionOf(operations, '### Mappings')).find(([key]) => key === '`dates`');
    expect(codeWords(row?.[2] ?? '')).toEqual([...DATE_FORMATS]);
  });
});

it('settings are those of the schema', () => {
  const asking = Object.keys(askingSchema.shape);
  const described = firstColumn('## Settings');
  expect(described).toEqual([...Object.keys(configSchema.shape), ...asking]);
});

it('the lists of units that are shown can be read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dondoc-docs-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const files = fencedBlocks(operations, 'file');
  expect([...files.keys()]).toEqual(['units.csv', 'unit_aliases.csv', 'unit_events.csv']);
  for (const [name, body] of files) await writeFile(join(folder, name), body);
  const { units, aliases, events } = await readUnitLists(layoutOf(folder));
  expect([units.length, aliases.length, events.length]).toEqual([3, 1, 1]);

  const headings = tableRows(await readDocument('data/README.md'))
    .flatMap(([, cell = '']) => codeWords(cell))
    .filter((word) => word.includes(','));
  expect(headings).toEqual([...files.values()].map((body) => body.split('\n')[0]));
});
