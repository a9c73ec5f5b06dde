import { UntrustworthyFile } from '../../untrustworthy.ts';
import type { ByteSource } from '../byte-source.server.ts';
import { LONGEST_RECORD } from '../csv-records.ts';
import { decodingOf } from '../text/decoding.ts';
import type { TextEncoding } from '../text/text-encoding.server.ts';
import { textPieces } from '../text/text-pieces.ts';
import { type JsonElement, JsonElements } from './elements.ts';
import { JsonError, JsonReader } from './grammar.ts';

export interface Line {
  /** From 1, blank lines counted. */
  line: number;
  text: string;
}

/** The lines of a text that are not blank, and how many a count of its bytes makes them so far. */
export async function* textLines(
  source: ByteSource,
  { encoding, mark }: TextEncoding,
  tell?: (share: number) => void,
): AsyncGenerator<{ lines: Line[]; counted: number }> {
  const decoding = decodingOf(encoding);
  let rest = '';
  let line = 0;
  let counted = 0;
  let filled = false;
  for await (const { bytes, last } of textPieces(source.read(tell), decoding, mark)) {
    const decoded = decoding.read(bytes);
    if (decoded === null) {
      const code = encoding === 'utf-8' ? 'not_utf8' : 'wrong_encoding';
      throw new UntrustworthyFile(code, { row: line + 1 });
    }
    for (const unit of decoded.units) {
      if (unit === 10) {
        if (filled) counted += 1;
        filled = false;
      } else if (unit > 32) filled = true;
    }
    if (last && filled) counted += 1;
    const texts = (rest + decoded.text).split('\n');
    rest = last ? '' : (texts.pop() ?? '');
    if (rest.length > LONGEST_RECORD)
      throw new UntrustworthyFile('record_too_long', { row: line + 1 });
    const lines = texts
      .map((text) => ({ line: (line += 1), text }))
      .filter(({ text }) => /[^\0- ]/.test(text));
    yield { lines, counted };
  }
}

/** A line's object; null where it is none. */
export function lineElement(text: string): JsonElement | null {
  const found: JsonElement[] = [];
  const elements = new JsonElements(1, (element) => found.push(element));
  const reader = new JsonReader(elements);
  try {
    // As the only element of a list, so that it is read as those of a list are.
    reader.add(`[${text}]`);
    reader.finish();
  } catch (error) {
    if (error instanceof JsonError || error instanceof UntrustworthyFile) return null;
    throw error;
  }
  const [only] = found;
  return found.length === 1 && only !== undefined && text.trimStart().startsWith('{') ? only : null;
}
