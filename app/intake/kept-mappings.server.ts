import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { invalidParameter } from '#app/model/errors.ts';
import { diskFiles, namesIn, readIfThere, replaceFile } from '#app/store/files.server.ts';
import { CANONICAL_COLUMNS, type CanonicalColumn } from '#app/model/task.ts';
import { layoutOf } from '#app/store/layout.ts';
import { parseJsonWith } from '#app/store/strict-json.ts';
import { placeColumns, placesOf } from './columns.ts';
import type { Headings } from './heading-block.ts';
import { type Mapping, mappingSchema } from './mapping.ts';

/** No step of a path: whoever gives a name must not reach another file by it. */
const NAME = /^[\p{L}\p{N}_](?:[\p{L}\p{N} ._-]{0,78}[\p{L}\p{N}_-])?$/u;

export interface KeptMapping {
  name: string;
  mapping: Mapping;
}

/** Whether a mapping can be kept under the name. */
export function isMappingName(name: string): boolean {
  return NAME.test(name);
}

/** Where a mapping of that name stands, if it does. */
export function mappingFile(dataDir: string, name: string): string {
  return join(layoutOf(dataDir).mappings, `${name.normalize('NFC')}.json`);
}

/**
 * Keeps a mapping in the data directory, in the place of one of the same name.
 * @throws DondocError 400 where the name cannot be a file's
 */
export async function keepMapping(
  dataDir: string,
  name: string,
  mapping: Mapping,
): Promise<KeptMapping> {
  if (!isMappingName(name)) throw invalidParameter('name', name, 'ioffice-so-noi-vu');
  const { mappings, tmp } = layoutOf(dataDir);
  await diskFiles.makeFolder(mappings);
  await diskFiles.makeFolder(tmp);
  const kept = { ...mapping, name };
  const scratch = join(tmp, `mapping-${randomUUID()}.json`);
  await replaceFile(
    diskFiles,
    mappingFile(dataDir, name),
    `${JSON.stringify(kept, null, 2)}\n`,
    scratch,
  );
  return { name, mapping: kept };
}

/** The mappings that are kept, by name; one that cannot be read is left out. */
export async function listMappings(dataDir: string): Promise<KeptMapping[]> {
  const { mappings } = layoutOf(dataDir);
  const files = (await namesIn(mappings)).filter((file) => file.endsWith('.json'));
  const kept = await Promise.all(
    files.map(async (file) => {
      const text = await readIfThere(join(mappings, file));
      const parsed = text === null ? null : parseJsonWith(mappingSchema, text);
      const name = file.slice(0, -'.json'.length).normalize('NFC');
      return parsed?.ok ? [{ name, mapping: parsed.value }] : [];
    }),
  );
  return kept.flat();
}

/**
 * Names of the kept mappings whose headings are all among these: those with most of them first. One
 * that was kept for a file without some column is none for a file that has it.
 */
export async function offeredMappings(dataDir: string, headings: Headings): Promise<string[]> {
  const fitting = (await listMappings(dataDir)).flatMap(({ name, mapping }) => {
    const { columns, evidence_of_completion: evidence, state_note: state } = mapping;
    const wanted = [...Object.values(columns), evidence?.column, state?.column].filter(
      (heading) => typeof heading === 'string',
    );
    const isFitting =
      wanted.every((heading) => placesOf(headings, heading).length === 1) &&
      !absentIn(mapping).some((column) => isThere(column, mapping, headings));
    return isFitting && wanted.length > 0 ? [{ name, size: wanted.length }] : [];
  });
  return fitting.sort((a, b) => b.size - a.size).map(({ name }) => name);
}

function absentIn({ columns }: Mapping): CanonicalColumn[] {
  return CANONICAL_COLUMNS.filter(
    (column) => columns[column] === null && !(column === 'unit_code' && columns.unit),
  );
}

/** As it would be taken if the mapping did not speak of the column. */
function isThere(column: CanonicalColumn, mapping: Mapping, headings: Headings): boolean {
  const columns = Object.fromEntries(
    Object.entries(mapping.columns).filter(([said]) => said !== column),
  );
  const { places } = placeColumns(headings, { ...mapping, columns });
  return places.at[column] !== undefined;
}
