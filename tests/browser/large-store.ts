import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprint } from '../../bin/steps.mjs';
import { runCommand } from './own-server.ts';

const MAKERS = ['app/demo', 'app/engine', 'app/intake', 'app/model', 'app/store', 'data/demo'];
const UNIT_LISTS = ['units.csv', 'unit_aliases.csv', 'unit_events.csv'];

/** A data directory with one list of so many tasks, imported once and kept until its makers change. */
export function largeStore(tasks: number): string {
  const kept = join(tmpdir(), `dondoc-browser-${tasks}-${fingerprint(MAKERS).slice(0, 16)}`);
  if (existsSync(kept)) return kept;
  const making = mkdtempSync(join(tmpdir(), 'dondoc-large-'));
  const [sources, store] = [join(making, 'sources'), join(making, 'store')];
  mkdirSync(store);
  runCommand(store, 'demo', '--tasks', String(tasks), '--months', '1', '--out', sources);
  for (const list of UNIT_LISTS) copyFileSync(join(sources, list), join(store, list));
  const [list] = JSON.parse(readFileSync(join(sources, 'snapshots.json'), 'utf8')) as {
    file: string;
    as_of: string;
  }[];
  if (!list) throw new Error('the demo has no list');
  runCommand(store, 'import', join(sources, list.file), '--as-of', list.as_of);
  renameSync(store, kept);
  rmSync(making, { recursive: true });
  return kept;
}
