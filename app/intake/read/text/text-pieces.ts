import type { Decoding } from './decoding.ts';

export interface TextPiece {
  bytes: Buffer;
  last: boolean;
}

/** The file in pieces that end with a line or at least with a letter; without the mark. */
export async function* textPieces(
  source: AsyncIterable<Buffer>,
  decoding: Decoding,
  mark: number,
): AsyncGenerator<TextPiece> {
  let carried: Buffer = Buffer.alloc(0);
  let marked = mark;
  for await (const piece of source) {
    let bytes: Buffer = carried.length > 0 ? Buffer.concat([carried, piece]) : piece;
    if (marked > 0) {
      if (bytes.length < marked) {
        carried = bytes;
        continue;
      }
      bytes = bytes.subarray(marked);
      marked = 0;
    }
    const end = decoding.cut(bytes);
    carried = bytes.subarray(end);
    if (end > 0) yield { bytes: bytes.subarray(0, end), last: false };
  }
  yield { bytes: carried, last: true };
}

/** The text of the bytes as far as they are text in the encoding. */
export function readablePart(bytes: Buffer, decoding: Decoding): string {
  const whole = decoding.read(bytes);
  if (whole !== null) return whole.text;
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 4) {
    const half = ((bad - good) >> 1) & ~1;
    const middle = good + (decoding.cut(bytes.subarray(good, good + half)) || half);
    if (decoding.read(bytes.subarray(good, middle)) === null) bad = middle;
    else good = middle;
  }
  return decoding.read(bytes.subarray(0, good))?.text ?? '';
}
