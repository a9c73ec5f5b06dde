import { crc32, deflateRawSync } from 'node:zlib';

export interface Part {
  name: string;
  data: string | Uint8Array;
  /** What the directory says, where it lies. */
  size?: number;
  flags?: number;
  crc?: number;
}

/** A ZIP file, byte by byte. */
export function zipOf(parts: readonly Part[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, size, flags = 0x800, crc } of parts) {
    const bytes = Buffer.from(data);
    const packed = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc ?? crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(size ?? bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name)]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), fields, tail, Buffer.from(name)]),
    );
    pieces.push(local, packed);
    offset += local.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, listed, end]);
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface WorkbookParts {
  /** What stands in `<sheetData>` of the only sheet; or whole sheets. */
  rows?: string;
  after?: string;
  sheets?: readonly { name: string; state?: string; rows: string }[];
  /** What stands in `<sst>`. */
  strings?: string;
  /** What stands in `<styleSheet>`. */
  styles?: string;
  workbookPr?: string;
  more?: readonly Part[];
}

export function workbookParts(parts: WorkbookParts): Part[] {
  const { rows = '', after = '', strings, styles, workbookPr = '', more = [] } = parts;
  const { sheets = [{ name: 'Sheet1', rows }] } = parts;
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  );
  const relations = [
    ...sheets.map((_, at) =>
      relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`),
    ),
    relation('s', 'styles', 'styles.xml'),
    relation('t', 'sharedStrings', '/xl/sharedStrings.xml'),
  ];
  return [
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="${PACKAGE}">${relation('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><workbook ${MAIN} xmlns:r="${OFFICE}">${workbookPr}<sheets>${listed.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships xmlns="${PACKAGE}">${relations.join('')}</Relationships>`,
    },
    { name: 'xl/styles.xml', data: `<styleSheet ${MAIN}>${styles ?? ''}</styleSheet>` },
    { name: 'xl/sharedStrings.xml', data: `<sst ${MAIN}>${strings ?? ''}</sst>` },
    ...sheets.map((sheet, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      data: `<worksheet ${MAIN}><sheetData>${sheet.rows}</sheetData>${after}</worksheet>`,
    })),
    ...more,
  ];
}

export function workbook(parts: WorkbookParts): Buffer {
  return zipOf(workbookParts(parts));
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}
