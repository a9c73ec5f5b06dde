import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { withFileLock } from '#app/engine/file-lock.server.ts';
import { invalidParameter } from '#app/model/errors.ts';
import { fold } from '#app/model/fold.ts';
import type { UnitAlias } from '#app/model/unit.ts';
import { diskFiles, readIfThere, replaceFile } from './files.server.ts';
import { layoutOf } from './layout.ts';
import { readUnitLists } from './unit-lists.server.ts';

const HEADINGS: readonly (keyof UnitAlias)[] = ['alias', 'unit_code'];

/**
 * Adds names to unit_aliases.csv; those that stand there already are left out.
 * @throws DondocError `invalid_parameter` (400) for a unit that there is not
 */
export async function appendAliases(dataDir: string, wanted: readonly UnitAlias[]): Promise<void> {
  const layout = layoutOf(dataDir);
  await diskFiles.makeFolder(layout.tmp);
  await withFileLock(layout.lock, async () => {
    const { units, aliases } = await readUnitLists(layout);
    const codes = new Set(units.map(({ code }) => code));
    const unknown = wanted.find(({ unit_code }) => !codes.has(unit_code));
    if (unknown) throw invalidParameter('unit_code', unknown.unit_code, 'units.csv');
    const known = new Set(aliases.map(keyOf));
    const fresh = wanted.filter((alias) => !known.has(keyOf(alias)));
    if (fresh.length === 0) return;
    const before = (await readIfThere(layout.aliases)) ?? `${HEADINGS.join(',')}\n`;
    const separator = before.endsWith('\n') ? '' : '\n';
    const headings = headingsOf(before);
    const lines = stringify(fresh.map((alias) => headings.map((name) => alias[name])));
    const scratch = join(layout.tmp, `aliases-${randomUUID()}.csv`);
    await replaceFile(diskFiles, layout.aliases, `${before}${separator}${lines}`, scratch);
  });
}

function keyOf({ alias, unit_code }: UnitAlias): string {
  return `${fold(alias)}\t${unit_code}`;
}

/** In the order of the file; what it has was checked when it was read. */
function headingsOf(text: string): (keyof UnitAlias)[] {
  const [first = ''] = text.replace(/^\ufeff/, '').split(/\r?\n/, 1);
  const names = first.split(',').map((name) => name.replaceAll('"', '').trim());
  return names.flatMap((name) => HEADINGS.find((heading) => heading === name) ?? []);
}
