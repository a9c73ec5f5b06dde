import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { UntrustworthyFile } from '../../untrustworthy.ts';
import { mostUnfolded } from '../unfolding.ts';
import { crc32 } from './crc32.ts';

const MOST_PARTS = 10_000;
const MOST_PART_BYTES = 200 << 20;
const MOST_BYTES = 1 << 30;
const RATIO = 100;

/** The parts of a ZIP file, each unfolded as it is read. */
export interface Package {
  has(part: string): boolean;
  /** Throws UntrustworthyFile where it is not there, or is not what the directory says. */
  read(part: string, tell?: (share: number) => void): AsyncIterable<Buffer>;
  close(): void;
}

/** Opens a ZIP file whose directory promises no more than can be unfolded. Throws UntrustworthyFile. */
export async function openPackage(path: string): Promise<Package> {
  const zip = await orDamaged(openPromise(path, { lazyEntries: true, autoClose: false }));
  try {
    const parts = await listParts(zip);
    return {
      has: (part) => parts.has(part.toLowerCase()),
      read: (part, tell) => unfold(zip, parts.get(part.toLowerCase()), tell),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** By their names in small letters: as the format has it, letter case tells no parts apart. */
async function listParts(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_PARTS) throw new UntrustworthyFile('too_large');
  const parts = new Map<string, Entry>();
  let bytes = 0;
  const entries = zip.eachEntry();
  for (;;) {
    const next = await orDamaged(entries.next());
    if (next.done === true) return parts;
    const entry = next.value;
    if (entry.isEncrypted()) throw new UntrustworthyFile('encrypted_file');
    const size = entry.uncompressedSize;
    bytes += size;
    if (size > mostUnfolded(entry.compressedSize, RATIO, MOST_PART_BYTES) || bytes > MOST_BYTES) {
      throw new UntrustworthyFile('too_large');
    }
    const name = entry.fileName.toLowerCase();
    // Two parts of one name: which of them another reader shows cannot be known.
    if (parts.has(name)) throw new UntrustworthyFile('damaged_file');
    parts.set(name, entry);
  }
}

async function* unfold(
  zip: ZipFile,
  entry: Entry | undefined,
  tell?: (share: number) => void,
): AsyncGenerator<Buffer> {
  if (entry === undefined) throw new UntrustworthyFile('damaged_file');
  const stream = await orDamaged(zip.openReadStreamPromise(entry));
  let read = 0;
  let sum = 0;
  try {
    const pieces = stream[Symbol.asyncIterator]();
    for (;;) {
      const next = await orDamaged(pieces.next() as Promise<IteratorResult<Buffer, undefined>>);
      if (next.done === true) break;
      read += next.value.length;
      sum = crc32(next.value, sum);
      tell?.(read / entry.uncompressedSize);
      yield next.value;
    }
  } finally {
    stream.destroy();
  }
  if (sum !== entry.crc32) throw new UntrustworthyFile('damaged_file');
}

/** Whatever the ZIP library complains of, it is the file that is at fault. */
async function orDamaged<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch {
    throw new UntrustworthyFile('damaged_file');
  }
}
