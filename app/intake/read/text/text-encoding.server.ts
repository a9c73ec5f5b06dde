import { isAscii, isUtf8 } from 'node:buffer';
import { UntrustworthyFile } from '../../untrustworthy.ts';
import type { ByteSource } from '../byte-source.server.ts';
import type { Encoding } from '../record-source.ts';
import { byteOrderMark, legacyEncoding, unmarkedUtf16 } from './recognise-encoding.ts';

const LINE_FEED = 10;
/** Of lines that hold more than ASCII: enough to tell, however long the file is. */
const SAMPLE_BYTES = 1 << 16;

export interface TextEncoding {
  encoding: Encoding;
  /** Bytes of the byte order mark. */
  mark: number;
}

/**
 * The encoding of a text file: the given one unless the text contradicts it, else the one that the
 * text proves. Throws UntrustworthyFile `encoding_unclear` or `wrong_encoding`.
 */
export async function encodingOf(
  source: ByteSource,
  given: 'auto' | Encoding,
): Promise<TextEncoding> {
  const { head, sample } = await takeSample(source);
  const mark = byteOrderMark(head);
  if (mark) return { encoding: agreed(given, mark.encoding), mark: mark.bytes };
  const utf16 = unmarkedUtf16(head);
  if (utf16) return { encoding: agreed(given, utf16), mark: 0 };
  // In UTF-16 every digit and delimiter has an empty byte.
  if (given.startsWith('utf-16') && !head.includes(0))
    throw new UntrustworthyFile('wrong_encoding');
  return { encoding: recognise(sample, given), mark: 0 };
}

function recognise(sample: Buffer, given: 'auto' | Encoding): Encoding {
  if (given === 'utf-8' || given.startsWith('utf-16')) return given as Encoding;
  if (sample.length === 0) return given === 'auto' ? 'utf-8' : given;
  const legacy = legacyEncoding(sample);
  if (given !== 'auto') {
    const proven = isUtf8(sample) && sample.length > 64 ? 'utf-8' : legacy;
    return agreed(given, proven ?? given);
  }
  if (isMostlyUtf8(sample)) return 'utf-8';
  if (legacy === null) throw new UntrustworthyFile('encoding_unclear');
  return legacy;
}

function agreed(given: 'auto' | Encoding, found: Encoding): Encoding {
  if (given !== 'auto' && given !== found) throw new UntrustworthyFile('wrong_encoding');
  return found;
}

/** A few torn letters do not make it another encoding: the reader refuses them with their row. */
function isMostlyUtf8(sample: Buffer): boolean {
  if (isUtf8(sample)) return true;
  const letters = sample.toString('utf8').match(/[^\0-\x7f]/g) ?? [];
  return letters.filter((letter) => letter === '\ufffd').length < letters.length / 10;
}

/** The beginning, and from the whole file the first lines with more than ASCII in them. */
async function takeSample(source: ByteSource): Promise<{ head: Buffer; sample: Buffer }> {
  const lines: Buffer[] = [];
  let head: Buffer | null = null;
  let taken = 0;
  let carried: Buffer = Buffer.alloc(0);
  for await (const piece of source.read()) {
    head ??= piece;
    if (byteOrderMark(head) || unmarkedUtf16(head)) break;
    const bytes: Buffer = carried.length > 0 ? Buffer.concat([carried, piece]) : piece;
    const end = bytes.lastIndexOf(LINE_FEED) + 1 || bytes.length;
    carried = bytes.subarray(end);
    taken += collect(bytes.subarray(0, end), lines, SAMPLE_BYTES - taken);
    if (taken >= SAMPLE_BYTES) break;
  }
  if (taken < SAMPLE_BYTES) collect(carried, lines, SAMPLE_BYTES - taken);
  return { head: head ?? Buffer.alloc(0), sample: Buffer.concat(lines) };
}

function collect(bytes: Buffer, lines: Buffer[], wanted: number): number {
  if (isAscii(bytes)) return 0;
  let taken = 0;
  for (let start = 0; start < bytes.length && taken < wanted;) {
    const end = bytes.indexOf(LINE_FEED, start) + 1 || bytes.length;
    const line = bytes.subarray(start, end);
    if (!isAscii(line)) {
      lines.push(Buffer.from(line));
      taken += line.length;
    }
    start = end;
  }
  return taken;
}
