import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { demoCommand } from '#app/cli/demo.ts';

let folder: string;
let stdout: string;
let stderr: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dondoc-demo-'));
  stdout = '';
  stderr = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stdout += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    stderr += String(text);
    return true;
  });
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

describe('dondoc demo', () => {
  it('prints one JSON document and lists what it wrote', async () => {
    const args = ['--province', 'lang-son', '--tasks', '300', '--months', '4', '--seed', '5'];
    expect(await demoCommand([...args, '--out', folder, '--json'])).toBe(0);
    const answer: unknown = JSON.parse(stdout);
    expect(answer).toMatchObject({ province: 'lang-son', seed: 5, rows: 300, out: folder });
    expect(stderr).toContain('4 snapshots, 300 rows');
    const listed: unknown = JSON.parse(await readFile(join(folder, 'snapshots.json'), 'utf8'));
    expect(listed).toHaveLength(4);
    expect(listed).toMatchObject([
      { file: '2020-03-31.csv', as_of: '2020-03-31T17:00:00+07:00' },
      {},
      {},
      { file: '2020-06-30.csv', as_of: '2020-06-30T23:59:59+07:00' },
    ]);
  });

  it('explains itself', async () => {
    expect(await demoCommand(['--help'])).toBe(0);
    expect(stdout).toContain('snapshot rows over all snapshots together');
  });

  it.each([
    [['--province', 'ha-noi'], '--province'],
    [['--tasks', 'many'], '--tasks'],
    [['--months', '0'], '--months'],
    [['--seed', '-1'], '--seed'],
    [['--colour', 'red'], '--colour'],
    [['stray'], 'stray'],
    [['--reform'], '--reform'],
    [['--reform', '--province', 'lang-son', '--tasks', '9'], '--reform'],
  ])('refuses %j and says what is wrong', async (args, named) => {
    expect(await demoCommand([...args, '--out', folder])).toBe(1);
    expect(stderr.split('\n')[0]).toContain(named);
    expect(stdout).toBe('');
  });
});
