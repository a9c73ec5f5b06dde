#!/usr/bin/env node
import process from 'node:process';
import { runServing } from './serving.mjs';

if (process.argv[2] === 'serve' && process.env['UV_THREADPOOL_SIZE'] === undefined) {
  process.exitCode = await runServing(process.argv.slice(3));
} else {
  const { register } = await import('tsx/esm/api');
  register();
  await import('../app/cli/main.ts');
}
