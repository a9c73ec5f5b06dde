import { mkdirSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fingerprint } from '../../bin/steps.mjs';

/** The built product on a free port, over a demo that is imported anew only when its makers changed. */
const made = fingerprint([
  'app/demo',
  'app/engine',
  'app/intake',
  'app/model',
  'app/store',
  'data/demo',
]);
process.env['DATA_DIR'] = join(tmpdir(), `dondoc-browser-${made.slice(0, 16)}`);
process.env['PORT'] = '0';

const { demoIsMissing, fillWithDemo } = await import('../../bin/demo-data.mjs');
const { runServing } = await import('../../bin/serving.mjs');

if (demoIsMissing()) fillWithDemo();
mkdirSync('test-results', { recursive: true });
process.exitCode = await runServing([], openSync('test-results/server.log', 'w'));
