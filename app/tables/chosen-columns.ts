import { invalidParameter } from '#app/model/errors.ts';

/** The columns of a kind of table, in its order, and the one that names the rows and is never put away. */
export interface ColumnSet<Id extends string> {
  ids: readonly Id[];
  always: Id;
}

/**
 * The columns that an address asks for, in the table's order; `usual` where it says nothing.
 * @throws DondocError `invalid_parameter` (400) for a column that the table has not
 */
export function readColumns<Id extends string>(
  text: string | undefined,
  { ids, always }: ColumnSet<Id>,
  usual: readonly Id[],
): readonly Id[] {
  if (text === undefined) return usual;
  const named: readonly string[] = text.split(',');
  const known: readonly string[] = ids;
  const unknown = named.find((name) => !known.includes(name));
  if (unknown !== undefined) throw invalidParameter('columns', unknown, ids.join(', '));
  return ids.filter((id) => id === always || named.includes(id));
}

export function isSameChoice(a: readonly string[], b: readonly string[]): boolean {
  return a.join() === b.join();
}
