const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const OPEN_OBJECT = 0x7b;
const CLOSE_LIST = 0x5d;
const CLOSE_OBJECT = 0x7d;

/**
 * Counts the elements of a list bracket by bracket, without reading the text as JSON. `list`: the
 * number of its own among the opening ones.
 */
export function createElementCounter(list: number) {
  let depth = 0;
  let opened = 0;
  /** Brackets around an element; none is as deep as this where the list is not open. */
  let around = -1;
  let elements = 0;
  let inText = false;
  let escaped = false;
  return {
    add(bytes: Uint8Array): void {
      for (let at = 0; at < bytes.length; at += 1) {
        const byte = bytes[at] ?? 0;
        if (inText) {
          if (escaped) escaped = false;
          else if (byte === BACKSLASH) escaped = true;
          else if (byte === QUOTE) inText = false;
        } else if (byte === QUOTE) inText = true;
        else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
          if (depth === around) elements += 1;
          depth += 1;
          opened += 1;
          if (opened === list) around = depth;
        } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
          depth -= 1;
          if (depth < around) around = -1;
        }
      }
    },
    total: () => elements,
  };
}
