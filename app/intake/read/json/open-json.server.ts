import { UntrustworthyFile } from '../../untrustworthy.ts';
import type { ByteSource } from '../byte-source.server.ts';
import type { RecordSource, SourceFile, SourceRecord } from '../record-source.ts';
import { decodingOf } from '../text/decoding.ts';
import type { TextEncoding } from '../text/text-encoding.server.ts';
import { textPieces } from '../text/text-pieces.ts';
import { JsonElements } from './elements.ts';
import { JsonError, JsonReader } from './grammar.ts';
import { createElementCounter } from './json-count.ts';
import { createColumnNames, createRecordMaker } from './named-records.ts';
import { lineElement, textLines } from './lines.ts';

/** Opens a JSON text that holds one list. Goes through the file once for the names of its columns. */
export async function openJson(source: ByteSource, encoding: TextEncoding): Promise<SourceFile> {
  const names = createColumnNames();
  const elements = new JsonElements((element) => names.add(element));
  const pieces = readPieces(source, encoding, elements);
  while ((await pieces.next()).done !== true);
  if (!elements.found) throw new UntrustworthyFile('bad_json');
  const columns = names.columns();

  return fileOf('json', source, encoding, columns, () => {
    const counter = createElementCounter();
    const make = createRecordMaker(columns);
    let batch: SourceRecord[] = [];
    let share = 0;
    async function* batches(): AsyncGenerator<readonly SourceRecord[]> {
      const found = new JsonElements((element) => batch.push(make(found.count, element)));
      for await (const bytes of readPieces(source, encoding, found, (read) => (share = read))) {
        counter.add(bytes);
        if (batch.length > 0) yield batch;
        batch = [];
      }
    }
    return { batches, countedRecords: counter.total, progress: () => share };
  });
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
  elements: JsonElements,
  tell?: (share: number) => void,
): AsyncGenerator<Uint8Array> {
  const reader = new JsonReader(elements);
  const decoding = decodingOf(encoding);
  const rowNow = () => ({ row: elements.count || null });
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
