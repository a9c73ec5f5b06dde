import { createReadStream, createWriteStream } from 'node:fs';
import { cp, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { serve } from '../../fixtures/served.ts';
import { workbook, zipOf, workbookParts } from '../../unit/intake/read/workbook-file.ts';
import { followed, get } from '../imports/http.ts';
import { runImport } from './command.ts';
import { AS_OF } from './malformed/run-mutant.ts';

vi.setConfig({ testTimeout: 180_000 });

const REGISTER = fileURLToPath(new URL('../../fixtures/intake/register', import.meta.url));
const UNFOLDED = 321_000_000;
/** What a refusal may take longer than that of an empty file, which is the time of two processes. */
const MOST_MS = 2000;

let folder = '';
let dataDir = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dondoc-bombs-'));
  dataDir = join(folder, 'store');
  await cp(REGISTER, dataDir, { recursive: true });
  await writeFile(join(folder, 'empty.csv'), '');
  await writeFile(join(folder, 'rows.xlsx'), zipOf(rowsWithoutEnd()));
  await writeFile(join(folder, 'corner.xlsx'), workbook({ rows: CORNER }));
  await pipeline(
    Readable.from(zeros()),
    createGzip(),
    createWriteStream(join(folder, 'rows.csv.gz')),
  );
});
afterAll(() => rm(folder, { recursive: true }));

const HEAD = 'task_code,title,unit_code,assigned_on\n';
const CORNER =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>task_code</t></is></c></row>' +
  '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';

/** Rows of empty cells, which pack to a hundredth. */
function rowsWithoutEnd() {
  const row = '<row><c/><c/><c/><c/><c/><c/><c/><c/></row>';
  return workbookParts({ rows: row.repeat(Math.ceil(UNFOLDED / row.length)) });
}

function* zeros(): Generator<Buffer> {
  yield Buffer.from(HEAD);
  const piece = Buffer.from('NV1,Việc,SYT,2019-06-03\n'.repeat(40_000));
  for (let sent = 0; sent < UNFOLDED; sent += piece.length) yield piece;
}

const BOMBS = [
  ['rows.xlsx', 'too_large', null],
  ['corner.xlsx', 'too_wide', 1_048_576],
  ['rows.csv.gz', 'too_large', null],
] as const;

test.each(BOMBS)('the command refuses %s as %s within two seconds', async (name, code, row) => {
  const command = async (file: string) => {
    const started = performance.now();
    const run = await runImport(dataDir, join(folder, file), ['--as-of', AS_OF]);
    return { ...run, ms: performance.now() - started };
  };
  const nothing = await command('empty.csv');
  const bomb = await command(name);
  const { size } = await stat(join(folder, name));
  const added = bomb.ms - nothing.ms;
  process.stdout.write(
    `${name} (${size} bytes): ${code} in ${Math.round(bomb.ms)} ms; an empty file takes ${Math.round(nothing.ms)} ms\n`,
  );
  expect(bomb.exitCode).toBe(2);
  expect(bomb.outcome).toMatchObject({ status: 'refused', rows_read: 0, issues: [{ code, row }] });
  expect(bomb.outcome.issues[0]?.message.length).toBeGreaterThan(30);
  expect(added).toBeLessThan(MOST_MS);
});

test('a server goes on answering while they are refused', async () => {
  const served = await serve(dataDir);
  const waits: number[] = [];
  const stop = new AbortController();
  const asking = (async () => {
    while (!stop.signal.aborted) {
      const started = performance.now();
      const response = await fetch(`${served.origin}/healthz`);
      await response.text();
      expect(response.status).toBe(200);
      waits.push(performance.now() - started);
      await sleep(10);
    }
  })();
  try {
    for (const [name, code] of BOMBS) {
      const started = performance.now();
      const path = `/api/v1/snapshots?as_of=${encodeURIComponent(AS_OF)}&name=${name}`;
      const sent = await fetch(served.origin + path, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/octet-stream',
          Authorization: `Bearer ${served.token}`,
        },
        body: Readable.toWeb(createReadStream(join(folder, name))) as ReadableStream,
        duplex: 'half',
      });
      expect(sent.status).toBe(202);
      const job = await followed(served, sent.headers.get('location') ?? '');
      process.stdout.write(
        `POST ${name}: ${job.state} in ${Math.round(performance.now() - started)} ms\n`,
      );
      expect(job).toMatchObject({ state: 'refused', outcome: { issues: [{ code }] } });
    }
  } finally {
    stop.abort();
  }
  await asking;
  waits.sort((a, b) => a - b);
  const worst = waits[Math.floor(waits.length * 0.99)] ?? 0;
  process.stdout.write(`/healthz ${waits.length} times meanwhile: p99 ${Math.round(worst)} ms\n`);
  expect(await get<{ snapshots: unknown[] }>(served, '/api/v1/snapshots')).toMatchObject({
    snapshots: [],
  });
  expect(worst).toBeLessThan(200);
});
