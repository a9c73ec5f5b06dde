import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Lineage, lineageAt } from '#app/model/lineage.ts';
import { breaksBetween } from '#app/model/structure-break.ts';
import type { UnitEvent, UnitEventKind } from '#app/model/unit.ts';
import { type History, histories } from './histories.ts';

function event(kind: UnitEventKind, on: string, from: string, to: string): UnitEvent {
  const codes = (text: string) => (text === '' ? [] : text.split(' '));
  return { kind, on, legal_basis: '', from: codes(from), to: codes(to) };
}

const BEFORE = '2019-12-31';
const line = (events: readonly UnitEvent[], code: string, day = BEFORE) =>
  lineageAt(events, day).lineOf(code);

describe('a line', () => {
  it('goes through renames and whole merges, however many', () => {
    const events = [
      event('merge', '2025-07-01', 'C D', 'E'),
      event('rename', '2021-01-01', 'A', 'B'),
      event('merge', '2023-01-01', 'B X', 'C'),
    ];
    for (const code of ['A', 'B', 'X', 'C', 'D', 'E']) {
      expect(line(events, code)).toEqual({ unit: 'E', ended: null });
    }
    expect([...lineageAt(events, BEFORE).includedIn('E')].sort()).toEqual([
      'A',
      'B',
      'C',
      'D',
      'X',
    ]);
  });

  it('takes the events of one day in whatever order they stand', () => {
    const events = [
      event('merge', '2025-07-01', 'B D', 'C'),
      event('rename', '2025-07-01', 'A', 'B'),
    ];
    expect(line(events, 'A').unit).toBe('C');
    expect(line([...events].reverse(), 'A').unit).toBe('C');
  });

  it('leaves the unit that others are merged into under its own code', () => {
    const events = [event('merge', '2025-03-01', 'STC SKHDT', 'STC')];
    expect(line(events, 'STC')).toEqual({ unit: 'STC', ended: null });
    expect(line(events, 'SKHDT')).toEqual({ unit: 'STC', ended: null });
  });

  it('ends where the unit is split or abolished, after as many steps as there were', () => {
    const events = [
      event('rename', '2021-01-01', 'A', 'B'),
      event('split', '2022-01-01', 'B', 'C D'),
      event('merge', '2023-01-01', 'C D', 'E'),
      event('abolish', '2025-07-01', 'E', ''),
    ];
    expect(line(events, 'A')).toEqual({ unit: 'B', ended: { on: '2022-01-01', kind: 'split' } });
    expect(line(events, 'C')).toEqual({ unit: 'E', ended: { on: '2025-07-01', kind: 'abolish' } });
  });

  it('of a unit that outlives a split ends for what was recorded before it, and goes on for the rest', () => {
    const events = [
      event('split', '2022-01-01', 'A', 'A B'),
      event('rename', '2024-01-01', 'A', 'A2'),
    ];
    expect(line(events, 'A', '2021-12-31')).toEqual({
      unit: 'A',
      ended: { on: '2022-01-01', kind: 'split' },
    });
    expect(line(events, 'A', '2022-01-01')).toEqual({ unit: 'A2', ended: null });
  });

  it('of a unit that passes on a part of its work ends for what was recorded before', () => {
    const events = [event('transfer', '2025-03-01', 'A', 'B')];
    expect(line(events, 'A', '2025-02-28').ended).toEqual({ on: '2025-03-01', kind: 'transfer' });
    expect(line(events, 'A', '2025-03-01').ended).toBeNull();
    expect(line(events, 'B', '2025-02-28')).toEqual({ unit: 'B', ended: null });
  });

  it('holds for rows that still bear the old name after the merge', () => {
    expect(line([event('merge', '2025-03-01', 'A B', 'C')], 'A', '2025-08-31').unit).toBe('C');
  });

  it('of a code that was given to a new unit begins anew', () => {
    const events = [
      event('merge', '2020-01-01', 'A B', 'C'),
      event('split', '2022-01-01', 'C', 'A B'),
    ];
    expect(line(events, 'A', '2019-06-30').unit).toBe('C');
    expect(line(events, 'A', '2023-06-30')).toEqual({ unit: 'A', ended: null });
  });

  it('is not led on by a merge into several, which is none', () => {
    expect(line([event('merge', '2025-03-01', 'A B', 'C D')], 'A')).toEqual({
      unit: 'A',
      ended: { on: '2025-03-01', kind: 'merge' },
    });
  });

  it('comes to an end even where the list goes round in a circle', () => {
    const events = [
      event('rename', '2020-01-01', 'A', 'B'),
      event('rename', '2020-01-01', 'B', 'A'),
    ];
    expect(line(events, 'A').ended).toBeNull();
  });
});

describe('any history without a contradiction', () => {
  it('gives each unit the line that its history, told forwards, gives it', () => {
    fc.assert(
      fc.property(histories, ({ events, lines }: History) => {
        const lineage = lineageAt(events, '2000-01-01');
        for (const [code, expected] of lines) expect(lineage.lineOf(code)).toEqual(expected);
      }),
    );
  });

  it('does not depend on the order of the list', () => {
    fc.assert(
      fc.property(histories, fc.func(fc.integer()), ({ events, lines }, order) => {
        const shuffled = events.toSorted((a, b) => order(a.on) - order(b.on));
        const told = (lineage: Lineage) => [...lines.keys()].map(lineage.lineOf);
        expect(told(lineageAt(shuffled, '2000-01-01'))).toEqual(
          told(lineageAt(events, '2000-01-01')),
        );
      }),
    );
  });

  it('leads every code once to a unit that stands for itself', () => {
    fc.assert(
      fc.property(histories, ({ events, lines }) => {
        const lineage = lineageAt(events, '2000-01-01');
        for (const code of lines.keys()) {
          const unit = lineage.unitOf(code);
          expect(lineage.unitOf(unit)).toBe(unit);
          expect(lineage.includedIn(unit).includes(code)).toBe(unit !== code);
        }
      }),
    );
  });
});

describe('breaks', () => {
  const events = [
    event('rename', '2025-01-01', 'A', 'B'),
    event('merge', '2025-03-01', 'B C', 'D'),
    event('split', '2025-07-01', 'E', 'F G'),
  ];
  const year = { from: '2025-01-01', to: '2025-12-31' };
  const kinds = (found: readonly UnitEvent[]) => found.map(({ kind }) => kind);

  it('are all but renames where units are read as they were', () => {
    expect(kinds(breaksBetween(events, year, 'as-was'))).toEqual(['merge', 'split']);
  });

  it('are not the whole merges that the structure of today carries over', () => {
    expect(kinds(breaksBetween(events, year, 'today'))).toEqual(['split']);
  });

  it('count on their first and last day, and only for the units asked about', () => {
    expect(breaksBetween(events, { from: '2025-07-01', to: '2025-07-01' }, 'today')).toHaveLength(
      1,
    );
    expect(breaksBetween(events, { from: '2025-03-02', to: '2025-06-30' }, 'as-was')).toEqual([]);
    expect(kinds(breaksBetween(events, year, 'as-was', ['C']))).toEqual(['merge']);
  });
});
