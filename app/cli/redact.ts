import { type Day, addDays, dayOfInstant, instantFromTime, isDay } from '#app/model/day.ts';
import { openStore } from '#app/store/catalog.server.ts';
import { readConfig } from '#app/store/config.server.ts';
import { type Expired, expiredBefore, redactBefore } from '#app/store/redact.server.ts';
import type { Redaction } from '#app/store/redaction.ts';
import { answering, printJson, say } from './answer.ts';
import { audited } from './audited.ts';
import { dataDirectory } from './data-dir.ts';
import { misused, readWords } from './options.ts';
import { whoami } from './whoami.ts';

const HELP = `Usage: dondoc redact [--before DAY --confirm] [--dry-run] [--json]

Takes titles, numbers of documents, the source's own labels and names of officers out of snapshots
that are past their time: older than keep_task_text_days in dondoc.config.json, or than DAY. Each is
published again without them, with the same figures, and the old files are destroyed, the received
ones too. That cannot be undone. Without --confirm, --before only lists what would go.
`;

const OPTIONS = {
  before: { type: 'string' },
  confirm: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
} as const;

/** @returns the exit code; 2 where something is left for a person to look at */
export async function redactCommand(args: readonly string[]): Promise<number> {
  const words = readWords(args, HELP, OPTIONS);
  if (typeof words === 'number') return words;
  const { json = false, before: asked, confirm = false } = words.values;
  if (words.positionals.length > 0) return misused('dondoc redact: takes no words', HELP, json);
  if (asked !== undefined && !isDay(asked))
    return misused('dondoc redact: --before takes a day, 2024-01-01', HELP, json);
  return answering('redact', json, async () => {
    const before = asked ?? (await configuredDay());
    if (before === null)
      return misused('dondoc redact: dondoc.config.json has no keep_task_text_days', HELP, json);
    const onlyListed = words.values['dry-run'] === true || (asked !== undefined && !confirm);
    const expired = expiredBefore(await (await openStore(dataDirectory())).catalog(), before);
    const gone = onlyListed ? [] : await redact(before);
    if (json) printJson({ before, done: !onlyListed, snapshots: expired, gone });
    for (const one of expired) if (onlyListed || one.held !== null) say(lineOf(one));
    for (const { id, replaced_by } of gone)
      say(`${id} was destroyed${replaced_by === null ? '' : `, ${replaced_by} has its figures`}`);
    if (expired.length === 0) say(`no snapshot before ${before} has texts`);
    if (onlyListed && expired.length > 0) say('nothing was changed');
    return expired.some(({ held }) => held !== null) ? 2 : 0;
  });
}

function redact(before: Day): Promise<Redaction[]> {
  return redactBefore(dataDirectory(), {
    before,
    by: whoami(),
    onGone: ({ id, replaced_by }) =>
      audited('texts_removed', id, replaced_by === null ? {} : { replaced_by }),
  });
}

/** The first day whose snapshots keep their texts. */
async function configuredDay(): Promise<Day | null> {
  const { keep_task_text_days: days } = await readConfig(dataDirectory());
  return days === undefined ? null : addDays(dayOfInstant(instantFromTime(Date.now())), -days);
}

const HELD = {
  damaged: 'left as it is, a later revision is damaged: import its list again',
  older_released: 'left as it is, an older revision is the released one: release the later one too',
} as const;

function lineOf({ as_of, destroyed, held }: Expired): string {
  return `${as_of}  ${held === null ? 'would lose its texts' : HELD[held]}  ${destroyed.join(', ')}`;
}
