import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export function readDocument(path: string): Promise<string> {
  return readFile(`${ROOT}/${path}`, 'utf8');
}

/** What stands below a heading, up to the next one of its level or above. Throws where there is none. */
export function sectionOf(text: string, heading: string): string {
  const lines = text.split('\n');
  const start = lines.indexOf(heading);
  if (start === -1) throw new Error(`no heading "${heading}"`);
  const level = heading.indexOf(' ');
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => {
    const depth = /^(#+) /.exec(line)?.[1]?.length;
    return depth !== undefined && depth <= level;
  });
  return rest.slice(0, end === -1 ? undefined : end).join('\n');
}

/** The rows of the tables in a text, each as its cells, headings and rules left out. */
export function tableRows(text: string): string[][] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const isRule = (other: string | undefined) => /^\|[\s|:-]+\|$/.test(other ?? '');
    if (!line.startsWith('|') || isRule(line) || isRule(lines[at + 1])) return [];
    return [
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    ];
  });
}

/** The words in code type of a text, in order. */
export function codeWords(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
}

/** The fenced blocks that carry an attribute, by its value. */
export function fencedBlocks(text: string, attribute: string): Map<string, string> {
  const fence = new RegExp(`^\`\`\`\\w+ ${attribute}=(\\S+)\\n([\\s\\S]*?)^\`\`\``, 'gm');
  return new Map([...text.matchAll(fence)].map(([, value = '', body = '']) => [value, body]));
}
