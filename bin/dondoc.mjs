#!/usr/bin/env node
import process from 'node:process';
import { loadBundled } from './bundle.mjs';
import { runServing } from './serving.mjs';

if (process.argv[2] === 'serve' && process.env['UV_THREADPOOL_SIZE'] === undefined) {
  process.exitCode = await runServing(process.argv.slice(3));
} else {
  await loadBundled('main');
}
