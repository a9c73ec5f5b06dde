import { pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';

export interface ZipPart {
  path: string;
  bytes: AsyncIterable<Uint8Array>;
}

interface Written {
  name: Buffer;
  crc: number;
  packed: number;
  unpacked: number;
  offset: number;
}

/** Sizes stand in 32 bits; what is larger must not be written as something else. */
const MOST_BYTES = 0xffff_ffff;
const VERSION = 20;
/** Sizes come behind the data; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 1980-01-01, the first there is: equal parts are equal bytes. */
const DOS_TIME = 0;
const DOS_DAY = 0x0021;

/** A ZIP archive, written as its parts come: each is deflated on the way, its sizes follow it. */
export async function* zipStream(parts: Iterable<ZipPart>): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let offset = 0;
  for (const { path, bytes } of parts) {
    const part: Written = { name: Buffer.from(path), crc: 0, packed: 0, unpacked: 0, offset };
    const header = localHeader(part);
    yield header;
    for await (const piece of deflated(bytes, part)) {
      part.packed += piece.length;
      yield piece;
    }
    assertSizes(part);
    const descriptor = descriptorOf(part);
    yield descriptor;
    offset += header.length + part.packed + descriptor.length;
    written.push(part);
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  if (offset + directory.length > MOST_BYTES) throw new Error('an archive of over 4 GiB');
  yield directory;
  yield endOfDirectory(written.length, directory.length, offset);
}

const GZIP_HEADER = 10;
const GZIP_TRAILER = 8;

/**
 * Between ten bytes of header and eight of CRC-32 and length, a gzip file is what a ZIP holds (RFC 1952): so the
 * checksum is zlib's own.
 */
async function* deflated(
  bytes: AsyncIterable<Uint8Array>,
  part: Written,
): AsyncGenerator<Uint8Array> {
  const gzip = createGzip();
  pipeline(counted(bytes, part), gzip, () => undefined);
  let skip = GZIP_HEADER;
  let tail = Buffer.alloc(0);
  for await (const chunk of gzip as AsyncIterable<Buffer>) {
    const known = Buffer.concat([tail, chunk.subarray(skip)]);
    skip = Math.max(0, skip - chunk.length);
    const ready = Math.max(0, known.length - GZIP_TRAILER);
    tail = known.subarray(ready);
    if (ready > 0) yield known.subarray(0, ready);
  }
  part.crc = tail.readUInt32LE(0);
}

async function* counted(bytes: AsyncIterable<Uint8Array>, part: Written) {
  for await (const piece of bytes) {
    part.unpacked += piece.length;
    yield piece;
  }
}

function assertSizes({ packed, unpacked, offset }: Written): void {
  if (Math.max(packed, unpacked, offset) > MOST_BYTES) throw new Error('a part of over 4 GiB');
}

function localHeader({ name }: Written): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x0403_4b50, 0);
  writeCommon(header, 4);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

/** Version, flags, method, time and day: the same in both headers. */
function writeCommon(header: Buffer, at: number): void {
  for (const [index, value] of [VERSION, FLAGS, DEFLATED, DOS_TIME, DOS_DAY].entries()) {
    header.writeUInt16LE(value, at + 2 * index);
  }
}

function writeSizes(header: Buffer, at: number, { crc, packed, unpacked }: Written): void {
  header.writeUInt32LE(crc, at);
  header.writeUInt32LE(packed, at + 4);
  header.writeUInt32LE(unpacked, at + 8);
}

function descriptorOf(part: Written): Buffer {
  const descriptor = Buffer.alloc(16);
  descriptor.writeUInt32LE(0x0807_4b50, 0);
  writeSizes(descriptor, 4, part);
  return descriptor;
}

function directoryEntry(part: Written): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x0201_4b50, 0);
  entry.writeUInt16LE(VERSION, 4);
  writeCommon(entry, 6);
  writeSizes(entry, 16, part);
  entry.writeUInt16LE(part.name.length, 28);
  entry.writeUInt32LE(part.offset, 42);
  return Buffer.concat([entry, part.name]);
}

function endOfDirectory(parts: number, bytes: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(parts, 8);
  end.writeUInt16LE(parts, 10);
  end.writeUInt32LE(bytes, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
