import { cleanText } from '#app/model/fold.ts';

/** Letters that are their own canonical composition: those of Vietnamese and its neighbours. */
const PLAIN = /[\x21-\x7e\u00c0-\u017f\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;
const TABLE_SIZE = 0x1f00;
const SPACE = 2;
/** 1 for a plain letter, 2 for the space, 0 for what has to be looked at. */
const KINDS = Uint8Array.from({ length: TABLE_SIZE }, (_, code) =>
  code === 32 ? SPACE : Number(PLAIN.test(String.fromCharCode(code))),
);
/** Control characters, and those that take no room: a name with one in it looks like the name. */
const UNSEEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;

/** cleanText without what cannot be seen; most texts are clean and are seen to be so quickly. */
export function cleanField(text: string): string {
  return isClean(text) ? text : cleanText(text.replace(UNSEEN, ''));
}

/** Plain letters, with one space between words and none around them. A regular expression takes thrice as long. */
function isClean(text: string): boolean {
  const { length } = text;
  let before = SPACE;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = code < TABLE_SIZE ? (KINDS[code] ?? 0) : 0;
    if (kind === 0 || (kind === SPACE && before === SPACE)) return false;
    before = kind;
  }
  return before !== SPACE || length === 0;
}
