import { readFile } from 'node:fs/promises';
import type { Publisher } from '#app/store/publisher.server.ts';
import type { StoredRow } from './malformed/judge.ts';

/** In the publisher's place for a dry run, whose accepted rows go into `taken`: no engine is opened for it. */
export function takingInto(taken: StoredRow[]): Publisher {
  let loading: Promise<void> = Promise.resolve();
  return {
    load({ file }) {
      loading = loading.then(async () => {
        for (const line of (await readFile(file, 'utf8')).split('\n')) {
          if (line !== '') taken.push(storedRow(line.split('\t')));
        }
      });
    },
    async settle(rows) {
      await loading;
      if (taken.length !== rows) throw new Error('the rows staged are not the rows loaded');
      const keys = taken.map(({ task_code, unit_code }) => `${task_code}\t${unit_code}`);
      const duplicates = keys.flatMap((key, at) => (keys.indexOf(key) < at ? [at] : []));
      duplicates.toReversed().forEach((at) => taken.splice(at, 1));
      return { duplicates, unitCodes: new Set(taken.map(({ unit_code }) => unit_code)) };
    },
    compare: () => Promise.resolve({ drift: null, replaced: null, questions: [] }),
    publish: () => Promise.reject(new Error('a dry run publishes nothing')),
    close: () => loading,
  };
}

function storedRow(fields: readonly string[]): StoredRow {
  const [, task_code = '', unit_code = '', title = ''] = fields;
  const [assigned_on = '', due_on = '', , completed_on = ''] = fields.slice(9);
  return { task_code, unit_code, title, assigned_on, due_on, completed_on };
}
