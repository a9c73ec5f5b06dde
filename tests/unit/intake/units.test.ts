import { expect, test } from 'vitest';
import { createUnitResolver } from '#app/intake/unit-resolver.ts';
import type { Unit } from '#app/model/unit.ts';

const unit = (code: string, name_vi: string, valid: Partial<Unit> = {}): Unit => ({
  code,
  name_vi,
  name_en: name_vi,
  group: 'department',
  valid_from: null,
  valid_to: null,
  ...valid,
});
const LISTS = {
  units: [
    unit('tt-1', 'Thanh tra', { group: 'department' }),
    unit('tt-2', 'Thanh tra', { group: 'central' }),
    unit('old', 'Sở Công nghiệp', { valid_to: '2019-06-30' }),
    unit('new', 'Sở Công nghiệp', { valid_from: '2019-07-01' }),
    unit('qt', 'Huyện Quảng Trạch'),
  ],
  aliases: [
    { alias: 'UBND huyện Quảng Trạch', unit_code: 'qt' },
    { alias: 'Huyện  QUẢNG TRẠCH', unit_code: 'qt' },
    { alias: 'Thanh tra TW', unit_code: 'tt-2' },
  ],
};

test('by code, name and alias, blind to case, accents and spacing', () => {
  const { resolve } = createUnitResolver(LISTS, '2019-07-03', 'refuse');
  expect(resolve('qt')).toEqual({ code: 'qt' });
  expect(resolve('huyen quang trach')).toEqual({ code: 'qt' });
  expect(resolve(' UBND  Huyện Quảng Trạch')).toEqual({ code: 'qt' });
  expect(resolve('Thanh tra TW')).toEqual({ code: 'tt-2' });
});

test('two units of one name are told apart by their validity, or not at all', () => {
  expect(createUnitResolver(LISTS, '2019-06-30', 'refuse').resolve('Sở Công nghiệp')).toEqual({
    code: 'old',
  });
  expect(createUnitResolver(LISTS, '2019-07-01', 'refuse').resolve('Sở Công nghiệp')).toEqual({
    code: 'new',
  });
  for (const policy of ['refuse', 'create'] as const) {
    const { resolve, created } = createUnitResolver(LISTS, '2019-07-03', policy);
    expect(resolve('Thanh tra')).toEqual({ problem: 'ambiguous_unit', offers: ['tt-1', 'tt-2'] });
    expect(created()).toEqual([]);
  }
});

test('unknown ones are refused, or created once with a code of their own', () => {
  expect(createUnitResolver(LISTS, '2019-07-03', 'refuse').resolve('Đài')).toEqual({
    problem: 'unknown_unit',
    offers: [],
  });
  const { resolve, created } = createUnitResolver(LISTS, '2019-07-03', 'create');
  expect(resolve('Đài Phát thanh')).toEqual({ code: 'dai-phat-thanh' });
  expect(resolve('ĐÀI phát thanh')).toEqual({ code: 'dai-phat-thanh' });
  expect(resolve('Đài phát-thanh')).toEqual({ code: 'dai-phat-thanh-2' });
  expect(resolve('???')).toEqual({ problem: 'unknown_unit', offers: [] });
  expect(created().map(({ code }) => code)).toEqual(['dai-phat-thanh', 'dai-phat-thanh-2']);
});
