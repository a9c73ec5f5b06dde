import type { ColumnPlaces } from './columns.ts';
import type { Flaw, SourceRecord } from './read/record-source.ts';
import { createRowKinds } from './row-kind.ts';
import { secrecyIssue } from './secrecy.ts';
import type { UnitResolver } from './unit-resolver.ts';

export type Sifted = 'no task' | 'task' | 'refused';

/** Tells the rows that can be read as tasks from the others. Rows are to be asked in order. */
export function createSieve(
  places: ColumnPlaces,
  units: Pick<UnitResolver, 'find'>,
  isStrict: boolean,
): (record: SourceRecord) => Sifted {
  const hidesSecrecy = ({ place }: Flaw) => place === null || places.secrecyAt.includes(place);
  const kinds = createRowKinds(places, (text) => text !== '' && 'code' in units.find(text));
  return ({ fields, days, flaws }) => {
    if (kinds.isNoTask(fields, days, flaws)) return 'no task';
    const isWhole = !isStrict || fields.length === places.width;
    const isOpen = secrecyIssue(places, fields) === null && !flaws?.some(hidesSecrecy);
    return isWhole && isOpen ? 'task' : 'refused';
  };
}
