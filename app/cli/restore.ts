import { restore } from '#app/store/withdraw.server.ts';
import { answering, printJson, say } from './answer.ts';
import { audited } from './audited.ts';
import { dataDirectory } from './data-dir.ts';
import { misused, readWords } from './options.ts';
import { whoami } from './whoami.ts';

const HELP = `Usage: dondoc restore ID [--reason TEXT] [--json]

Brings a withdrawn snapshot back.
`;

/** @returns the exit code */
export async function restoreCommand(args: readonly string[]): Promise<number> {
  const words = readWords(args, HELP, { reason: { type: 'string' } });
  if (typeof words === 'number') return words;
  const { json = false } = words.values;
  const [id, ...more] = words.positionals;
  if (id === undefined || more.length > 0)
    return misused('dondoc restore: takes one ID', HELP, json);
  const reason = words.values.reason?.trim() ?? '';
  return answering('restore', json, async () => {
    const changed = await restore(dataDirectory(), { id, reason, by: whoami() });
    if (changed) await audited('restore', id);
    if (json) printJson({ id, withdrawn: false, changed });
    say(changed ? `restored ${id}` : `${id} was not withdrawn`);
    return 0;
  });
}
