/** Which file and row each staged row came from: four bytes a row. */
export interface RowNumbers {
  add(file: string, row: number): void;
  of(sequence: number): { file: string; row: number };
}

export function createRowNumbers(): RowNumbers {
  let rows = new Uint32Array(1024);
  let count = 0;
  const starts: { file: string; from: number }[] = [];
  return {
    add(file, row) {
      if (starts.at(-1)?.file !== file) starts.push({ file, from: count });
      if (count === rows.length) {
        const wider = new Uint32Array(rows.length * 2);
        wider.set(rows);
        rows = wider;
      }
      rows[count] = row;
      count += 1;
    },
    of(sequence) {
      const start = starts.findLast(({ from }) => from <= sequence);
      return { file: start?.file ?? '', row: rows[sequence] ?? 0 };
    },
  };
}
