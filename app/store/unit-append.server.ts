import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { fold } from '#app/model/fold.ts';
import type { Unit } from '#app/model/unit.ts';
import { type StoreFiles, readIfThere, replaceFile } from './files.server.ts';
import type { Layout } from './layout.ts';
import { UNIT_HEADINGS, readUnitLists } from './unit-lists.server.ts';

/** Adds units to units.csv. Only while holding the publishing lock. */
export async function appendUnits(
  layout: Layout,
  created: readonly Unit[],
  files: StoreFiles,
  work: string,
): Promise<void> {
  const { units } = await readUnitLists(layout);
  const known = new Map(units.map(({ code, name_vi }) => [code, fold(name_vi)]));
  const fresh = created.filter(({ code }) => !known.has(code));
  if (created.some(({ code, name_vi }) => known.has(code) && known.get(code) !== fold(name_vi))) {
    throw new Error('another import has meanwhile given the code of a new unit to another name');
  }
  if (fresh.length === 0) return;
  const before = (await readIfThere(layout.units)) ?? `${UNIT_HEADINGS.join(',')}\n`;
  const separator = before.endsWith('\n') ? '' : '\n';
  const lines = stringify(fresh.map((unit) => fieldsOf(unit, headingsOf(before))));
  const scratch = join(work, 'units.csv');
  await files.remove(scratch);
  await replaceFile(files, layout.units, `${before}${separator}${lines}`, scratch);
}

function headingsOf(text: string): string[] {
  const [first = ''] = text.replace(/^\ufeff/, '').split(/\r?\n/, 1);
  return first.split(',').map((heading) => heading.replaceAll('"', '').trim());
}

function fieldsOf(unit: Unit, headings: readonly string[]): string[] {
  const fields: Record<string, string | null> = { ...unit };
  return headings.map((heading) => fields[heading] ?? '');
}
