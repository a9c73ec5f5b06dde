import { describe, expect, it } from 'vitest';
import { CANONICAL_COLUMNS } from '#app/model/task.ts';
import { cell, csvRows, demoList, isOverdue, keyOf } from './recount.ts';

const DAY_COLUMNS = [
  'document_date',
  'assigned_on',
  'due_on',
  'original_due_on',
  'completed_on',
] as const;

describe.each(['quang-binh', 'lang-son'] as const)('every snapshot of %s', (province) => {
  const made = demoList({ province });

  it('has each task once a unit', async () => {
    for (const { rows } of (await made).snapshots) {
      expect(new Set(rows.map(keyOf)).size).toBe(rows.length);
    }
  });

  it('knows nothing of the days after it, and no deadline before the assignment', async () => {
    for (const { rows, day } of (await made).snapshots) {
      const wrong = rows.filter((row) => {
        const assigned = cell(row, 'assigned_on');
        const original = cell(row, 'original_due_on');
        const due = cell(row, 'due_on');
        return (
          assigned > day ||
          cell(row, 'document_date') > assigned ||
          cell(row, 'completed_on') > day ||
          [due, original, cell(row, 'completed_on')].some((on) => on !== '' && on < assigned) ||
          original > due ||
          (original === '') !== (due === '')
        );
      });
      expect(wrong).toEqual([]);
    }
  });

  it('has the canonical columns, real dates, known units and nobody by name', async () => {
    const { units, snapshots, folder } = await made;
    const codes = new Set(units.map((unit) => cell(unit, 'code')));
    const columns = CANONICAL_COLUMNS.filter((name) => name !== 'secrecy').join();
    for (const { rows, day } of snapshots) {
      const wrong = rows.filter((row) => {
        const helpers = cell(row, 'co_units').split(';').filter(Boolean);
        const unit = cell(row, 'unit_code');
        const title = cell(row, 'title');
        return (
          Object.keys(row).join() !== columns ||
          !DAY_COLUMNS.every((column) => /^(\d{4}-\d\d-\d\d)?$/.test(cell(row, column))) ||
          ![unit, ...helpers].every((code) => codes.has(code)) ||
          helpers.includes(unit) ||
          cell(row, 'officer') !== '' ||
          !/^\p{Lu}[^{}]+$/u.test(title) ||
          title !== title.normalize('NFC') ||
          (cell(row, 'evidence_of_completion') === 'true' && !isOverdue(row, day))
        );
      });
      expect(wrong).toEqual([]);
    }
    const aliases = await csvRows(folder, 'unit_aliases.csv');
    expect(aliases.every((alias) => codes.has(cell(alias, 'unit_code')))).toBe(true);
    for (const event of await csvRows(folder, 'unit_events.csv')) {
      const touched = `${cell(event, 'from')};${cell(event, 'to')}`.split(';');
      expect(touched.every((code) => code === '' || codes.has(code))).toBe(true);
    }
  });

  it('has no sentence twice in a month, but for the units of one document', async () => {
    const codes = new Map<string, Set<string>>();
    for (const row of (await made).snapshots.at(-1)?.rows ?? []) {
      const key = `${cell(row, 'assigned_on').slice(0, 7)} ${cell(row, 'title')}`;
      codes.set(key, (codes.get(key) ?? new Set()).add(cell(row, 'task_code')));
    }
    expect(Math.max(...[...codes.values()].map((set) => set.size))).toBe(1);
  });
});
