import { type AnswerFormat, MEDIA_TYPES } from '#app/http/answer-format.ts';
import { arrowStream } from '#app/http/table/arrow.server.ts';
import { csvStream } from '#app/http/table/csv-stream.ts';
import { parquetStream } from '#app/http/table/parquet.server.ts';
import { assertFits } from '#app/http/table/sheet-fit.ts';
import type { SheetColumn } from '#app/http/table/sheet-xml.ts';
import { type CellType, type Cells, type Table } from '#app/http/table/table.ts';
import { xlsxStream } from '#app/http/xlsx.server.ts';
import { exportTexts } from '#app/i18n/texts/exports.ts';
import type { Locale } from '#app/model/locale.ts';
import { type About, factsOf, metadataOf } from './about-export.ts';
import type { ApiResource } from './resources.ts';

/** What a table is besides its rows. */
export interface Export {
  resource: ApiResource;
  table: Table;
  about: About | undefined;
  locale: Locale;
  /** Before a CSV. */
  mark: string;
}

export type ExportFormat = Exclude<AnswerFormat, 'json'>;

export const CONTENT_TYPES: Record<ExportFormat, string> = {
  ...MEDIA_TYPES,
  csv: `${MEDIA_TYPES.csv}; charset=utf-8; header=present`,
};

/** @throws DondocError (409) for what a sheet does not hold */
export async function exportAs(
  format: ExportFormat,
  made: Export,
): Promise<AsyncIterable<Uint8Array>> {
  const { table, about, mark } = made;
  switch (format) {
    case 'csv':
      return csvStream(table, mark);
    case 'arrow':
      return arrowStream(table, metadataOf(about));
    case 'parquet':
      return parquetStream(table, metadataOf(about));
    case 'xlsx':
      await assertFits(table);
      return xlsxStream([dataSheet(made), aboutSheet(made)], made.locale);
  }
}

const WIDTHS: Record<CellType, number> = {
  text: 18,
  date: 12,
  instant: 20,
  integer: 12,
  number: 12,
  share: 12,
  boolean: 10,
};
/** What people read: wider than its heading. */
const WIDE: Readonly<Record<string, number>> = { title: 70, unit_name: 34, source: 40, sha256: 40 };

/** Headings are the columns' names, as in every other format: a sheet with them can be imported again. */
function dataSheet({ table, locale }: Export) {
  const columns = table.columns.map(({ name, type }): SheetColumn => ({
    heading: name,
    type,
    width: WIDE[name] ?? Math.max(WIDTHS[type], name.length + 3),
  }));
  return { name: exportTexts[locale].data, columns, rows: table.pieces() };
}

function aboutSheet({ resource, table, about, locale }: Export) {
  const { about: name, headings } = exportTexts[locale];
  const columns: SheetColumn[] = [
    { heading: headings.what, type: 'text', width: 30 },
    { heading: headings.value, type: 'text', width: 70 },
  ];
  return { name, columns, rows: once(factsOf(resource.name, about, table.rows, locale)) };
}

// eslint-disable-next-line @typescript-eslint/require-await -- sheets wait for their rows
async function* once(rows: readonly Cells[]): AsyncGenerator<readonly Cells[]> {
  yield rows;
}
