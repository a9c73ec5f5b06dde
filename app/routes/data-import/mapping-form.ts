import { CANONICAL_MAPPING, type Mapping, mappingSchema } from '#app/intake/mapping.ts';
import type { SourceColumn, Understanding } from '#app/intake/understanding.ts';
import { CANONICAL_COLUMNS, type CanonicalColumn, DATE_COLUMNS } from '#app/model/task.ts';
import { FIELDS, askedColumns, formatsOf, shownColumn, twinOf } from './mapping-fields.ts';

export type MappingReading =
  | { ok: true; mapping: Mapping }
  | { ok: false; reason: 'twice'; column: SourceColumn }
  | { ok: false; reason: 'invalid'; field: string };

/** The mapping that a form states about a file that was understood so far. */
export function mappingFrom(form: URLSearchParams, understood: Understanding): MappingReading {
  const before = understood.mapping;
  const shape = shapeIn(form, understood);
  const common = {
    name: before.name,
    null_deadline: wordsIn(form, before),
    unknown_units: form.get(FIELDS.unknownUnits) ?? before.unknown_units,
    encoding: shape.encoding,
    ...(shape.sheet === '' ? {} : { sheet: shape.sheet }),
    ...(shape.headerRow === null ? {} : { header_row: shape.headerRow }),
  };
  if (shape.isNew) return checked({ ...CANONICAL_MAPPING, ...common });

  const chosen = new Map<SourceColumn, string>();
  for (const { place, heading } of understood.columns) {
    const column = form.get(FIELDS.column(place)) as SourceColumn | null;
    if (column === null || (column as string) === '') continue;
    if ([column, twinOf(column)].some((each) => chosen.has(each))) {
      return { ok: false, reason: 'twice', column };
    }
    chosen.set(column, heading);
  }
  const constants = constantsIn(form, chosen);
  const evidence = before.evidence_of_completion;
  const state = before.state_note;
  return checked({
    ...common,
    columns: { ...Object.fromEntries(chosen), ...absentIn(form, understood, chosen, constants) },
    dates: datesIn(form, understood, chosen),
    constants,
    ...(evidence && !chosen.has('evidence_of_completion')
      ? { evidence_of_completion: evidence }
      : {}),
    ...(state && !chosen.has('state_note') ? { state_note: state } : {}),
  });
}

/** Whether two mappings say the same, in whatever order. */
export function isSameMapping(a: Mapping, b: Mapping): boolean {
  return JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder);
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function checked(candidate: object): MappingReading {
  const parsed = mappingSchema.safeParse(candidate);
  if (parsed.success) return { ok: true, mapping: parsed.data };
  return { ok: false, reason: 'invalid', field: String(parsed.error.issues[0]?.path[0] ?? '') };
}

/** Another encoding, sheet or row has other headings: what was said of the old ones is void. */
function shapeIn(form: URLSearchParams, understood: Understanding) {
  const { mapping } = understood;
  const shown = { sheet: understood.sheet ?? '', headerRow: understood.header_row };
  const encoding = form.get(FIELDS.encoding) ?? mapping.encoding;
  const sheet = form.get(FIELDS.sheet) ?? shown.sheet;
  const asked = (form.get(FIELDS.headerRow) ?? '').trim();
  const headerRow = asked === '' ? shown.headerRow : Number(asked);
  const isOther = encoding !== mapping.encoding || sheet !== shown.sheet;
  const isNew = isOther || headerRow !== shown.headerRow;
  const isSaid = headerRow !== 0 && (!isOther || headerRow !== shown.headerRow);
  return { encoding, sheet, headerRow: isSaid ? headerRow : null, isNew };
}

function wordsIn(form: URLSearchParams, before: Mapping): string[] {
  const text = form.get(FIELDS.none);
  if (text === null) return before.null_deadline;
  return ['', ...new Set(text.split(/\r?\n/).map((line) => line.trim().normalize('NFC')))].filter(
    (word, at) => at === 0 || word !== '',
  );
}

function constantsIn(form: URLSearchParams, chosen: ReadonlyMap<SourceColumn, string>) {
  const constants: Partial<Record<CanonicalColumn, string>> = {};
  for (const column of CANONICAL_COLUMNS) {
    const text = form.get(FIELDS.constant(column))?.trim() ?? '';
    const isInFile = [column, twinOf(column)].some((each) => chosen.has(each));
    if (text !== '' && !isInFile) constants[column] = text;
  }
  return constants;
}

/** What the file does not have, so that it is not recognised again in the next file. */
function absentIn(
  form: URLSearchParams,
  understood: Understanding,
  chosen: ReadonlyMap<SourceColumn, string>,
  constants: Partial<Record<CanonicalColumn, string>>,
) {
  const asked = askedColumns(understood.questions);
  const { evidence_of_completion: evidence, state_note: state } = understood.mapping;
  const absent: Partial<Record<CanonicalColumn, null>> = {};
  for (const column of CANONICAL_COLUMNS) {
    if ([column, twinOf(column)].some((each) => chosen.has(each))) continue;
    if (constants[column] !== undefined) continue;
    if (column === 'evidence_of_completion' && evidence) continue;
    if (column === 'state_note' && state) continue;
    if (asked.has(column) && form.get(FIELDS.absent(column)) === null) continue;
    absent[column] = null;
  }
  return absent;
}

/** The formats that were said of columns which are still the same. */
function datesIn(
  form: URLSearchParams,
  understood: Understanding,
  chosen: ReadonlyMap<SourceColumn, string>,
) {
  const dates = DATE_COLUMNS.flatMap((column) => {
    const formats = formatsOf(form.get(FIELDS.dates(column)) ?? '');
    const before = understood.columns.find((each) => shownColumn(each) === column);
    const isSame = before !== undefined && chosen.get(column) === before.heading;
    return formats.length > 0 && isSame ? [[column, formats] as const] : [];
  });
  return dates.length === 0 ? undefined : Object.fromEntries(dates);
}
