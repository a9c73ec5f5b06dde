import { endRelease, release } from '#app/store/release.server.ts';
import { answering, printJson, say } from './answer.ts';
import { audited } from './audited.ts';
import { dataDirectory } from './data-dir.ts';
import { misused, readWords } from './options.ts';
import { whoami } from './whoami.ts';

const HELP = `Usage: dondoc release ID [--end] [--json]

Lets a snapshot be seen beyond the office: by units, where the settings say units_read: released.
--end takes that back.
`;

/** @returns the exit code */
export async function releaseCommand(args: readonly string[]): Promise<number> {
  const words = readWords(args, HELP, { end: { type: 'boolean' } });
  if (typeof words === 'number') return words;
  const { json = false, end: ends = false } = words.values;
  const [id, ...more] = words.positionals;
  if (id === undefined || more.length > 0)
    return misused('dondoc release: takes one ID', HELP, json);
  return answering('release', json, async () => {
    const dataDir = dataDirectory();
    const changed = await (ends ? endRelease(dataDir, id) : release(dataDir, { id, by: whoami() }));
    if (changed) await audited(ends ? 'release_ended' : 'release', id);
    if (json) printJson({ id, released: !ends, changed });
    const state = ends ? 'not released' : 'released';
    say(changed ? `${id} is ${state} now` : `${id} was ${state} already`);
    return 0;
  });
}
