import { JsonReader } from './grammar.ts';
import { lineElement } from './lines.ts';
import { ListFinder } from './list-finder.ts';

/** So many lines at the start may be broken before a text is no longer taken for one object a line. */
const MOST_BROKEN = 5;

/** Whether a text, by its beginning, has a JSON object a line. */
export function isJsonLines(beginning: string, whole: boolean): boolean {
  const lines = beginning.split('\n').filter((line) => line.trim() !== '');
  const [first = ''] = lines;
  if (lineElement(first) === null) return followsBroken(lines.slice(0, MOST_BROKEN + 1));
  // A single line may be an object that holds the list.
  return !whole || lines.length > 1 || !holdsList(first);
}

function holdsList(text: string): boolean {
  const finder = new ListFinder();
  new JsonReader(finder).add(text);
  return finder.list !== null;
}

/** A broken line before whole ones. In an object that goes over lines nothing is broken. */
function followsBroken(lines: readonly string[]): boolean {
  const at = lines.findIndex((line) => lineElement(line) !== null);
  if (at < 1 || lines[0]?.trimStart().startsWith('[') === true) return false;
  try {
    new JsonReader(new ListFinder()).add(lines.slice(0, at + 1).join('\n'));
    return false;
  } catch {
    return true;
  }
}
