const MOST_CHARACTERS = 120;
const MOST_BYTES = 200;
/** A path is a pattern to the engine: a name must hold none of its signs. */
const OPENING = /[[{]/g;
const CLOSING = /[\]}]/g;
const WILD = /[*?]/g;

/**
 * The name under which a received file is kept and spoken of: the last part of what its sender
 * called it, without what a file system or the engine would take for something else.
 */
export function fileNameOf(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '')
    .replace(OPENING, '(')
    .replace(CLOSING, ')')
    .replace(WILD, '_')
    .trim()
    .replace(/^\.+/, '');
  return shortened(plain) || 'upload';
}

/** The ending stays: it may say what the file is. */
function shortened(name: string): string {
  const [ending = ''] = /(\.[\p{L}\p{N}]{1,10}){0,2}$/u.exec(name) ?? [];
  let stem = name.slice(0, name.length - ending.length).slice(0, MOST_CHARACTERS);
  while (Buffer.byteLength(stem + ending) > MOST_BYTES) stem = stem.slice(0, -1);
  return stem.replace(/\p{Cs}$/u, '') + ending;
}
