import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { run } from './steps.mjs';

/** Stands in a data directory for as long as the demo is being imported into it. */
export const FILLING = 'demo-being-imported';

const DATA_DIR = resolve(process.env['DATA_DIR'] || 'data/store');
const FILL = fileURLToPath(new URL('./fill-demo.mjs', import.meta.url));

/** True for an empty data directory, and for one whose filling broke off. */
export function demoIsMissing() {
  if (!existsSync(DATA_DIR) || readdirSync(DATA_DIR).length === 0) return true;
  return existsSync(join(DATA_DIR, FILLING));
}

/** In a process of its own, whose memory goes with it. */
export function fillWithDemo() {
  if (!run(process.execPath, [FILL, DATA_DIR])) {
    throw new Error('the demo could not be imported; starting again continues it');
  }
}
