import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT, readDocument, tableRows } from './document.ts';

const SECTIONS = ['## Context', '## Decision', '## Consequences'];

let documents: string[];
beforeAll(async () => {
  const below = await Promise.all(
    ['data', 'docs', 'queries'].map(async (folder) =>
      (await readdir(join(ROOT, folder), { recursive: true })).map((path) => `${folder}/${path}`),
    ),
  );
  documents = ['CHANGELOG.md', ...below.flat().filter((path) => path.endsWith('.md'))].filter(
    (path) => !path.startsWith('data/store/'),
  );
});

describe('links between documents', () => {
  it('lead to a file, and to a heading where they name one', async () => {
    let links = 0;
    for (const document of documents) {
      const text = await readDocument(document);
      for (const [, target = ''] of text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)) {
        const [path = '', heading] = target.split('#');
        const file = path === '' ? document : join(dirname(document), path);
        expect(existsSync(join(ROOT, file)), `${document}: ${target}`).toBe(true);
        if (heading !== undefined) {
          expect(headingsOf(await readDocument(file)), document).toContain(heading);
        }
        links += 1;
      }
    }
    expect(links).toBeGreaterThan(40);
  });
});

/** As anchors: lower case, words joined by hyphens, other signs dropped. */
function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('decision records', () => {
  it('are numbered without a gap, and listed', async () => {
    const records = recordFiles();
    const numbers = records.map((file) => Number(file.slice(0, 3)));
    expect(numbers).toEqual(records.map((_, at) => at + 1));
    const index = tableRows(await readDocument('docs/decisions/README.md')).map(
      ([link = '']) => /\((.*)\)/.exec(link)?.[1],
    );
    expect(index.filter(Boolean)).toEqual(records);
  });

  it('have a title, a status, and their three parts in order', async () => {
    for (const file of recordFiles()) {
      const text = await readDocument(`docs/decisions/${file}`);
      expect(text, file).toMatch(new RegExp(`^# ${file.slice(0, 3)} · .+\n\nStatus: \\w`));
      expect(text.match(/^## .*$/gm), file).toEqual(SECTIONS);
    }
  });

  function recordFiles(): string[] {
    return documents
      .filter((path) => /^docs\/decisions\/\d{3}-[a-z0-9-]+\.md$/.test(path))
      .map((path) => path.slice('docs/decisions/'.length))
      .sort();
  }
});
