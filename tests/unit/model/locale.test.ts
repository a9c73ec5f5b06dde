import { expect, it } from 'vitest';
import { DEFAULT_LOCALE, LOCALES } from '#app/model/locale.ts';

it('Vietnamese comes first, English is complete', () => {
  expect(LOCALES).toEqual(['vi', 'en']);
  expect(DEFAULT_LOCALE).toBe('vi');
});
