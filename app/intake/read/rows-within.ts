import type { CsvShape } from './csv-records.ts';

/** A line inside a quoted field, read as if there were no quotation marks. */
export interface RowWithin {
  fields: readonly string[];
  /** Which of the fields come from inside the marks: the first, and the one after the last. */
  from: number;
  to: number;
}

/**
 * The lines of quoted fields that would have as many fields as the heading. The first line of a
 * field goes on from the fields before it, the last one into those after it.
 */
export function rowsWithin(
  record: readonly string[],
  { delimiter, newline }: CsvShape,
  width: number,
): RowWithin[] {
  return record.flatMap((field, at) => {
    const lines = field.includes(newline) ? field.split(newline) : [];
    return lines.flatMap((line, lineAt) => {
      const inside = line.split(delimiter);
      if (inside.length < 2) return [];
      const before = lineAt === 0 ? record.slice(0, at) : [];
      const after = lineAt === lines.length - 1 ? record.slice(at + 1) : [];
      const fields = [...before, ...inside, ...after];
      const within = { fields, from: before.length, to: before.length + inside.length };
      return fields.length === width ? [within] : [];
    });
  });
}
