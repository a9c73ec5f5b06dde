import type { Encoding } from '#app/intake/read/record-source.ts';

/** Writes texts as old programs did; the tables share nothing with the readers. */
export function encode(text: string, encoding: Encoding): Buffer {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text);
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'windows-1258':
      return bytesOf(text, windows1258);
    case 'tcvn3':
      return bytesOf(text, tcvn3);
    case 'vni':
      return bytesOf(text, vni);
  }
}

function bytesOf(text: string, write: (letter: string) => string): Buffer {
  return Buffer.from(Array.from(text.normalize('NFC'), write).join(''), 'latin1');
}

const upper1258 = new TextDecoder('windows-1258').decode(
  Uint8Array.from({ length: 128 }, (_, at) => 128 + at),
);
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;

function windows1258(letter: string): string {
  if (letter < '\x80') return letter;
  const at = upper1258.indexOf(letter);
  if (at !== -1) return String.fromCharCode(128 + at);
  const [tone = ''] = TONE.exec(letter.normalize('NFD')) ?? [];
  const base = letter.normalize('NFD').replace(TONE, '').normalize('NFC');
  if (tone === '') throw new Error(`windows-1258 has no ${letter}`);
  return windows1258(base) + String.fromCharCode(128 + upper1258.indexOf(tone));
}

/** By the bytes of the fonts .VnTime. */
const TCVN3: Readonly<Record<number, string>> = {
  0xa1: 'ĂÂÊÔƠƯĐăâêôơưđ',
  0xb5: 'àảãáạ',
  0xbb: 'ằẳẵắ',
  0xc6: 'ặầẩẫấậè',
  0xce: 'ẻẽéẹềểễếệìỉ',
  0xdc: 'ĩíịò',
  0xe1: 'ỏõóọồổỗốộờởỡớợù',
  0xf1: 'ủũúụừửữứựỳỷỹýỵ',
};

function tcvn3(letter: string): string {
  if (letter < '\x80') return letter;
  for (const [first, letters] of Object.entries(TCVN3)) {
    const at = letters.indexOf(letter);
    if (at !== -1) return String.fromCharCode(Number(first) + at);
  }
  // Capital letters with a tone are small ones, in a font that shows capitals.
  if (letter !== letter.toLowerCase()) return tcvn3(letter.toLowerCase());
  throw new Error(`TCVN3 has no ${letter}`);
}

const VNI_MARKS: Readonly<Record<string, readonly string[]>> = {
  '': ['', 'ø', 'ù', 'û', 'õ', 'ï'],
  '\u0302': ['â', 'à', 'á', 'å', 'ã', 'ä'],
  '\u0306': ['ê', 'è', 'é', 'ú', 'ü', 'ë'],
};
const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const VNI_SINGLE: Readonly<Record<string, string>> = {
  đ: 'ñ',
  ì: 'ì',
  í: 'í',
  ỉ: 'æ',
  ĩ: 'ó',
  ị: 'ò',
  ỵ: 'î',
};

function vni(letter: string): string {
  if (letter < '\x80') return letter;
  const small = letter.toLowerCase();
  const written = VNI_SINGLE[small] ?? vniPair(small);
  return letter === small ? written : written.toUpperCase();
}

function vniPair(letter: string): string {
  const [base = '', ...marks] = Array.from(letter.normalize('NFD'));
  const tone = TONES.findIndex((each) => each !== '' && marks.includes(each));
  const horn = marks.includes('\u031b');
  const hat = marks.find((mark) => mark === '\u0302' || mark === '\u0306') ?? '';
  const mark = VNI_MARKS[hat]?.[Math.max(0, tone)];
  if (mark === undefined || !/[aeiouy]/.test(base)) throw new Error(`VNI has no ${letter}`);
  return (horn ? (base === 'o' ? 'ô' : 'ö') : base) + mark;
}
