import { expect, it } from 'vitest';
import { BASES } from '#app/model/basis.ts';

it('a task belongs to a period by assignment or by deadline, or every row is counted', () => {
  expect(BASES).toEqual(['assigned', 'due', 'tracked']);
});
