import process from 'node:process';
import { type Snapshot, openStore } from '#app/store/catalog.server.ts';
import { answering, printJson } from './answer.ts';
import { dataDirectory } from './data-dir.ts';
import { misused, readWords } from './options.ts';

const HELP = `Usage: dondoc snapshots [--json]

Lists the snapshots, newest first, each revision on its own line.
`;

/** @returns the exit code */
export async function snapshotsCommand(args: readonly string[]): Promise<number> {
  const words = readWords(args, HELP, {});
  if (typeof words === 'number') return words;
  const { json = false } = words.values;
  if (words.positionals.length > 0) return misused('dondoc snapshots: takes no words', HELP, json);
  return answering('snapshots', json, async () => {
    const { snapshots } = await (await openStore(dataDirectory())).catalog();
    if (json) printJson({ snapshots: snapshots.map(listed) });
    else for (const snapshot of snapshots) process.stdout.write(`${lineOf(snapshot)}\n`);
    return 0;
  });
}

function listed(snapshot: Snapshot) {
  const { id, as_of, revision, source, rows_accepted, rows_refused, imported_at } = snapshot;
  const { imported_by, withdrawn, released, damaged, redacted = null } = snapshot;
  return {
    id,
    as_of,
    revision,
    source,
    rows_accepted,
    rows_refused,
    imported_at,
    imported_by,
    withdrawn,
    released,
    damaged,
    redacted,
  };
}

function lineOf({
  id,
  as_of,
  revision,
  rows_accepted,
  source,
  withdrawn,
  released,
  damaged,
  redacted,
}: Snapshot): string {
  const states = [
    withdrawn ? 'withdrawn' : '',
    released ? 'released' : '',
    damaged.length > 0 ? 'damaged' : '',
    redacted ? 'without texts' : '',
  ];
  return [id.padEnd(20), as_of, `r${revision}`.padEnd(4), String(rows_accepted).padStart(9), source]
    .concat(states.filter((state) => state !== ''))
    .join('  ');
}
