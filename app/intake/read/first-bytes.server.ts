import type { ByteSource } from './byte-source.server.ts';

const HEAD_BYTES = 1 << 12;

export async function firstBytes(source: ByteSource): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of source.read()) {
    pieces.push(piece);
    length += piece.length;
    if (length >= HEAD_BYTES) break;
  }
  return Buffer.concat(pieces);
}
