import { UntrustworthyFile } from '../../untrustworthy.ts';
import { readXml } from './xml.ts';
import { unescaped } from './escapes.ts';

const CHUNK_BYTES = 1 << 20;
const MOST_STRINGS = 1 << 22;
/** Short texts that stand early in the list are those that cells repeat. */
const KEPT_STRINGS = 1 << 16;
const KEPT_BYTES = 256;

/** The texts of a workbook, kept as bytes: as strings they would take twice the memory. */
export interface SharedStrings {
  /** Undefined where there is no such text. */
  at(index: number): string | undefined;
}

export const NO_STRINGS: SharedStrings = { at: () => undefined };

export async function readSharedStrings(bytes: AsyncIterable<Buffer>): Promise<SharedStrings> {
  const store = createStore();
  let text = '';
  let inItem = false;
  let inText = false;
  let phonetic = false;
  const pieces = readXml(bytes, {
    open(name) {
      if (name === 'si') {
        inItem = true;
        text = '';
      } else if (name === 'rPh') phonetic = true;
      else if (name === 't') inText = inItem && !phonetic;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') {
        inItem = false;
        store.add(unescaped(text));
      }
    },
  });
  while ((await pieces.next()).done !== true);
  return store;
}

function createStore() {
  const chunks: Buffer[] = [];
  const kept: (string | undefined)[] = [];
  let places = new Float64Array(1 << 10);
  let count = 0;
  let used = CHUNK_BYTES;
  return {
    add(text: string): void {
      if (count >= MOST_STRINGS) throw new UntrustworthyFile('too_large');
      const length = Buffer.byteLength(text);
      let chunk = chunks[chunks.length - 1];
      if (chunk === undefined || used + length > chunk.length) {
        chunk = Buffer.allocUnsafe(Math.max(CHUNK_BYTES, length));
        chunks.push(chunk);
        used = 0;
      }
      chunk.write(text, used);
      used += length;
      if (count * 2 >= places.length) places = grown(places);
      places[count * 2] = (chunks.length - 1) * 2 ** 32 + used - length;
      places[count * 2 + 1] = length;
      count += 1;
    },
    at(index: number): string | undefined {
      const known = kept[index];
      if (known !== undefined || !(index >= 0 && index < count)) return known;
      const place = places[index * 2] ?? 0;
      const length = places[index * 2 + 1] ?? 0;
      const start = place % 2 ** 32;
      const text = chunks[Math.floor(place / 2 ** 32)]?.toString('utf8', start, start + length);
      if (index < KEPT_STRINGS && length <= KEPT_BYTES) kept[index] = text;
      return text;
    },
  };
}

function grown(full: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(full.length * 2);
  larger.set(full);
  return larger;
}
