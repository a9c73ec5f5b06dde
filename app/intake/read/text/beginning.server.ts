import type { ByteSource } from '../byte-source.server.ts';
import { decodingOf } from './decoding.ts';
import type { TextEncoding } from './text-encoding.server.ts';
import { readablePart, textPieces } from './text-pieces.ts';

const BEGINNING = 1 << 18;

/** So much of a text as tells what it is; `whole` where that is all of it. */
export async function readBeginning(
  source: ByteSource,
  { encoding, mark }: TextEncoding,
): Promise<{ text: string; whole: boolean }> {
  const decoding = decodingOf(encoding);
  let text = '';
  for await (const { bytes, last } of textPieces(source.read(), decoding, mark)) {
    text += readablePart(bytes, decoding);
    if (text.length >= BEGINNING) return { text: text.slice(0, BEGINNING), whole: false };
    if (last) break;
  }
  return { text, whole: true };
}
