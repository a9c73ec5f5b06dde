import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT, readDocument, sectionOf, tableRows } from './document.ts';

/** Of OWASP ASVS 5.0.0: the requirements of levels 1 and 2 in each section; those of level 3 are left out. */
const REQUIREMENTS: Readonly<Record<string, string>> = {
  '1.1': '1-2',
  '1.2': '1-9',
  '1.3': '1-11',
  '1.4': '1-3',
  '1.5': '1-2',
  '2.1': '1-3',
  '2.2': '1-3',
  '2.3': '1-4',
  '2.4': '1',
  '3.2': '1-2',
  '3.3': '1-4',
  '3.4': '1-6',
  '3.5': '1-5',
  '3.7': '1-2',
  '4.1': '1-3',
  '4.2': '1',
  '4.3': '1-2',
  '4.4': '1-4',
  '5.1': '1',
  '5.2': '1-3',
  '5.3': '1-2',
  '5.4': '1-3',
  '6.1': '1-3',
  '6.2': '1-12',
  '6.3': '1-4',
  '6.4': '1-4',
  '6.5': '1-5',
  '6.6': '1-3',
  '6.8': '1-4',
  '7.1': '1-3',
  '7.2': '1-4',
  '7.3': '1-2',
  '7.4': '1-5',
  '7.5': '1-2',
  '7.6': '1-2',
  '8.1': '1-2',
  '8.2': '1-3',
  '8.3': '1',
  '8.4': '1',
  '9.1': '1-3',
  '9.2': '1-4',
  '10.1': '1-2',
  '10.2': '1-2',
  '10.3': '1-4',
  '10.4': '1-11',
  '10.5': '1-5',
  '10.6': '1-2',
  '10.7': '1-3',
  '11.1': '1-2',
  '11.2': '1-3',
  '11.3': '1-3',
  '11.4': '1-4',
  '11.5': '1',
  '11.6': '1',
  '12.1': '1-3',
  '12.2': '1-2',
  '12.3': '1-4',
  '13.1': '1',
  '13.2': '1-5',
  '13.3': '1-2',
  '13.4': '1-5',
  '14.1': '1-2',
  '14.2': '1-4',
  '14.3': '1-3',
  '15.1': '1-3',
  '15.2': '1-3',
  '15.3': '1-7',
  '16.1': '1',
  '16.2': '1-5',
  '16.3': '1-4',
  '16.4': '1-3',
  '16.5': '1-3',
  '17.1': '1',
  '17.2': '1-4',
  '17.3': '1-2',
};
const STATES = ['held', 'documented', 'operator', 'not held', 'does not apply'];
const QUOTES = ["'", '"', '`'];
const REFERENCE = /`(tests\/[\w./-]+)` “([^”]+)”/g;

let threats: string[][];
let requirements: string[][];
beforeAll(async () => {
  const text = await readDocument('docs/security.md');
  threats = tableRows(sectionOf(text, '## Threats'));
  requirements = tableRows(sectionOf(text, '## ASVS 5.0'));
});

function numbers(section: string, range: string): string[] {
  const [from = '1', to = from] = range.split('-');
  const count = Number(to) - Number(from) + 1;
  return Array.from({ length: count }, (_, at) => `${section}.${Number(from) + at}`);
}

/** The tests that a cell names and that are not there. */
function missing(cell: string): string[] {
  return [...cell.matchAll(REFERENCE)]
    .filter(([, file = '', name = '']) => {
      const path = join(ROOT, file);
      if (!existsSync(path)) return true;
      const source = readFileSync(path, 'utf8');
      return !QUOTES.some((quote) => source.includes(`${quote}${name}${quote}`));
    })
    .map(([reference]) => reference);
}

const named = (cell: string) => [...cell.matchAll(REFERENCE)].length;

describe('the threats', () => {
  it('have what, threat, control and a test that there is', () => {
    expect(threats.length).toBeGreaterThan(20);
    for (const row of threats) {
      const [what = '', threat = '', control = '', test = ''] = row;
      expect([row.length, what !== '', threat !== '', control !== '']).toEqual([
        4,
        true,
        true,
        true,
      ]);
      expect([threat, named(test) > 0, missing(test)]).toEqual([threat, true, []]);
      expect(test.replace(REFERENCE, '').replace(/[;\s]/g, '')).toBe('');
    }
  });
});

describe('the requirements', () => {
  it('are those of levels 1 and 2, each once', () => {
    const all = Object.entries(REQUIREMENTS).flatMap(([section, range]) => numbers(section, range));
    expect(all).toHaveLength(253);
    const told = requirements.flatMap(([cell = '']) => cell.split(', '));
    expect([...told].sort()).toEqual([...all].sort());
    const levels = requirements.map(([, level = '']) => level);
    expect(levels.filter((level) => !['1', '2', '1, 2'].includes(level))).toEqual([]);
  });

  it('have a state each, and a test, a place or a reason', () => {
    for (const row of requirements) {
      const [number = '', , about = '', state = '', cell = ''] = row;
      expect([number, row.length, about !== '', STATES]).toEqual([
        number,
        5,
        true,
        expect.arrayContaining([state]),
      ]);
      expect([number, missing(cell)]).toEqual([number, []]);
      if (state === 'held') expect([number, named(cell) > 0]).toEqual([number, true]);
      else if (state === 'documented')
        expect([number, /\]\([^)]+\)|`[^`]+`/.test(cell)]).toEqual([number, true]);
      else expect([number, cell.length > 15]).toEqual([number, true]);
    }
  });

  it('are found wanting where a test is renamed or gone', () => {
    const renamed = ['a test', 'that was renamed'].join(' ');
    expect(missing(`\`tests/contract/docs/security.test.ts\` “${renamed}”`)).toHaveLength(1);
    expect(missing('`tests/nowhere.test.ts` “x”')).toHaveLength(1);
  });
});
