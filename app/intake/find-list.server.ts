import { cleanText, fold } from '#app/model/fold.ts';
import {
  type FoundHeader,
  HEADER_BLOCK,
  HEADER_WITHIN,
  findHeader,
  namedHeader,
} from './header.ts';
import { lastOf } from './heading-block.ts';
import type { Mapping } from './mapping.ts';
import type { SourceFile, SourceRecord } from './read/record-source.ts';
import { UntrustworthyFile } from './untrustworthy.ts';

/** Where in a file the task list stands. */
export interface FoundList {
  sheet: string;
  /** Null where there is no row at all. */
  header: FoundHeader | null;
  /** Whether anything stands under the headings. */
  hasRows: boolean;
  /** What must be answered before a row is read. */
  questions: readonly UntrustworthyFile[];
}

/** Sheets beyond are not looked into unasked. */
const MOST_SHEETS = 60;

/** Finds the sheet and the headings, as the mapping says or by what they hold. */
export async function findList(source: SourceFile, mapping: Mapping): Promise<FoundList> {
  const [only] = source.sheets;
  if (source.sheets.length === 1 && only?.name === '') return lookInto(source, '', mapping);
  if (mapping.sheet !== undefined) {
    const sheet = sheetNamed(source, mapping.sheet);
    if (sheet !== null) return lookInto(source, sheet, mapping);
    return withQuestion(await firstShown(source, mapping), 'missing_sheet');
  }
  const shown = source.sheets.filter(({ hidden }) => !hidden).slice(0, MOST_SHEETS);
  if (shown.length === 0) return withQuestion(await firstShown(source, mapping), 'missing_sheet');
  const looks: FoundList[] = [];
  for (const { name } of shown) looks.push(await lookInto(source, name, mapping));
  const lists = looks.filter(isList);
  const [first, second] = lists;
  if (first && second) return withQuestion(first, 'ambiguous_sheet');
  return first ?? looks.reduce((best, look) => (known(look) > known(best) ? look : best));
}

async function firstShown(source: SourceFile, mapping: Mapping): Promise<FoundList> {
  const sheet = source.sheets.find(({ hidden }) => !hidden) ?? source.sheets[0];
  return lookInto(source, sheet?.name ?? '', mapping);
}

function withQuestion(list: FoundList, code: 'missing_sheet' | 'ambiguous_sheet'): FoundList {
  return { ...list, questions: [new UntrustworthyFile(code)] };
}

function sheetNamed({ sheets }: SourceFile, wanted: string): string | null {
  for (const form of [cleanText, fold]) {
    const same = sheets.filter(({ name }) => form(name) === form(wanted));
    if (same.length === 1 && same[0]) return same[0].name;
  }
  return null;
}

async function lookInto(source: SourceFile, sheet: string, mapping: Mapping): Promise<FoundList> {
  if (source.columns !== null) {
    const header = namedHeader(source.columns, mapping);
    return { sheet, header, hasRows: true, questions: header.questions };
  }
  const last = (mapping.header_row ?? HEADER_WITHIN) + HEADER_BLOCK;
  const records: SourceRecord[] = [];
  reading: for await (const batch of source.records(sheet).batches()) {
    for (const record of batch) {
      if (record.row > last) break reading;
      records.push(record);
    }
  }
  const header = findHeader(records, await source.merges(sheet), mapping);
  if (header === null) {
    return { sheet, header, hasRows: false, questions: [new UntrustworthyFile('no_tasks')] };
  }
  const questions = header.isCertain
    ? header.questions
    : [new UntrustworthyFile('no_header'), ...header.questions];
  const hasRows = records.some(
    ({ row, fields }) => row > lastOf(header.head) && fields.some((field) => field.trim() !== ''),
  );
  return { sheet, header, hasRows, questions };
}

/** Whether a sheet holds a list with all that is needed. */
function isList({ header, hasRows }: FoundList): boolean {
  if (header === null || !header.isCertain || !hasRows) return false;
  return !header.questions.some(({ code }) => code === 'missing_column');
}

function known({ header }: FoundList): number {
  return header?.known ?? 0;
}
