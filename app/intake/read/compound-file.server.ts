import { UntrustworthyFile } from '../untrustworthy.ts';
import type { ByteSource } from './byte-source.server.ts';

/** The stream in which a workbook under a password lies. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** An old workbook, or a new one under a password: neither can be read, but they are mended differently. */
export async function refuseCompound(source: ByteSource): Promise<never> {
  let carried: Buffer = Buffer.alloc(0);
  for await (const piece of source.read()) {
    const bytes = Buffer.concat([carried, piece]);
    if (bytes.includes(ENCRYPTED)) throw new UntrustworthyFile('encrypted_file');
    carried = bytes.subarray(-ENCRYPTED.length);
  }
  throw new UntrustworthyFile('unsupported_format');
}
