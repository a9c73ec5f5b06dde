import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generateRegistry } from '#app/query/generate.ts';

const HEADER = '-- @question Why?\n-- @column n integer @notnull\n';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dondoc-queries-'));
  await mkdir(join(folder, 'parts'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('generateRegistry', () => {
  it('writes the queries by name, the same every time', async () => {
    await writeFile(join(folder, 'b-one.sql'), `${HEADER}select 1 as n`);
    await writeFile(join(folder, 'a-two.sql'), `${HEADER}-- @include two`);
    await writeFile(join(folder, 'parts', 'two.sql'), 'select 2 as n');
    const text = await generateRegistry(folder);
    expect(text.indexOf('aTwo: {')).toBeGreaterThan(0);
    expect(text.indexOf('bOne: {')).toBeGreaterThan(text.indexOf('aTwo: {'));
    expect(text).toContain('text: `select 2 as n`');
    expect(await generateRegistry(folder)).toBe(text);
  });

  it('names every problem of every file', async () => {
    await writeFile(join(folder, 'one.sql'), `${HEADER}select count(*) as n`);
    await writeFile(join(folder, 'two.sql'), `${HEADER}select 1 as m`);
    const error = generateRegistry(folder);
    await expect(error).rejects.toThrow('one.sql: column n is BIGINT');
    await expect(error).rejects.toThrow('two.sql: the columns are: m');
  });

  it('stops at a header it cannot read', async () => {
    await writeFile(join(folder, 'one.sql'), '-- @question Why?\nselect 1 as n');
    await expect(generateRegistry(folder)).rejects.toThrow('one.sql:1: no @column');
  });

  it('takes no two files for one key', async () => {
    await writeFile(join(folder, 'top10.sql'), `${HEADER}select 1 as n`);
    await writeFile(join(folder, 'top-10.sql'), `${HEADER}select 1 as n`);
    await expect(generateRegistry(folder)).rejects.toThrow('one key');
  });
});
