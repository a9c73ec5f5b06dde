import { type Issue, isWarning } from '#app/model/issue.ts';
import type { Finding } from '#app/model/quality.ts';
import type { Findings } from '#app/store/quality.server.ts';

/** The first places of each kind are told; issues.json has them all. */
const MOST_FIRST = 10;
/** A file of a thousand columns that feed nothing is no reason for a long report. */
const MOST_COLUMNS = 100;

interface Gathered {
  code: Finding['code'];
  rows: number;
  columns: Map<string, { rows: number; last: string }>;
  first: Finding['first'][number][];
  last: string;
}

/** Counts issues by kind as they come: a row with two of a kind counts once. */
export function gatherFindings() {
  const gathered = new Map<Issue['code'], Gathered>();

  return {
    add({ file, row, column, code }: Issue): void {
      let kind = gathered.get(code);
      if (kind === undefined) {
        kind = { code, rows: 0, columns: new Map(), first: [], last: '' };
        gathered.set(code, kind);
      }
      const place = `${row}\t${file}`;
      if (kind.last !== place) {
        kind.rows += 1;
        kind.last = place;
      }
      if (kind.first.length < MOST_FIRST) kind.first.push({ file, row, column });
      if (column !== null) countColumn(kind, column, place);
    },
    /** What refuses and what is only said, the most frequent first. */
    findings(): Findings {
      const all = [...gathered.values()].sort((a, b) => b.rows - a.rows);
      return {
        refused: all.filter(({ code }) => !isWarning(code)).map(findingOf),
        warnings: all.filter(({ code }) => isWarning(code)).map(findingOf),
      };
    },
  };
}

function countColumn({ columns }: Gathered, column: string, place: string): void {
  const known = columns.get(column);
  if (known === undefined) {
    if (columns.size < MOST_COLUMNS) columns.set(column, { rows: 1, last: place });
  } else if (known.last !== place) {
    known.rows += 1;
    known.last = place;
  }
}

function findingOf({ code, rows, columns, first }: Gathered): Finding {
  return {
    code,
    rows,
    columns: [...columns].map(([column, known]) => ({ column, rows: known.rows })),
    first,
  };
}
