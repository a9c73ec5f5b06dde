import type { Locale } from '#app/model/locale.ts';
import { type Cells, regrouped } from './table/table.ts';
import {
  CELL_STYLES,
  type CellStyle,
  type SheetColumn,
  SheetRows,
  columnLetters,
  xmlText,
} from './table/sheet-xml.ts';
import { type ZipPart, zipStream } from './table/zip.server.ts';

export interface Sheet {
  name: string;
  columns: readonly SheetColumn[];
  rows: AsyncIterable<readonly Cells[]>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A workbook in constant memory. Each sheet keeps its headings in sight, repeats them on paper, and can be filtered. */
export function xlsxStream(sheets: readonly Sheet[], locale: Locale): AsyncGenerator<Uint8Array> {
  const part = (path: string, xml: string): ZipPart => ({ path, bytes: once(DECLARATION + xml) });
  return zipStream([
    part('[Content_Types].xml', contentTypes(sheets)),
    part('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])),
    part('xl/workbook.xml', workbook(sheets)),
    part(
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
        ['styles', 'styles.xml'],
      ]),
    ),
    part('xl/styles.xml', styles(locale)),
    ...sheets.map((sheet, at) => ({
      path: `xl/worksheets/sheet${at + 1}.xml`,
      bytes: sheetXml(sheet, at === 0),
    })),
  ]);
}

// eslint-disable-next-line @typescript-eslint/require-await -- sheets wait for their rows
async function* once(xml: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(xml);
}

const PIECE_ROWS = 512;

async function* sheetXml({ columns, rows }: Sheet, isShown: boolean): AsyncGenerator<Uint8Array> {
  const writer = new SheetRows(columns);
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  yield Buffer.from(
    `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
      `<sheetViews><sheetView${isShown ? ' tabSelected="1"' : ''} workbookViewId="0">` +
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
      `<cols>${widths.join('')}</cols><sheetData>${writer.headings()}`,
  );
  for await (const piece of regrouped(rows, PIECE_ROWS)) {
    yield Buffer.from(piece.map((cells) => writer.row(cells)).join(''));
  }
  const last = `${columnLetters(columns.length - 1)}${writer.written}`;
  yield Buffer.from(
    `</sheetData><autoFilter ref="A1:${last}"/>` +
      '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  );
}

function contentTypes(sheets: readonly Sheet[]): string {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts: [string, string][] = [
    ['workbook', 'sheet.main'],
    ...sheets.map((_, at): [string, string] => [`worksheets/sheet${at + 1}`, 'worksheet']),
    ['styles', 'styles'],
  ];
  const overrides = parts.map(
    ([path, type]) => `<Override PartName="/xl/${path}.xml" ContentType="${kind}.${type}+xml"/>`,
  );
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}

function relations(targets: readonly [type: string, target: string][]): string {
  const list = targets.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function workbook(sheets: readonly Sheet[]): string {
  const list = sheets.map(
    ({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const titles = sheets.map(({ name }, at) => {
    const quoted = `'${name.replaceAll("'", "''")}'`;
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${xmlText(quoted)}!$1:$1</definedName>`;
  });
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews>` +
    `<sheets>${list.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`
  );
}

const DATE_FORMATS: Record<Locale, string> = { vi: 'dd/mm/yyyy', en: 'd mmm yyyy' };
const FIRST_OWN_FORMAT = 164;

/** As `CELL_STYLES` has them, in that order. */
function styles(locale: Locale): string {
  const day = DATE_FORMATS[locale];
  const own = [day, `${day} hh:mm:ss`, '0.0%'];
  // 1 is `0`, and 49 text: what is typed over a cell stays text too.
  const formats: Record<CellStyle, number> = {
    plain: 0,
    text: 49,
    date: FIRST_OWN_FORMAT,
    instant: FIRST_OWN_FORMAT + 1,
    integer: 1,
    share: FIRST_OWN_FORMAT + 2,
    heading: 49,
  };
  const cells = CELL_STYLES.map(
    (style) =>
      `<xf numFmtId="${formats[style]}" fontId="${style === 'heading' ? 1 : 0}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`,
  );
  const font = (inside: string) => `<font>${inside}<sz val="11"/><name val="Calibri"/></font>`;
  return (
    `<styleSheet xmlns="${MAIN}"><numFmts count="${own.length}">` +
    own
      .map((code, at) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + at}" formatCode="${code}"/>`)
      .join('') +
    `</numFmts><fonts count="2">${font('')}${font('<b/>')}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${cells.length}">${cells.join('')}</cellXfs></styleSheet>`
  );
}
