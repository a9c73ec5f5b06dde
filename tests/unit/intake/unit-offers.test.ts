import { describe, expect, test } from 'vitest';
import { createCoUnitsReader } from '#app/intake/co-units.ts';
import { createUnitResolver } from '#app/intake/unit-resolver.ts';
import type { Unit } from '#app/model/unit.ts';

const NAMES: Record<string, string> = {
  TNMT: 'Sở Tài nguyên và Môi trường',
  LDTBXH: 'Sở Lao động - Thương binh và Xã hội',
  YT: 'Sở Y tế',
  XD: 'Sở Xây dựng',
  QT: 'UBND huyện Quảng Trạch',
  BD: 'Thị xã Ba Đồn',
  DH: 'Thành phố Đồng Hới',
  KKT: 'Ban Quản lý Khu kinh tế',
  CT: 'Cục Thuế',
};
const units: Unit[] = Object.entries(NAMES).map(([code, name_vi]) => ({
  code,
  name_vi,
  name_en: name_vi,
  group: 'department',
  valid_from: null,
  valid_to: code === 'CT' ? '2019-01-01' : null,
}));
const resolver = createUnitResolver({ units, aliases: [] }, '2019-07-03', 'refuse');

function offersOf(text: string): readonly string[] {
  const reading = resolver.resolve(text);
  return 'code' in reading ? ['= ' + reading.code] : reading.offers;
}

test.each([
  ['Sở TN&MT', 'TNMT'],
  ['Sở TNMT', 'TNMT'],
  ['STNMT', 'TNMT'],
  ['Tài nguyên và Môi trường', 'TNMT'],
  ['Sở Tài nguyên - Môi trường', 'TNMT'],
  ['Sở LĐ-TB&XH', 'LDTBXH'],
  ['Sở LĐTBXH', 'LDTBXH'],
  ['Sở Y té', '= YT'],
  ['Sở Y tee', 'YT'],
  ['Sở Y tế tỉnh', 'YT'],
  ['Sở Xây dưng ', '= XD'],
  ['Sở Xâyy dựng', 'XD'],
  ['Huyện Quảng Trạch', 'QT'],
  ['H. Quảng Trạch', 'QT'],
  ['UBND H.Quảng Trạch', 'QT'],
  ['Ủy ban nhân dân huyện Quảng Trạch', 'QT'],
  ['TX Ba Đồn', 'BD'],
  ['UBND thị xã Ba Đồn', 'BD'],
  ['TP Đồng Hới', 'DH'],
  ['TP. Đồng Hới', 'DH'],
  ['BQL Khu kinh tế', 'KKT'],
  ['BQL KKT', 'KKT'],
  ['Sở Ytế', 'YT'],
  ['SởYtế', 'YT'],
  ['Sở Y tế (chủ trì)', 'YT'],
  ['Sở Y tế [chủ trì', 'YT'],
  ['Sở Y tế tỉnh Quảng Bình', 'YT'],
  ['- Sở Y tế', 'YT'],
  ['+ Sở Y tế.', 'YT'],
  ['1. Sở Y tế', 'YT'],
  ['Sở Y t', 'YT'],
  ['Sở XD (chủ trì)', 'XD'],
])('%s → %s', (text, code) => {
  expect(offersOf(text)[0]).toBe(code);
});

test.each([
  'Sở',
  'Văn phòng',
  'Công an tỉnh',
  'Huyện',
  '',
  '???',
  'x'.repeat(5000),
  'Cục Thuê tỉnh',
  'Y',
  'Sở (Y)',
  'Sở N v',
])('nothing is offered for %s', (text) => {
  expect(offersOf(text.slice(0, 5000))).toEqual([]);
});

test('what is offered is never taken', () => {
  expect(resolver.resolve('Huyện Quảng Trạch')).toEqual({
    problem: 'unknown_unit',
    offers: ['QT'],
  });
  const creating = createUnitResolver({ units, aliases: [] }, '2019-07-03', 'create');
  expect(creating.find('Huyện Quảng Trạch')).toEqual({ problem: 'unknown_unit', offers: ['QT'] });
  expect(creating.created()).toEqual([]);
});

describe('lists of units that take part', () => {
  const read = createCoUnitsReader(resolver);
  const codes = (text: string) =>
    read(text).map((reading) => ('code' in reading ? reading.code : reading.problem));

  test.each([
    ['Sở Y tế; Sở Xây dựng', ['YT', 'XD']],
    ['Sở Y tế, Sở Xây dựng', ['YT', 'XD']],
    ['Sở Y tế\nSở Xây dựng\n', ['YT', 'XD']],
    ['Sở Y tế,\r\nSở Xây dựng', ['YT', 'XD']],
    ['Sở Y tế - Sở Xây dựng', ['YT', 'XD']],
    ['Sở Lao động - Thương binh và Xã hội', ['LDTBXH']],
    ['YT; Sở Xây dựng, Thị xã Ba Đồn', ['YT', 'XD', 'BD']],
    [' ; ', []],
  ])('%j', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  test('are taken apart only where every part is a unit', () => {
    expect(codes('Sở Y tế, Sở Lạ')).toEqual(['unknown_unit']);
    expect(codes('Sở Y tế; Sở Lạ')).toEqual(['YT', 'unknown_unit']);
  });
});
