import { UntrustworthyFile } from '../../untrustworthy.ts';
import type { ByteSource } from '../byte-source.server.ts';
import type { RecordSource, SourceFile, SourceRecord } from '../record-source.ts';
import { decodingOf } from '../text/decoding.ts';
import type { TextEncoding } from '../text/text-encoding.server.ts';
import { textPieces } from '../text/text-pieces.ts';
import { JsonElements } from './elements.ts';
import { JsonError, type JsonEvents, JsonReader } from './grammar.ts';
import { createElementCounter } from './json-count.ts';
import { createColumnNames, createRecordMaker } from './named-records.ts';
import { lineElement, textLines } from './lines.ts';
import { ListFinder } from './list-finder.ts';

/** Opens a JSON text that holds one list. Goes through the file for the list, and for its columns. */
export async function openJson(source: ByteSource, encoding: TextEncoding): Promise<SourceFile> {
  const list = await findList(source, encoding);
  const names = createColumnNames();
  const elements = new JsonElements(list, (element) => names.add(element));
  const pieces = readPieces(source, encoding, elements, () => elements.count);
  while ((await pieces.next()).done !== true);
  const columns = names.columns();

  return fileOf('json', source, encoding, columns, () => {
    const counter = createElementCounter(list);
    const make = createRecordMaker(columns);
    let batch: SourceRecord[] = [];
    let share = 0;
    async function* batches(): AsyncGenerator<readonly SourceRecord[]> {
      const found = new JsonElements(list, (element) => batch.push(make(found.count, element)));
      const tell = (read: number) => (share = read);
      for await (const bytes of readPieces(source, encoding, found, () => found.count, tell)) {
        counter.add(bytes);
        if (batch.length > 0) yield batch;
        batch = [];
      }
    }
    return { batches, countedRecords: counter.total, progress: () => share };
  });
}

async function findList(source: ByteSource, encoding: TextEncoding): Promise<number> {
  const finder = new ListFinder();
  const pieces = readPieces(source, encoding, finder, () => 0);
  try {
    while ((await pieces.next()).done !== true && !finder.isWhole);
    await pieces.return(undefined);
  } catch (error) {
    // What is wrong in a list is told with its row, by who reads it.
    if (finder.list === null || !(error instanceof UntrustworthyFile)) throw error;
  }
  if (finder.list === null || finder.hasRival) throw new UntrustworthyFile('bad_json');
  return finder.list;
}

/** Opens a text with one JSON object a line. Goes through it once for the names of its columns. */
export async function openJsonLines(
  source: ByteSource,
  encoding: TextEncoding,
): Promise<SourceFile> {
  const names = createColumnNames();
  for await (const { lines } of textLines(source, encoding)) {
    for (const { text } of lines) {
      const element = lineElement(text);
      if (element !== null) names.add(element);
    }
  }
  const columns = names.columns();
  if (columns === null) throw new UntrustworthyFile('bad_json');

  return fileOf('ndjson', source, encoding, columns, () => {
    const make = createRecordMaker(columns);
    let counted = 0;
    let share = 0;
    async function* batches(): AsyncGenerator<readonly SourceRecord[]> {
      for await (const piece of textLines(source, encoding, (read) => (share = read))) {
        const batch = piece.lines.map(({ line, text }): SourceRecord => {
          const element = lineElement(text);
          if (element !== null) return make(line, element);
          return { row: line, fields: [], flaws: [{ place: null, code: 'bad_line' }] };
        });
        counted = piece.counted;
        if (batch.length > 0) yield batch;
      }
    }
    return { batches, countedRecords: () => counted, progress: () => share };
  });
}

function fileOf(
  format: 'json' | 'ndjson',
  source: ByteSource,
  { encoding }: TextEncoding,
  columns: readonly string[] | null,
  records: () => RecordSource,
): SourceFile {
  return {
    format,
    gzip: source.gzip,
    encoding,
    columns,
    sheets: [{ name: '', hidden: false }],
    records,
    merges: () => Promise.resolve([]),
    close: () => Promise.resolve(),
  };
}

/** Yields each piece as UTF-8 after it has been read. */
async function* readPieces(
  source: ByteSource,
  { encoding, mark }: TextEncoding,
  events: JsonEvents,
  rowsSoFar: () => number,
  tell?: (share: number) => void,
): AsyncGenerator<Uint8Array> {
  const reader = new JsonReader(events);
  const decoding = decodingOf(encoding);
  const rowNow = () => ({ row: rowsSoFar() || null });
  try {
    for await (const { bytes } of textPieces(source.read(tell), decoding, mark)) {
      const decoded = decoding.read(bytes);
      if (decoded === null) {
        throw new UntrustworthyFile(encoding === 'utf-8' ? 'not_utf8' : 'wrong_encoding', rowNow());
      }
      const utf8 = encoding === 'utf-8' ? bytes : Buffer.from(decoded.text);
      reader.add(utf8);
      yield utf8;
    }
    reader.finish();
  } catch (error) {
    if (error instanceof JsonError) throw new UntrustworthyFile('bad_json', rowNow());
    if (error instanceof UntrustworthyFile && error.row === null) {
      throw new UntrustworthyFile(error.code, rowNow());
    }
    throw error;
  }
}
