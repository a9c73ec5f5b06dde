import process from 'node:process';
import { verifySnapshots } from '#app/store/verify.server.ts';
import { answering, printJson } from './answer.ts';
import { dataDirectory } from './data-dir.ts';
import { misused, readWords } from './options.ts';

const HELP = `Usage: dondoc verify [ID] [--json]

Hashes every stored file again, or those of one snapshot. Exit code 2 where something is damaged.
`;

/** @returns the exit code */
export async function verifyCommand(args: readonly string[]): Promise<number> {
  const words = readWords(args, HELP, {});
  if (typeof words === 'number') return words;
  const { json = false } = words.values;
  const [id, ...more] = words.positionals;
  if (more.length > 0) return misused('dondoc verify: takes one ID', HELP, json);
  return answering('verify', json, async () => {
    const snapshots = await verifySnapshots(dataDirectory(), id);
    const damaged = snapshots.filter((snapshot) => snapshot.damaged.length > 0);
    if (json) printJson({ verified: snapshots.length, damaged: damaged.length, snapshots });
    else {
      for (const snapshot of snapshots) {
        const state =
          snapshot.damaged.length > 0 ? `damaged: ${snapshot.damaged.join(', ')}` : 'ok';
        process.stdout.write(`${snapshot.id.padEnd(20)}  ${state}\n`);
      }
    }
    return damaged.length > 0 ? 2 : 0;
  });
}
