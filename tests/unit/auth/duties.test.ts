import { expect, test } from 'vitest';
import { type Standing, dutyOf } from '#app/auth/duties.ts';
import { areasOf } from '#app/auth/permissions.ts';
import { ROLES } from '#app/model/role.ts';

const SETTLED: Standing = { passwordHandedOut: false, secondFactor: false };

test.each([
  [{}, [], null],
  [{}, ['editor'], null],
  [{}, ['admin'], 'second_factor'],
  [{ secondFactor: true }, ['admin'], null],
  [{ passwordHandedOut: true }, [], 'own_password'],
  [{ passwordHandedOut: true }, ['admin'], 'own_password'],
  [{ passwordHandedOut: true, secondFactor: true }, ['admin'], 'own_password'],
] as const)('of an admin %j, where %j need a second factor: %s', (standing, demanded, duty) => {
  expect(dutyOf({ ...SETTLED, ...standing }, 'admin', demanded)).toBe(duty);
});

test('who owes something may do that and nothing else', () => {
  for (const role of ROLES) {
    expect(areasOf({ role }, 'own_password')).toEqual(['own_access']);
    expect(areasOf({ role }, 'second_factor')).toEqual(['own_access']);
    expect(areasOf({ role })).toContain('own_access');
  }
  expect(areasOf(null, 'own_password')).toEqual([]);
});
