const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const OPEN_OBJECT = 0x7b;
const CLOSE_LIST = 0x5d;
const CLOSE_OBJECT = 0x7d;

/** Counts the elements of the list bracket by bracket, without reading the text as JSON. */
export function createElementCounter() {
  const outer: number[] = [0, 0];
  let depth = 0;
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
          const [first, second] = outer;
          if (depth === 1 && first === OPEN_LIST) elements += 1;
          if (depth === 2 && first === OPEN_OBJECT && second === OPEN_LIST) elements += 1;
          if (depth < 2) outer[depth] = byte;
          depth += 1;
        } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth -= 1;
      }
    },
    total: () => elements,
  };
}
