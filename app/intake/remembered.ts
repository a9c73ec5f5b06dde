const MOST_KNOWN = 20_000;

/** The same, reading each text once: the columns of a list say few things, again and again. */
export function remembered<Reading>(read: (text: string) => Reading): (text: string) => Reading {
  const known = new Map<string, Reading>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Reading;
    const reading = read(text);
    if (known.size >= MOST_KNOWN) known.clear();
    // A copy: a part of a larger text would keep all of that in memory.
    known.set(Buffer.from(text).toString(), reading);
    return reading;
  };
}
