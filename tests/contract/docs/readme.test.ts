import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseQuery } from '#app/model/filters.ts';
import { MONTH_ASSIGNED } from '#app/model/population.ts';
import { openPortal } from '#app/query/portal.server.ts';
import { scopeOf } from '#app/query/scope.ts';
import { summary } from '#app/query/summary.ts';
import { ROOT, fencedBlocks } from './document.ts';

const run = promisify(execFile);

describe('what the README tells a newcomer to do', () => {
  let folder: string;
  let readme: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dondoc-readme-'));
    readme = await readFile(join(ROOT, 'README.md'), 'utf8');
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('imports its own example by its own command, every figure as written', async () => {
    const files = fencedBlocks(readme, 'file');
    expect([...files.keys()]).toEqual(['units.csv', 'nhiem-vu.csv', 'anh-xa.json']);
    const dataDir = join(folder, 'data/own');
    for (const [name, body] of files) {
      const path = join(name === 'units.csv' ? dataDir : folder, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, body);
    }
    const command = fencedBlocks(readme, 'example').get('import')?.trim() ?? '';
    const [setting = '', npx, dondoc, ...args] = command.split(' ');
    expect([setting, npx, dondoc]).toEqual(['DATA_DIR=data/own', 'npx', 'dondoc']);
    const { stdout } = await run(
      process.execPath,
      [join(ROOT, 'bin/dondoc.mjs'), ...args, '--json'],
      { cwd: folder, env: { ...process.env, DATA_DIR: 'data/own' } },
    );
    expect(JSON.parse(stdout)).toMatchObject({
      status: 'published',
      snapshot: '20190703T100000-r1',
      rows_read: 3,
      rows_accepted: 3,
      rows_refused: 0,
    });

    const portal = await openPortal({ dataDir });
    try {
      const view = await portal.view();
      const { filters } = parseQuery(new URLSearchParams('period=2019-06'));
      const { counts } = await summary(view, await scopeOf(view, filters, MONTH_ASSIGNED));
      expect(counts).toMatchObject({
        total: 3,
        done_on_time: 1,
        open_overdue: 1,
        open_no_deadline: 1,
      });
    } finally {
      await portal.close();
    }
  });

  it('names no file or folder that is not there', async () => {
    const links = [...readme.matchAll(/\]\((?!http)([^)#]+)\)/g)].map(([, path = '']) => path);
    expect(links.length).toBeGreaterThan(3);
    for (const link of links)
      await expect(readFile(join(ROOT, link)).catch(isFolder)).resolves.toBeDefined();
  });
});

function isFolder(error: unknown): true {
  if (error instanceof Error && 'code' in error && error.code === 'EISDIR') return true;
  throw error;
}
