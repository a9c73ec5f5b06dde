import { JsonElements } from './elements.ts';
import { JsonReader } from './grammar.ts';

/** Whether a JSON text, by its beginning, has an object a line. */
export function isJsonLines(beginning: string, whole: boolean): boolean {
  const text = beginning.trimStart();
  if (!text.startsWith('{')) return false;
  const lineEnd = text.indexOf('\n');
  const [line, after] = lineEnd === -1 ? [text, ''] : [text.slice(0, lineEnd), text.slice(lineEnd)];
  const elements = new JsonElements(() => undefined);
  try {
    const reader = new JsonReader(elements);
    reader.add(line);
    reader.finish();
  } catch {
    return false;
  }
  // A single line may be an object that holds the list.
  return !whole || after.trim() !== '' || !elements.found;
}
