import type { JobRequest } from '#app/intake/desk/import-job.ts';
import { sentMapping } from '#app/intake/mapping-file.server.ts';
import { parseMoment } from '#app/model/as-of.ts';
import { invalidParameter, unknownParameter } from '#app/model/errors.ts';

export const IMPORT_FIELDS = ['as_of', 'mapping', 'source', 'confirm', 'dry_run'] as const;
type Field = (typeof IMPORT_FIELDS)[number];

const YES_NO: Readonly<Record<string, boolean>> = { true: true, 1: true, false: false, 0: false };
const MOST_SOURCE_CHARACTERS = 200;

/**
 * What is wanted of a file, from the fields that came with it.
 * @throws DondocError naming the field that is unknown, missing or not understood (400)
 */
export async function importRequest(
  dataDir: string,
  fields: ReadonlyMap<string, string>,
): Promise<JobRequest> {
  const known: readonly string[] = [...IMPORT_FIELDS, 'lang'];
  const unknown = [...fields.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined) throw unknownParameter(unknown);
  const given = (name: Field) => fields.get(name)?.trim() ?? '';
  const asOf = given('as_of');
  if (parseMoment(asOf) === null) {
    throw invalidParameter('as_of', asOf, '2019-07-03T10:00+07:00, 2019-07-03');
  }
  const source = given('source').normalize('NFC');
  if (source.length > MOST_SOURCE_CHARACTERS) {
    throw invalidParameter('source', source, `≤ ${MOST_SOURCE_CHARACTERS}`);
  }
  const mapping = given('mapping');
  return {
    as_of: asOf,
    mapping: mapping === '' ? null : await sentMapping(dataDir, mapping),
    source: source === '' ? null : source,
    confirm: yesOrNo('confirm', given('confirm')),
    dry_run: yesOrNo('dry_run', given('dry_run')),
  };
}

function yesOrNo(name: Field, value: string): boolean {
  const meant = value === '' ? false : YES_NO[value];
  if (meant === undefined) throw invalidParameter(name, value, 'true, false');
  return meant;
}
