import { DATE_FORMATS } from './date-formats.ts';
import { createDateReader } from './dates.ts';
import type { FoundHeader } from './header.ts';
import type { AskedColumn } from './columns.ts';
import type { SourceRecord } from './read/record-source.ts';
import { isOtherHeading, wordsOf } from './recognise.ts';
import { remembered } from './remembered.ts';
import { secrecyOf } from './secrecy-words.ts';
import { cleanField } from './text.ts';
import { UntrustworthyFile } from './untrustworthy.ts';

/** What the rows say of columns that feed nothing, while something needed has no column. */
export interface ColumnDoubts {
  /** A row that is a task. */
  see(record: SourceRecord): void;
  /** Whether the row must not be shown before it is answered what the column is. */
  hides(fields: readonly string[]): boolean;
  /** Columns that must be asked about. */
  questions(): UntrustworthyFile[];
}

interface Suspect {
  place: number;
  /** What it would feed. */
  columns: readonly AskedColumn[];
  /** Whether the heading says so: one value that fits is enough then. */
  isSaid: boolean;
  filled: number;
  fitting: number;
}

const DEADLINE =
  /(?:^| )(?:han|hxl|deadline|due|target|expected|phai|truoc|yeu cau|du kien|moc|hen)(?: |$)/;
const COMPLETION =
  /(?:^| )(?:hoan thanh|hoan tat|ket qua|xong|finish\w*|complet\w*|closed?|resol\w*|done)(?: |$)/;
/** Of a column whose heading says nothing so many of the cells have to be dates. */
const MOSTLY = 0.5;
const LONGEST_DATE = 40;

const readAny = createDateReader(DATE_FORMATS);
const isDate = remembered((text: string) => {
  const reading = readAny(text);
  return 'day' in reading || reading.code === 'ambiguous_date';
});

/**
 * A list whose deadlines stand under a heading that nobody knows is not read as if it had none: what
 * feeds nothing and holds dates, or words that may be marks of secrecy, is asked about.
 */
export function createColumnDoubts({ head, places, unfed }: FoundHeader): ColumnDoubts {
  const suspects = places.unused.flatMap((place): Suspect[] => {
    const { columns, isSaid } = suspicion(head, place);
    const open = columns.filter((column) => unfed.includes(column));
    return open.length === 0 ? [] : [{ place, columns: open, isSaid, filled: 0, fitting: 0 }];
  });
  return {
    see({ fields, days }) {
      for (const suspect of suspects) {
        const text = cleanField(fields[suspect.place] ?? '');
        if (text === '') continue;
        suspect.filled += 1;
        if (fits(suspect, text, days?.has(suspect.place) === true)) suspect.fitting += 1;
      }
    },
    hides: (fields) =>
      suspects.some(
        (suspect) =>
          suspect.columns.includes('secrecy') &&
          fits(suspect, cleanField(fields[suspect.place] ?? ''), false),
      ),
    questions: () =>
      unfed
        .filter((column) => suspects.some((one) => one.columns.includes(column) && isLikely(one)))
        .map(
          (column) => new UntrustworthyFile('unclear_column', { row: head.row || null, column }),
        ),
  };
}

function suspicion(
  { written, lowest, candidates }: FoundHeader['head'],
  place: number,
): Pick<Suspect, 'columns' | 'isSaid'> {
  const words = wordsOf(written[place] ?? '');
  const known = candidates[place] ?? [];
  if (known.some(({ column }) => column === 'secrecy')) {
    return { columns: ['secrecy'], isSaid: true };
  }
  if (isOtherHeading(lowest[place] ?? '')) return { columns: [], isSaid: false };
  if (DEADLINE.test(words)) return { columns: ['due_on'], isSaid: true };
  if (COMPLETION.test(words)) return { columns: ['completed_on'], isSaid: true };
  // It may be the date of something else, and that is asked about where it is needed.
  return { columns: known.length > 0 ? [] : ['due_on', 'completed_on'], isSaid: false };
}

function fits({ columns }: Suspect, text: string, isTyped: boolean): boolean {
  if (columns.includes('secrecy')) return secrecyOf(text) !== 'open';
  return isTyped || (text.length <= LONGEST_DATE && isDate(text));
}

function isLikely({ isSaid, filled, fitting }: Suspect): boolean {
  return fitting > 0 && (isSaid || fitting >= filled * MOSTLY);
}
