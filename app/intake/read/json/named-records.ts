import { UntrustworthyFile } from '../../untrustworthy.ts';
import type { Flaw, SourceRecord } from '../record-source.ts';
import type { JsonElement } from './elements.ts';

export const MOST_COLUMNS = 512;
const HALF_A_LETTER = /\p{Surrogate}/u;

/** Gathers the names of all elements in the order in which they first appear. */
export function createColumnNames() {
  const names = new Set<string>();
  return {
    add(element: JsonElement): void {
      for (const name of element.names) if (name !== null) names.add(name);
      if (names.size > MOST_COLUMNS) throw new UntrustworthyFile('too_wide');
    },
    /** Null where the elements are lists of values, the first of which is the heading. */
    columns: (): string[] | null => (names.size === 0 ? null : [...names]),
  };
}

/** Elements as records: values in the places of their names, or as they stand. */
export function createRecordMaker(columns: readonly string[] | null) {
  const places = new Map(columns?.map((name, place) => [name, place]));
  return (row: number, { names, values }: JsonElement): SourceRecord => {
    const fields = new Array<string>(columns?.length ?? values.length).fill('');
    const filled = new Set<number>();
    const flaws: Flaw[] = [];
    values.forEach((value, at) => {
      const name = names[at] ?? null;
      const place = name === null ? at : (places.get(name) ?? at);
      if (filled.has(place)) flaws.push({ place, code: 'repeated_key' });
      filled.add(place);
      if (value === null) flaws.push({ place, code: 'nested_value' });
      else if (HALF_A_LETTER.test(value)) flaws.push({ place, code: 'bad_line' });
      else fields[place] = value;
    });
    return { row, fields, ...(flaws.length > 0 && { flaws }) };
  };
}
