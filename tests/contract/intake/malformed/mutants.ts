import { gzipSync } from 'node:zlib';
import { encode } from '../../../unit/intake/read/encoders.ts';
import { workbook, workbookParts, zipOf } from '../../../unit/intake/read/workbook-file.ts';
import { changedList } from './changed-lists.ts';
import { type Mutant, cellKey } from './mutant.ts';
import type { Random } from './random.ts';
import { slip } from './slips.ts';
import { DATES, type TrueRow, trueList } from './true-list.ts';
import {
  MONTH_FIRST,
  OFFICE,
  PLAIN,
  type Written,
  dayOfSerial,
  serialOf,
  writeCsv,
  writeJson,
  writeSheet,
} from './written.ts';

const STYLES = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'tcvn3', 'vni'] as const;
/** In a list whose headings are in a single letter's text nothing else is spoiled. */
const FORMATS = [
  [slippedCsv, 10],
  [slippedJson, 6],
  [slippedSheet, 6],
  [changed, 16],
  [encoded, 5],
  [cutText, 3],
  [brokenZip, 5],
  [spoiledZip, 3],
  [brokenGzip, 3],
  [shiftedSerials, 1],
  [flippedText, 3],
] as const;
const TICKETS = FORMATS.flatMap(([make, weight]) => new Array<typeof make>(weight).fill(make));

/** A list, well formed, and then not any more. */
export function mutantOf(random: Random): Mutant {
  return random.one(TICKETS)(random);
}

function written(rows: readonly TrueRow[], random: Random): Written {
  const style = random.one([PLAIN, OFFICE, { ...OFFICE, date: MONTH_FIRST, delimiter: ',' }]);
  return writeCsv(rows, style);
}

function slippedCsv(random: Random): Mutant {
  const truth = trueList(random);
  const { kind, text, ...may } = slip(written(truth, random), random);
  return { kind: `csv: ${kind}`, extension: 'csv', bytes: Buffer.from(text), truth, ...may };
}

function slippedJson(random: Random): Mutant {
  const truth = trueList(random);
  const lines = random.chance(0.5);
  const { kind, text, ...may } = slip(writeJson(truth, random.one([PLAIN, OFFICE]), lines), random);
  const extension = lines ? 'ndjson' : 'json';
  return { kind: `${extension}: ${kind}`, extension, bytes: Buffer.from(text), truth, ...may };
}

function slippedSheet(random: Random): Mutant {
  const truth = trueList(random);
  const list = writeSheet(truth, OFFICE, random.chance(0.7));
  const { kind, text, ...may } = slip(list, random);
  const bytes = workbook({ rows: text, styles: STYLES });
  return { kind: `xlsx: ${kind}`, extension: 'xlsx', bytes, truth, ...may };
}

function changed(random: Random): Mutant {
  const truth = trueList(random);
  const { text, kind, ...rest } = changedList(truth, random);
  return { ...rest, kind: `list: ${kind}`, extension: 'csv', bytes: Buffer.from(text), truth };
}

/** Every encoding, said rightly, wrongly or not at all, with or without its mark. */
function encoded(random: Random): Mutant {
  const truth = trueList(random);
  const { text } = written(truth, random);
  const [really, said] = [random.one(ENCODINGS), random.one(['auto', ...ENCODINGS] as const)];
  const marked = /^utf/.test(really) && random.chance(0.5);
  const composed = random.chance(0.2) && /^utf/.test(really) ? text.normalize('NFD') : text;
  const bytes = encode(marked ? `\ufeff${composed}` : composed, really);
  const isSaid = said === 'auto' || said === really;
  return {
    kind: isSaid ? 'encoding' : 'encoding said wrongly',
    extension: 'csv',
    bytes,
    truth: truth.map((row) => ({ ...row, title: asRead(row.title, really) })),
    mapping: { columns: {}, encoding: said },
    ...(isSaid ? { tasks: truth.length } : { mustRefuse: true }),
  };
}

/** TCVN3 has no capitals with a tone. */
function asRead(title: string, encoding: string): string {
  if (encoding !== 'tcvn3') return title;
  return title.replace(/[^\0-\x7fĂÂÊÔƠƯĐ]/g, (letter) => letter.toLowerCase());
}

