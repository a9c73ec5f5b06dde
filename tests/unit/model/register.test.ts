import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Register,
  type RegisterChange,
  applyChange,
  registerProblems,
} from '#app/model/register.ts';
import type { Unit } from '#app/model/unit.ts';
import { histories } from './histories.ts';

function unit(code: string, name_vi: string, more: Partial<Unit> = {}): Unit {
  return {
    code,
    name_vi,
    name_en: name_vi,
    group: 'department',
    valid_from: null,
    valid_to: null,
    ...more,
  };
}

const REGISTER: Register = {
  units: [unit('A', 'Sở Tài chính'), unit('B', 'Sở Kế hoạch'), unit('C', 'Sở Y tế')],
  aliases: [{ alias: 'Sở TC', unit_code: 'A' }],
  events: [],
};

const MERGE: RegisterChange = {
  action: 'add_event',
  event: { kind: 'merge', on: '2025-03-01', legal_basis: 'NQ 04', from: ['A', 'B'], to: ['A'] },
  created: [],
};

describe('a change', () => {
  it('of the structure ends who goes in and does not come out, on the day before', () => {
    const { register, refused } = applyChange(REGISTER, MERGE);
    expect(refused).toEqual([]);
    expect(register.units.map(({ code, valid_to }) => [code, valid_to])).toEqual([
      ['A', null],
      ['B', '2025-02-28'],
      ['C', null],
    ]);
    expect(register.events).toHaveLength(1);
    expect(registerProblems(register)).toEqual([]);
  });

  it('brings new units in with their event', () => {
    const created = [unit('D', 'Sở Dân tộc và Tôn giáo', { valid_from: '2025-03-01' })];
    const event = {
      kind: 'rename',
      on: '2025-03-01',
      legal_basis: '',
      from: ['C'],
      to: ['D'],
    } as const;
    const { register } = applyChange(REGISTER, { action: 'add_event', event, created });
    expect(register.units.at(-1)).toEqual(created[0]);
    expect(registerProblems(register)).toEqual([]);
  });

  it('that is taken back leaves the list of events as it was', () => {
    const { register } = applyChange(REGISTER, MERGE);
    const back = applyChange(register, { action: 'remove_event', index: 0 });
    expect(back.register.events).toEqual(REGISTER.events);
  });

  it.each<[string, RegisterChange, string, string]>([
    ['a taken code', { action: 'add_unit', unit: unit('A', 'X') }, 'taken_code', 'code'],
    ['an unknown unit', { action: 'edit_unit', unit: unit('X', 'X') }, 'missing_unit', 'code'],
    [
      'a name of nobody',
      { action: 'add_alias', alias: { alias: 'x', unit_code: 'X' } },
      'missing_unit',
      'unit_code',
    ],
    [
      'a name not there',
      { action: 'remove_alias', alias: { alias: 'x', unit_code: 'A' } },
      'missing_alias',
      'alias',
    ],
    ['an event not there', { action: 'remove_event', index: 0 }, 'missing_event', 'kind'],
  ])('of %s is refused and changes nothing', (_, change, code, field) => {
    const { register, refused } = applyChange(REGISTER, change);
    expect(refused).toMatchObject([{ code, field }]);
    expect(register).toBe(REGISTER);
  });
});

describe('a register', () => {
  it('has no contradiction after any history', () => {
    fc.assert(
      fc.property(histories, ({ units, events }) => {
        expect(registerProblems({ units, events, aliases: [] })).toEqual([]);
      }),
    );
  });

  it('names file, row and field of what cannot be so', () => {
    const register: Register = {
      units: [
        ...REGISTER.units,
        unit('D', 'so tai chinh'),
        unit('E', 'Sở E', { valid_from: '2025-03-01', valid_to: '2025-02-28' }),
      ],
      aliases: [
        ...REGISTER.aliases,
        { alias: 'Sở Y  Tế', unit_code: 'B' },
        { alias: 'q', unit_code: 'Q' },
      ],
      events: [{ kind: 'split', on: '2020-01-01', legal_basis: '', from: ['A'], to: ['Z'] }],
    };
    expect(
      registerProblems(register).map(({ file, row, field, code }) => [file, row, field, code]),
    ).toEqual([
      ['units.csv', 5, 'name_vi', 'taken_name'],
      ['units.csv', 6, 'valid_to', 'ends_before_it_begins'],
      ['unit_aliases.csv', 3, 'alias', 'taken_alias'],
      ['unit_aliases.csv', 4, 'unit_code', 'missing_unit'],
      ['unit_events.csv', 2, 'to', 'wrong_number'],
      ['unit_events.csv', 2, 'to', 'unknown_code'],
      ['unit_events.csv', 2, 'from', 'goes_on'],
    ]);
  });

  it('tells names apart by their accents', () => {
    const units = [unit('A', 'UBND xã Tân Hòa'), unit('B', 'UBND xã Tân Hóa')];
    const aliases = [
      { alias: 'Xã Tân Hòa', unit_code: 'A' },
      { alias: 'Xã Tân Hóa', unit_code: 'B' },
    ];
    expect(registerProblems({ units, aliases, events: [] })).toEqual([]);
  });

  it('lets a name pass from a unit that ended to the one after it', () => {
    const units = [
      unit('A', 'Sở Nội vụ', { valid_to: '2025-02-28' }),
      unit('B', 'Sở Nội vụ', { valid_from: '2025-03-01' }),
    ];
    expect(registerProblems({ units, aliases: [], events: [] })).toEqual([]);
  });
});
