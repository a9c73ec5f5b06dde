import { withdraw } from '#app/store/withdraw.server.ts';
import { answering, printJson, say } from './answer.ts';
import { audited } from './audited.ts';
import { dataDirectory } from './data-dir.ts';
import { misused, readWords } from './options.ts';
import { whoami } from './whoami.ts';

const HELP = `Usage: dondoc withdraw ID --reason TEXT [--json]

Hides a snapshot from every answer. Nothing is deleted; restore brings it back.
`;

/** @returns the exit code */
export async function withdrawCommand(args: readonly string[]): Promise<number> {
  const words = readWords(args, HELP, { reason: { type: 'string' } });
  if (typeof words === 'number') return words;
  const { json = false } = words.values;
  const [id, ...more] = words.positionals;
  if (id === undefined || more.length > 0)
    return misused('dondoc withdraw: takes one ID', HELP, json);
  const reason = words.values.reason?.trim() ?? '';
  if (reason === '') return misused('dondoc withdraw: --reason is needed', HELP, json);
  return answering('withdraw', json, async () => {
    const changed = await withdraw(dataDirectory(), { id, reason, by: whoami() });
    if (changed) await audited('withdraw', id);
    if (json) printJson({ id, withdrawn: true, changed });
    say(changed ? `withdrawn ${id}` : `${id} was withdrawn already`);
    return 0;
  });
}
