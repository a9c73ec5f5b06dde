import { isUtf8, transcode } from 'node:buffer';
import type { Encoding } from '../record-source.ts';
import { type LetterTable, TCVN3_LETTERS, WINDOWS_1258_LETTERS } from './letters.ts';
import { readVni } from './vni.ts';

export interface Decoded {
  text: string;
  /** The text once more, in the units of UTF-16. */
  letters: Uint16Array;
  /** What the text was made of, one by one: bytes, or the code units of UTF-16. */
  units: Uint8Array | Uint16Array;
}

/** Reads text in pieces. No reading ever puts a substitute for what does not fit. */
export interface Decoding {
  /** How many of the bytes can be read by themselves; at a line end where there is one. */
  cut(bytes: Buffer): number;
  /** Null where the bytes are no text in this encoding. */
  read(bytes: Buffer): Decoded | null;
}

const LINE_FEED = 10;
/** Decoding single bytes makes UTF-16 of them. */
const NATIVE_UTF16 = new TextDecoder('utf-16le', { fatal: true, ignoreBOM: true });

export function decodingOf(encoding: Encoding): Decoding {
  switch (encoding) {
    case 'utf-8':
      return UTF_8;
    case 'utf-16le':
      return utf16(false);
    case 'utf-16be':
      return utf16(true);
    case 'windows-1258':
      return singleBytes((bytes) => readByTable(bytes, WINDOWS_1258_LETTERS));
    case 'tcvn3':
      return singleBytes((bytes) => readByTable(bytes, TCVN3_LETTERS));
    case 'vni':
      return singleBytes(readVni);
  }
}

const UTF_8: Decoding = {
  cut(bytes) {
    const lineEnd = bytes.lastIndexOf(LINE_FEED);
    if (lineEnd !== -1) return lineEnd + 1;
    let end = bytes.length;
    while (end > 0 && bytes.length - end < 4 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end -= 1;
    return Math.max(0, end - 1);
  },
  read(bytes) {
    if (!isUtf8(bytes) || bytes.includes(0)) return null;
    // Three times as fast as toString('utf8'), which makes its text letter by letter.
    const letters = transcode(bytes, 'utf8', 'utf16le');
    return {
      text: letters.toString('utf16le'),
      letters: new Uint16Array(letters.buffer, letters.byteOffset, letters.length / 2),
      units: bytes,
    };
  },
};

function singleBytes(letters: (bytes: Uint8Array) => Uint16Array | null): Decoding {
  return {
    cut(bytes) {
      const lineEnd = bytes.lastIndexOf(LINE_FEED);
      // Without a line end the last byte may be the vowel of a mark that comes next.
      return lineEnd === -1 ? Math.max(0, bytes.length - 1) : lineEnd + 1;
    },
    read(bytes) {
      const read = letters(bytes);
      return read === null ? null : { text: textOf(read), letters: read, units: bytes };
    },
  };
}

function readByTable(bytes: Uint8Array, table: LetterTable): Uint16Array | null {
  const letters = new Uint16Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) {
    const letter = table[bytes[at] ?? 0] ?? 0;
    if (letter === 0) return null;
    letters[at] = letter;
  }
  return letters;
}

function utf16(bigEndian: boolean): Decoding {
  return {
    cut(bytes) {
      const units = unitsOf(bytes, bigEndian);
      const lineEnd = units.lastIndexOf(LINE_FEED);
      if (lineEnd !== -1) return (lineEnd + 1) * 2;
      const last = units[units.length - 1] ?? 0;
      const torn = last >= 0xd800 && last < 0xdc00 ? 1 : 0;
      return Math.max(0, units.length - torn) * 2;
    },
    read(bytes) {
      if (bytes.length % 2 === 1) return null;
      const units = unitsOf(bytes, bigEndian);
      try {
        const text = NATIVE_UTF16.decode(units);
        return text.includes('\0') ? null : { text, letters: units, units };
      } catch {
        return null;
      }
    },
  };
}

function unitsOf(bytes: Buffer, bigEndian: boolean): Uint16Array {
  const whole = bytes.length - (bytes.length % 2);
  const own = Buffer.from(new ArrayBuffer(whole));
  bytes.copy(own, 0, 0, whole);
  if (bigEndian) own.swap16();
  return new Uint16Array(own.buffer);
}

function textOf(units: Uint16Array): string {
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');
}
