import { expect, test } from 'vitest';
import { factWords, targetWords } from '#app/routes/admin/log/entry-words.ts';

const AN = {
  name: 'an',
  role: 'editor' as const,
  unit: null,
  source: { kind: 'account' as const, id: '1' },
};

test('small facts are told in words, and what has none as it is', () => {
  expect(factWords({ by: 'oidc', refusal: 'no_role' }, 'vi')).toEqual([
    'cách: qua hệ thống định danh',
    'lý do: tài khoản chưa có vai trò',
  ]);
  expect(factWords({ group: 'so-a', groups: 3, role: 'leader' }, 'vi')).toEqual([
    'nhóm: so-a',
    'số nhóm: 3',
    'vai trò: Lãnh đạo',
  ]);
  expect(factWords({ rows: 12, by: 'inbox' }, 'en')).toEqual([
    'rows: 12',
    'way in: through the folder inbox',
  ]);
  expect(factWords({ day_from: '2026-11-01', action: 'import', who: 'oidc' }, 'vi')).toEqual([
    'từ ngày: 2026-11-01',
    'việc: Nhập số liệu',
    'tên đăng nhập: oidc',
  ]);
  expect(factWords({ other: 'oidc' }, 'vi')).toEqual(['other: oidc']);
});

test('a way in is told in words, a name that reads like one is not', () => {
  const told = (action: 'sign_in_failed' | 'units_changed', target: string, who = true) =>
    targetWords({ action, target, who: who ? AN : null }, 'vi');
  expect(told('sign_in_failed', 'second_factor')).toBe('lớp thứ hai');
  expect(told('sign_in_failed', 'second_factor', false)).toBe('second_factor');
  expect(told('units_changed', 'add_alias')).toBe('thêm tên gọi khác');
  expect(targetWords({ action: 'withdraw', target: 'demo', who: AN }, 'vi')).toBe('demo');
});
