import { CANONICAL_COLUMNS } from '#app/model/task.ts';
import type { FoundHeader } from './header.ts';
import { type Mapping, mappingSchema } from './mapping.ts';
import type { SourceFile } from './read/record-source.ts';
import type { SourceColumn, UnderstoodDates } from './understanding.ts';

export interface Understood {
  source: Pick<SourceFile, 'encoding' | 'sheets'>;
  sheet: string;
  header: FoundHeader;
  dates: readonly UnderstoodDates[];
}

/** The mapping that says what was understood, where it was found out as well as where it was said. */
export function completeMapping(
  given: Mapping,
  { source, sheet, header, dates }: Understood,
): Mapping {
  const { head, columns, places } = header;
  const taken = columns.filter(({ by }) => by !== null);
  const unitBy = taken.find(({ column }) => column === 'unit' || column === 'unit_code')?.column;
  const named: Partial<Record<SourceColumn, string | null>> = {};
  for (const column of CANONICAL_COLUMNS) {
    const key = column === 'unit_code' ? (unitBy ?? 'unit') : column;
    const place = places.at[column];
    if (place !== undefined) named[key] = places.headings[place] ?? null;
    else if (!isSaidOtherwise(given, column)) named[key] = null;
  }
  const proven = dates.filter(({ proven, formats }) => proven && formats.length > 0);
  const formats = Object.fromEntries(proven.map(({ column, formats }) => [column, formats]));
  return mappingSchema.parse({
    ...given,
    columns: named,
    dates: proven.length === 0 ? undefined : formats,
    sheet: sheet === '' ? undefined : sheet,
    header_row: head.row === 0 ? undefined : head.row,
    encoding: source.encoding ?? given.encoding,
  });
}

function isSaidOtherwise(given: Mapping, column: (typeof CANONICAL_COLUMNS)[number]): boolean {
  if (given.constants[column] !== undefined) return true;
  if (column === 'evidence_of_completion') return given.evidence_of_completion !== undefined;
  return column === 'state_note' && given.state_note !== undefined;
}
