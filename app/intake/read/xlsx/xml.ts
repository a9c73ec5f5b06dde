import { SaxesParser } from 'saxes';
import { UntrustworthyFile } from '../../untrustworthy.ts';

/** Nothing of a table is longer than this without a tag in between. */
const LONGEST_QUIET = 1 << 21;
const ENCODINGS = /^(?:utf-?8|us-ascii)$/i;

export type Attributes = Readonly<Record<string, string>>;

/** Names come without their prefix. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Reads XML piece by piece; yields the handler after each, so that what the handler has gathered can be taken
 * away. No document type, and so no entities. Throws UntrustworthyFile.
 */
export async function* readXml<Handler extends XmlHandler>(
  bytes: AsyncIterable<Buffer>,
  handler: Handler,
): AsyncGenerator<Handler> {
  const parser = new SaxesParser({ position: false, xmlns: false });
  let quiet = 0;
  parser.on('error', () => {
    throw new UntrustworthyFile('damaged_file');
  });
  parser.on('doctype', () => {
    throw new UntrustworthyFile('unsafe_file');
  });
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (!ENCODINGS.test(encoding)) throw new UntrustworthyFile('unsupported_format');
  });
  parser.on('opentag', ({ name, attributes }) => {
    quiet = 0;
    handler.open(withoutPrefix(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    quiet = 0;
    handler.close(withoutPrefix(name));
  });
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of bytes) {
    quiet += piece.length;
    if (quiet > LONGEST_QUIET) throw new UntrustworthyFile('record_too_long');
    parser.write(decoded(decoder, piece));
    yield handler;
  }
  parser.write(decoded(decoder)).close();
  yield handler;
}

/** Reads a part that is small enough to be taken as a whole. */
export async function readWholeXml(
  bytes: AsyncIterable<Buffer>,
  open: (name: string, attributes: Attributes) => void,
  close: (name: string) => void = () => undefined,
): Promise<void> {
  const pieces = readXml(bytes, { open, close, text: () => undefined });
  while ((await pieces.next()).done !== true);
}

/** An attribute by its name without prefix. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((each) => withoutPrefix(each) === name);
  return key === undefined ? undefined : attributes[key];
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

function decoded(decoder: TextDecoder, piece?: Buffer): string {
  try {
    return decoder.decode(piece, { stream: piece !== undefined });
  } catch {
    throw new UntrustworthyFile('damaged_file');
  }
}
