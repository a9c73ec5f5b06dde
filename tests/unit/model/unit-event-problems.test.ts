import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventProblems } from '#app/model/unit-event-problems.ts';
import type { Unit, UnitEvent, UnitEventKind } from '#app/model/unit.ts';
import { histories } from './histories.ts';

function unit(code: string, valid_from: string | null, valid_to: string | null): Unit {
  return { code, name_vi: code, name_en: code, group: 'department', valid_from, valid_to };
}

function event(kind: UnitEventKind, from: string[], to: string[], on = '2025-03-01'): UnitEvent {
  return { kind, on, legal_basis: '', from, to };
}

const OLD = unit('OLD', null, '2025-02-28');
const OTHER = unit('OTHER', null, '2025-02-28');
const STAYS = unit('STAYS', null, null);
const NEW = unit('NEW', '2025-03-01', null);
const GONE = unit('GONE', null, '2020-12-31');
const UNITS = [OLD, OTHER, STAYS, NEW, GONE];

describe('events that can be so', () => {
  it.each([
    event('rename', ['OLD'], ['NEW']),
    event('merge', ['OLD', 'OTHER'], ['NEW']),
    event('merge', ['OLD', 'STAYS'], ['STAYS']),
    event('merge', ['OLD'], ['STAYS']),
    event('split', ['STAYS'], ['STAYS', 'NEW']),
    event('abolish', ['OLD', 'OTHER'], []),
    event('create', [], ['NEW']),
    event('transfer', ['STAYS'], ['NEW']),
  ])('pass: $kind $from → $to', (one) => {
    expect(eventProblems(UNITS, [one])).toEqual([]);
  });

  it('pass, however long their history', () => {
    fc.assert(
      fc.property(histories, ({ units, events }) => {
        expect(eventProblems(units, events)).toEqual([]);
      }),
    );
  });
});

describe('events that cannot be so', () => {
  it.each<[string, UnitEvent, string, string, string]>([
    ['an unknown unit', event('rename', ['OLD'], ['X']), 'unknown_code', 'to', 'X'],
    ['a unit twice', event('merge', ['OLD', 'OLD'], ['NEW']), 'repeated_code', 'from', 'OLD'],
    ['a rename of two', event('rename', ['OLD', 'OTHER'], ['NEW']), 'wrong_number', 'from', '1'],
    ['a split into one', event('split', ['OLD'], ['NEW']), 'wrong_number', 'to', '≥ 2'],
    ['an abolition with a heir', event('abolish', ['OLD'], ['NEW']), 'wrong_number', 'to', '0'],
    [
      'a merge into an ended unit',
      event('merge', ['OLD'], ['GONE']),
      'already_ended',
      'to',
      'GONE',
    ],
    [
      'a merge of an ended unit',
      event('merge', ['GONE'], ['STAYS']),
      'already_ended',
      'from',
      'GONE',
    ],
    [
      'one before its beginning',
      event('rename', ['NEW'], ['STAYS']),
      'not_yet_valid',
      'from',
      'NEW',
    ],
    ['a unit that stays', event('abolish', ['STAYS'], []), 'goes_on', 'from', 'STAYS'],
  ])('%s', (_, one, code, field, about) => {
    expect(eventProblems(UNITS, [one])).toContainEqual({ code, index: 0, field, about });
  });

  it('a unit that is both split and merged', () => {
    const events = [event('merge', ['OLD'], ['STAYS']), event('split', ['OLD'], ['STAYS', 'NEW'])];
    expect(eventProblems(UNITS, events)).toContainEqual({
      code: 'split_and_merged',
      index: 0,
      field: 'from',
      about: 'OLD',
    });
  });

  it('a circle, of whatever length', () => {
    const round = [
      event('rename', ['A'], ['B']),
      event('merge', ['B'], ['C']),
      event('rename', ['C'], ['A']),
    ];
    const units = ['A', 'B', 'C'].map((code) => unit(code, null, null));
    const cycles = eventProblems(units, round).filter(({ code }) => code === 'cycle');
    expect(cycles.map(({ about }) => about)).toEqual(['A', 'B', 'C']);
  });
});
