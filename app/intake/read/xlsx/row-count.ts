/** A tag may be torn between two pieces; so much of the end is looked at again. */
const LONGEST_TAG = 64;
const TAG = /<(\/?)(?:[\w.-]{1,40}:)?(row|sheetData)(\s*\/>|(?=[\s/>]))/g;

/** Counts a sheet's rows in the bytes of its XML, without reading them as XML. */
export function createRowCounter() {
  let carried = '';
  let rows = 0;
  let state: 'before' | 'inside' | 'after' = 'before';
  return {
    add(bytes: Buffer): void {
      if (state === 'after') return;
      const text = carried + bytes.toString('latin1');
      let end = 0;
      TAG.lastIndex = 0;
      for (let match = TAG.exec(text); match !== null; match = TAG.exec(text)) {
        end = TAG.lastIndex;
        const [, slash, name, empty] = match;
        if (name === 'row') {
          if (state === 'inside' && slash === '') rows += 1;
          continue;
        }
        state = slash === '' && empty === '' ? 'inside' : 'after';
        if (state === 'after') return;
      }
      carried = text.slice(Math.max(end, text.length - LONGEST_TAG));
    },
    total: () => rows,
  };
}
