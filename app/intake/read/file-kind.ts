/** What a file is by its first bytes. `text` may still be anything that is written in letters. */
export type FileKind =
  'empty' | 'gzip' | 'zip' | 'parquet' | 'encrypted-parquet' | 'ole' | 'other' | 'text';

const SIGNS: readonly (readonly [FileKind, string])[] = [
  ['gzip', '\x1f\x8b'],
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['parquet', 'PAR1'],
  ['encrypted-parquet', 'PARE'],
  ['ole', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['other', '%PDF-'],
  ['other', '{\\rtf'],
  ['other', '\x89PNG'],
  ['other', '\xff\xd8\xff'],
  ['other', 'GIF8'],
  ['other', 'Rar!'],
  ['other', '7z\xbc\xaf\x27\x1c'],
  ['other', '\xfd7zXZ\0'],
  ['other', 'BZh'],
  ['other', '\x28\xb5\x2f\xfd'],
  ['other', 'SQLite format 3'],
  ['other', 'ARROW1'],
  ['other', 'Obj\x01'],
];
/** A page or an XML table under the name of a spreadsheet, as many systems “export to Excel”. */
const MARKUP = /^\s*<(?:\?xml|!doctype|!--|html|head|meta|body|style|table|div|script|\w+:)/i;

export function kindOf(head: Buffer): FileKind {
  if (head.length === 0) return 'empty';
  const beginning = head.subarray(0, 16).toString('latin1');
  return SIGNS.find(([, sign]) => beginning.startsWith(sign))?.[0] ?? 'text';
}

export type TextKind = 'markup' | 'json' | 'delimited';

export function textKindOf(beginning: string): TextKind {
  if (MARKUP.test(beginning)) return 'markup';
  // A heading may stand in brackets too: what follows tells.
  if (/^\s*(?:\{\s*["}]|\[\s*(?:[[{"\]\d-]|true\b|false\b|null\b))/.test(beginning)) return 'json';
  return 'delimited';
}
