import { UntrustworthyFile } from '../untrustworthy.ts';
import { type ByteSource, openBytes } from './byte-source.server.ts';
import { type DelimitedText, readDelimited, recogniseDelimited } from './csv.server.ts';
import { kindOf, textKindOf } from './file-kind.ts';
import { firstBytes } from './first-bytes.server.ts';
import { refuseCompound } from './compound-file.server.ts';
import { withOldFonts } from './old-fonts.ts';
import { openParquetSource } from './parquet.server.ts';
import type { ReadOptions, SourceFile } from './record-source.ts';
import { openWorkbook } from './xlsx/open-workbook.server.ts';
import { isJsonLines } from './json/json-kind.ts';
import { openJson, openJsonLines } from './json/open-json.server.ts';
import { readBeginning } from './text/beginning.server.ts';
import { encodingOf, type TextEncoding } from './text/text-encoding.server.ts';

/** Opens a file by what it holds, whatever its name. Throws UntrustworthyFile. */
export async function openSource(path: string, options: ReadOptions): Promise<SourceFile> {
  return withOldFonts(await openByContent(path, options), options.encoding);
}

async function openByContent(path: string, options: ReadOptions): Promise<SourceFile> {
  const plain = await openBytes(path, false);
  const kind = kindOf(await firstBytes(plain));
  switch (kind) {
    case 'empty':
      throw new UntrustworthyFile('empty_file');
    case 'gzip':
      return openUnfolded(await openBytes(path, true), options);
    case 'text':
      return openText(plain, options);
    case 'ole':
      return refuseCompound(plain);
    case 'encrypted-parquet':
      throw new UntrustworthyFile('encrypted_file');
    case 'zip':
      return openWorkbook(path);
    case 'parquet':
      return openParquetSource(path, options.work);
    case 'other':
      throw new UntrustworthyFile('unsupported_format');
  }
}

/** Only text is unfolded: the other formats are packed themselves. */
async function openUnfolded(source: ByteSource, options: ReadOptions): Promise<SourceFile> {
  const kind = kindOf(await firstBytes(source));
  if (kind === 'empty') throw new UntrustworthyFile('empty_file');
  if (kind !== 'text') throw new UntrustworthyFile('unsupported_format');
  return openText(source, options);
}

async function openText(source: ByteSource, options: ReadOptions): Promise<SourceFile> {
  const encoding = await encodingOf(source, options.encoding);
  const beginning = await readBeginning(source, encoding);
  const kind = textKindOf(beginning.text);
  if (kind !== 'markup' && isJsonLines(beginning.text, beginning.whole)) {
    return openJsonLines(source, encoding);
  }
  switch (kind) {
    case 'markup':
      throw new UntrustworthyFile('unsupported_format');
    case 'json':
      return openJson(source, encoding);
    case 'delimited':
      return openDelimited(source, encoding, recogniseDelimited(beginning.text, options.headerRow));
  }
}

function openDelimited(
  source: ByteSource,
  encoding: TextEncoding,
  delimited: DelimitedText,
): SourceFile {
  return {
    format: 'csv',
    gzip: source.gzip,
    encoding: encoding.encoding,
    columns: null,
    sheets: [{ name: '', hidden: false }],
    records: () => readDelimited(source, encoding, delimited),
    merges: () => Promise.resolve([]),
    close: () => Promise.resolve(),
  };
}