/** Sent only in part: the last cell may be short, which cannot be seen where its row is whole. */
function cutText(random: Random): Mutant {
  const truth = trueList(random);
  const list = random.one([
    () => written(truth, random),
    () => writeJson(truth, PLAIN, false),
    () => writeJson(truth, PLAIN, true),
  ])();
  const end = 1 + random.below(list.text.length - 1);
  const last = list.spans.findLast(({ start }) => start <= end);
  const also = new Map<string, string[]>();
  if (last?.column === 'completed_on') also.set(cellKey(last.row, 'completed_on'), ['']);
  const text = list.text.slice(0, end);
  const extension = list.shape;
  return { kind: `${extension}: cut`, extension, bytes: Buffer.from(text), truth, also };
}

/** A byte of UTF-8 turned into another: letters beyond ASCII break, or become others. */
function flippedText(random: Random): Mutant {
  const truth = trueList(random);
  const { text } = writeCsv(truth, OFFICE);
  const bytes = Buffer.from(text);
  const beyond = [...bytes.entries()].filter(([, byte]) => byte >= 0x80).map(([at]) => at);
  const at = random.one(beyond);
  bytes[at] = 0x80 | random.below(0x40) | (random.chance(0.5) ? 0x40 : 0);
  const read = bytes.toString('utf8');
  const also = new Map<string, string[]>();
  const lines = read.split('\r\n').slice(1);
  lines.forEach((line, row) => {
    const [code = '', ...rest] = line.split(';');
    also.set(cellKey(row, 'task_code'), [code]);
    also.set(
      cellKey(row, 'title'),
      rest.slice(0, -4).map((title) => title.normalize('NFC')),
    );
  });
  const headEnd = text.indexOf('\r\n');
  const lost = Buffer.byteLength(text.slice(0, headEnd)) > at ? new Set(DATES) : new Set<never>();
  return { kind: 'csv: byte flipped', extension: 'csv', bytes, truth, also, lost };
}

function wellFormedWorkbook(truth: readonly TrueRow[]): Buffer {
  return workbook({ rows: writeSheet(truth, OFFICE, true).text, styles: STYLES });
}

/** Bytes of the package changed, taken out or cut off: what can be read is as it was. */
function brokenZip(random: Random): Mutant {
  const truth = trueList(random);
  return {
    kind: 'xlsx: bytes',
    extension: 'xlsx',
    bytes: broken(wellFormedWorkbook(truth), random),
    truth,
  };
}

function brokenGzip(random: Random): Mutant {
  const truth = trueList(random);
  const bytes = broken(gzipSync(written(truth, random).text), random);
  return { kind: 'gzip: bytes', extension: 'csv.gz', bytes, truth };
}

function broken(bytes: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length);
  const changed = Buffer.from(bytes);
  switch (random.below(4)) {
    case 0:
      changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
      return changed;
    case 1:
      return changed.subarray(0, at);
    case 2:
      return Buffer.concat([changed.subarray(0, at), changed.subarray(at + 1 + random.below(16))]);
    default:
      return Buffer.concat([
        changed.subarray(0, at),
        Buffer.from([random.below(256)]),
        changed.subarray(at),
      ]);
  }
}

/** A package whose parts are missing, twice there, or not what the directory says. */
function spoiledZip(random: Random): Mutant {
  const truth = trueList(random);
  const parts = workbookParts({ rows: writeSheet(truth, OFFICE, true).text, styles: STYLES });
  const at = random.below(parts.length);
  const part = parts[at];
  if (part === undefined) throw new Error('no such part');
  const spoiled = random.one([
    () => parts.filter((_, index) => index !== at),
    () => [...parts, part],
    () => parts.with(at, { ...part, crc: 1 }),
    () => parts.with(at, { ...part, size: 1 << 20 }),
    () => parts.with(at, { ...part, data: String(part.data).slice(0, -20) }),
    () => parts.with(at, { ...part, flags: 1 }),
  ])();
  return { kind: 'xlsx: parts', extension: 'xlsx', bytes: zipOf(spoiled), truth, unchecked: true };
}

/** The mark of 1904 on a workbook that counts from 1900: the same serials are other days. */
function shiftedSerials(random: Random): Mutant {
  const truth = trueList(random).map((row) => ({ ...row, completed_on: '' }));
  const bytes = workbook({
    rows: writeSheet(truth, OFFICE, true).text,
    styles: STYLES,
    workbookPr: '<workbookPr date1904="true"/>',
  });
  const later = (day: string) => (day === '' ? '' : dayOfSerial(serialOf(day) + 1462));
  const shifted = truth.map((row) => ({
    ...row,
    assigned_on: later(row.assigned_on),
    due_on: later(row.due_on),
  }));
  return { kind: 'xlsx: 1904', extension: 'xlsx', bytes, truth: shifted, tasks: truth.length };
}
