import { describe, expect, test } from 'vitest';
import { nameIn, valuesIn } from '#app/auth/provider-claims.ts';
import { type RoleLines, linesWithoutUnit, roleGiven } from '#app/auth/provider-roles.ts';
import { configSchema } from '#app/store/config.ts';
import { parseJsonWith } from '#app/store/strict-json.ts';

const LINES: RoleLines = [
  { value: 'quan-tri', role: 'admin' },
  { value: 'lanh-dao', role: 'leader' },
  { value: 'so-tai-chinh', role: 'unit', unit: 'STC' },
  { value: 'phong-ngan-sach', role: 'unit', unit: 'STC' },
  { value: 'so-noi-vu', role: 'unit', unit: 'SNV' },
];

describe('the role that follows from groups', () => {
  test.each([
    [['lanh-dao'], { kind: 'role', role: 'leader', unit: null, value: 'lanh-dao' }],
    [['so-tai-chinh'], { kind: 'role', role: 'unit', unit: 'STC', value: 'so-tai-chinh' }],
    // The line above goes first, in whatever order the provider tells the groups.
    [['so-noi-vu', 'lanh-dao'], { kind: 'role', role: 'leader' }],
    [['lanh-dao', 'quan-tri'], { kind: 'role', role: 'admin' }],
    [['phong-ngan-sach', 'so-tai-chinh'], { kind: 'role', role: 'unit', unit: 'STC' }],
    [['so-noi-vu', 'so-tai-chinh'], { kind: 'several_units', units: ['STC', 'SNV'] }],
    // Letters are told apart, and nothing is guessed from a part of a name.
    [['Lanh-dao', 'lanh-dao-so', ' lanh-dao', 'lanh'], { kind: 'no_role' }],
    [[], { kind: 'no_role' }],
  ] as const)('%j', (values, given) => {
    expect(roleGiven(values, LINES)).toMatchObject(given);
  });

  test('is the same however accents are written', () => {
    const lines: RoleLines = [{ value: 'lãnh đạo'.normalize('NFD'), role: 'leader' }];
    expect(roleGiven(['lãnh đạo'.normalize('NFC')], lines)).toMatchObject({ role: 'leader' });
  });

  test('is none where there are no lines', () => {
    expect(roleGiven(['lanh-dao'], [])).toEqual({ kind: 'no_role' });
  });
});

test('units that nobody has listed are named by their key', () => {
  expect(linesWithoutUnit(LINES, [{ code: 'STC' }])).toEqual([
    { key: 'sign_in.roles.4.unit', unit: 'SNV' },
  ]);
});

describe('claims', () => {
  test.each([
    [{ groups: ['a', 'b'] }, ['a', 'b']],
    [{ groups: 'a' }, ['a']],
    [{ groups: ['a', 7, null, '', { b: 1 }] }, ['a']],
    [{ groups: { a: true } }, []],
    [{ groups: null }, []],
    [{}, []],
  ] as const)('%j hold %j', (claims, values) => {
    expect(valuesIn(claims, 'groups')).toEqual(values);
  });

  test('hold nothing under a name that every object has', () => {
    expect(valuesIn({}, 'constructor')).toEqual([]);
    expect(valuesIn({}, '__proto__')).toEqual([]);
  });

  test('a name is shown without what hides letters, or else who it is', () => {
    const named = (name: unknown) => nameIn({ name }, 'name', 's-1');
    expect(named('  Nguyễn Thị An\u202e\u0007 ')).toBe('Nguyễn Thị An');
    expect(named('Nguyễn'.normalize('NFD'))).toBe('Nguyễn');
    expect(named('ế'.repeat(200))).toBe('ế'.repeat(80));
    for (const none of ['', ' \u200b', 7, undefined]) expect(named(none)).toBe('s-1');
  });
});

describe('settings of the sign-in', () => {
  const read = (sign_in: object) => parseJsonWith(configSchema, JSON.stringify({ sign_in }));

  test('say who has which role', () => {
    const settings = read({ scopes: ['openid', 'groups'], roles: LINES });
    expect(settings).toMatchObject({
      ok: true,
      value: { sign_in: { name_claim: 'name', roles_claim: 'groups', roles: LINES } },
    });
  });

  test.each([
    [{ roles: [{ value: 'a', role: 'unit' }] }, 'sign_in.roles.0: unit:'],
    [{ roles: [{ value: 'a', role: 'leader', unit: 'STC' }] }, 'sign_in.roles.0: unit:'],
    [{ roles: [{ value: 'a', role: 'chief' }] }, 'sign_in.roles.0.role'],
    [{ roles: [{ value: '', role: 'leader' }] }, 'sign_in.roles.0.value'],
    [{ roles: [LINES[0], LINES[0]] }, 'sign_in.roles: a value stands there twice'],
    [{ scopes: ['profile'] }, 'sign_in.scopes: must have openid'],
    [{ scopes: ['openid', 'a b'] }, 'sign_in.scopes.1'],
    [{ role: [] }, 'role'],
  ])('%j is refused', (settings, named) => {
    const parsed = read(settings);
    expect(parsed.ok ? '' : parsed.reason).toContain(named);
  });
});
