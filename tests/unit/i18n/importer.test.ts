import { expect, test } from 'vitest';
import { importerText } from '#app/i18n/importer.ts';

test('who imported is said in words', () => {
  expect(['page', 'inbox', 'vanphong'].map((by) => importerText(by, 'vi'))).toEqual([
    'trang web',
    'thư mục inbox',
    'dòng lệnh (vanphong)',
  ]);
  expect(importerText('page', 'en')).toBe('web page');
});
