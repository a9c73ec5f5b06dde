import { UntrustworthyFile } from '../../untrustworthy.ts';
import type { RecordSource, SourceFile, SourceRecord } from '../record-source.ts';
import type { CellContext } from './cell-value.ts';
import { findMerges } from './merges.ts';
import { openPackage, type Package } from './package.server.ts';
import { createRowCounter } from './row-count.ts';
import { NO_STRINGS, readSharedStrings } from './shared-strings.ts';
import { SheetRows } from './sheet-rows.ts';
import { readStyles } from './styles.ts';
import { readWorkbook, type Workbook } from './workbook.ts';
import { readXml } from './xml.ts';

/** Opens an XLSX workbook. Throws UntrustworthyFile. */
export async function openWorkbook(path: string): Promise<SourceFile> {
  const zip = await openPackage(path);
  try {
    const workbook = await readWorkbook(zip);
    let context: Promise<CellContext> | null = null;
    const partOf = (sheet: string): string => {
      const found = workbook.sheets.find(({ name }) => name === sheet);
      if (found === undefined) throw new UntrustworthyFile('missing_sheet');
      return found.part;
    };
    return {
      format: 'xlsx',
      gzip: false,
      encoding: null,
      columns: null,
      sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden })),
      records: (sheet) =>
        readSheet(zip, partOf(sheet), () => (context ??= readContext(zip, workbook))),
      merges: async (sheet) => findMerges(zip.read(partOf(sheet))),
      close: () => {
        zip.close();
        return Promise.resolve();
      },
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function readContext(zip: Package, workbook: Workbook): Promise<CellContext> {
  const { system1904, strings, styles } = workbook;
  return {
    system1904,
    strings: strings === null ? NO_STRINGS : await readSharedStrings(zip.read(strings)),
    styles: styles === null ? [] : await readStyles(zip.read(styles)),
  };
}

function readSheet(zip: Package, part: string, context: () => Promise<CellContext>): RecordSource {
  let counted = 0;
  let share = 0;

  async function* batches(): AsyncGenerator<readonly SourceRecord[]> {
    const counter = createRowCounter();
    const rows = new SheetRows(await context());
    async function* counting(): AsyncGenerator<Buffer> {
      for await (const piece of zip.read(part, (read) => (share = read))) {
        counter.add(piece);
        yield piece;
      }
    }
    for await (const read of readXml(counting(), rows)) {
      const batch = read.take();
      if (batch.length > 0) yield batch;
    }
    counted = counter.total();
  }

  return { batches, countedRecords: () => counted, progress: () => share };
}
