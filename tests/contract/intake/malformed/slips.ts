import { type Mutant, cellKey } from './mutant.ts';
import type { Random } from './random.ts';
import { type Column, DATES } from './true-list.ts';
import { type Span, type Written, dayOfSerial } from './written.ts';

const LETTERS = Array.from(',;|\t"\'\n\r0159/-. aZéđ{}[]:\\<>&\0');
const STRUCTURE = /[,;|\t"\n\r{}[\]:<>]/;

type Slip = Pick<Mutant, 'also' | 'lost'> & { kind: string; text: string };

/** One letter of a text put in, taken out, written twice or replaced, at its joints as often as not. */
export function slip({ text, spans, shape }: Written, random: Random): Slip {
  const place = placeIn(text, random);
  const letter = random.one(shape === 'csv' ? LETTERS : LETTERS.slice(0, -1));
  const kind = random.one(['put in', 'taken out', 'written twice', 'replaced'] as const);
  const [at, end, put] = {
    'put in': [place, place, letter],
    'taken out': [place, place + 1, ''],
    // Behind itself, where it may be the first letter of a cell.
    'written twice': [place + 1, place + 1, text[place] ?? ''],
    replaced: [place, place + 1, letter],
  }[kind] as [number, number, string];
  const slipped = text.slice(0, at) + put + text.slice(end);
  const also = new Map<string, string[]>();
  const lost = new Set<Column>();
  for (const span of spans) {
    if (at < span.start || end > Math.max(span.end, at)) continue;
    if (at > span.end) continue;
    if (span.row < 0) lost.add(span.column);
    const raw = slipped.slice(span.start, span.end + put.length - (end - at));
    also.set(cellKey(span.row, span.column), readings(raw, span, shape));
  }
  const isJoint = STRUCTURE.test(text[place] ?? '') || STRUCTURE.test(put);
  return { kind: `${isJoint ? 'joint' : 'letter'} ${kind}`, text: slipped, also, lost };
}

function placeIn(text: string, random: Random): number {
  for (;;) {
    const at = random.below(text.length);
    // A cell that says it stands elsewhere is elsewhere.
    if (/ r="[A-Z]*\d*$/.test(text.slice(Math.max(0, at - 8), at + 1))) continue;
    if (random.chance(0.5) || STRUCTURE.test(text[at] ?? '')) return at;
  }
}

/** What a cell so written says, read by no code of the importer. */
export function readings(raw: string, { column }: Pick<Span, 'column'>, shape: string): string[] {
  const texts = [raw, raw.replace(/^"([^]*)"$/, '$1').replaceAll('""', '"')];
  if (shape.endsWith('json')) {
    try {
      texts.push(String(JSON.parse(raw) ?? ''));
    } catch {
      // No text of JSON: then the row is not to be read at all.
    }
  }
  if (shape === 'sheet') texts.push(raw.replaceAll('&amp;', '&'));
  // A line end in the first cell of a row leaves a row that begins behind it.
  if (shape === 'csv' && column === 'task_code') texts.push(raw.split(/[\r\n]/).at(-1) ?? '');
  const said = texts.map(clean);
  return DATES.includes(column) ? said.flatMap(daysOf) : said;
}

export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/[\p{Z}\s]+/gu, ' ')
    .trim();
}

function daysOf(text: string): string[] {
  if (['', '0', '-'].includes(text)) return [''];
  const year = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  const last = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  const [, a = '', b = '', c = ''] = year ?? last ?? [];
  if (year) return [day(a, b, c)];
  if (last) return [day(c, b, a), day(c, a, b)];
  return /^\d{1,6}(?:\.\d+)?$/.test(text) ? [dayOfSerial(Math.floor(Number(text)))] : [];
}

function day(year: string, month: string, dayOfMonth: string): string {
  return `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
}
