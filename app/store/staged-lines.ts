import { transcode } from 'node:buffer';
import { fold } from '#app/model/fold.ts';
import { foldLetters } from './search-text.ts';

const TAB = 9;
const LINE_FEED = 10;
const SPACE = 32;
const ZERO = 48;
/** Of a number, with the signs between the parts of a line. */
const MOST_BESIDE = 24;

/** From where to where a part of a staged text stands. */
type Span = readonly [start: number, stop: number];

/**
 * Makes lines of staged texts, as bytes of UTF-8: the number of each before it, counted on from call
 * to call, and after it what it is found by, blind to case and accents: the title, the document's
 * number and the code. It works on letters in memory of its own: cutting and joining a million small
 * texts takes several times as long.
 */
export function createStagedLines(): (texts: string) => Buffer {
  let lines = new Uint16Array(1 << 16);
  let end = 0;
  let sequence = 0;

  function makeRoom(count: number): void {
    if (lines.length - end >= count) return;
    const larger = new Uint16Array((end + count) * 2);
    larger.set(lines.subarray(0, end));
    lines = larger;
  }

  function put(letters: Uint16Array): void {
    lines.set(letters, end);
    end += letters.length;
  }

  function putNumber(number: number): void {
    for (const digit of String(number)) lines[end++] = ZERO + Number(digit);
  }

  function putSearchText(letters: Uint16Array, parts: readonly Span[]): void {
    const begin = end;
    for (const [start, stop] of parts) {
      if (end > begin) lines[end++] = SPACE;
      if (!foldLetters(letters, start, stop, lines, end)) {
        end = begin;
        putFolded(parts.map((span) => textOf(letters.subarray(...span))).join(' '));
        return;
      }
      end += stop - start;
    }
  }

  function putFolded(text: string): void {
    const folded = lettersOf(fold(text));
    makeRoom(folded.length + MOST_BESIDE);
    put(folded);
  }

  function putLine(letters: Uint16Array, start: number, stop: number): void {
    makeRoom(2 * (stop - start) + MOST_BESIDE);
    putNumber(sequence);
    lines[end++] = TAB;
    put(letters.subarray(start, stop));
    lines[end++] = TAB;
    putSearchText(letters, foundBy(letters, start));
    lines[end++] = LINE_FEED;
    sequence += 1;
  }

  return (texts) => {
    const letters = lettersOf(texts);
    end = 0;
    for (let start = 0; start <= letters.length;) {
      const next = letters.indexOf(LINE_FEED, start);
      const stop = next === -1 ? letters.length : next;
      putLine(letters, start, stop);
      start = stop + 1;
    }
    return utf8Of(lines.subarray(0, end));
  };
}

/** Title, document's number where there is one, and code: by the order of the columns. */
function foundBy(letters: Uint16Array, start: number): Span[] {
  const codeEnd = letters.indexOf(TAB, start);
  const titleStart = letters.indexOf(TAB, codeEnd + 1) + 1;
  const titleEnd = letters.indexOf(TAB, titleStart);
  const documentEnd = letters.indexOf(TAB, titleEnd + 1);
  const spans: Span[] = [
    [titleStart, titleEnd],
    [titleEnd + 1, documentEnd],
    [start, codeEnd],
  ];
  return spans.filter(([from, to]) => to > from);
}

function lettersOf(text: string): Uint16Array {
  const letters = new Uint16Array(text.length);
  bytesOf(letters).write(text, 'utf16le');
  return letters;
}

function bytesOf(letters: Uint16Array): Buffer {
  return Buffer.from(letters.buffer, letters.byteOffset, letters.byteLength);
}

function textOf(letters: Uint16Array): string {
  return bytesOf(letters).toString('utf16le');
}

function utf8Of(letters: Uint16Array): Buffer {
  try {
    return transcode(bytesOf(letters), 'utf16le', 'utf8');
  } catch {
    // Half of a letter that takes two: a sign for it takes its place.
    return Buffer.from(textOf(letters));
  }
}
