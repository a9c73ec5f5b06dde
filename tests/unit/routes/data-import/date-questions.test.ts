import { expect, it } from 'vitest';
import type { UnderstoodDates } from '#app/intake/understanding.ts';
import { dateQuestions } from '#app/routes/data-import/date-questions.ts';

const UNCLEAR: UnderstoodDates = {
  column: 'due_on',
  formats: ['dd/MM/yyyy', 'd/M/yyyy', 'MM/dd/yyyy', 'M/d/yyyy'],
  proven: false,
  examples: [
    { row: 3, text: '03/07/2019' },
    { row: 4, text: '3/7/2019' },
  ],
};

it('shows for each order of day and month what the first dates would be', () => {
  const [question] = dateQuestions({ dates: [UNCLEAR] });
  expect(question?.column).toBe('due_on');
  expect(
    question?.answers.map(({ value, readings }) => [value, readings.map(({ day }) => day)]),
  ).toEqual([
    ['dd/MM/yyyy|d/M/yyyy', ['2019-07-03', '2019-07-03']],
    ['MM/dd/yyyy|M/d/yyyy', ['2019-03-07', '2019-03-07']],
  ]);
});

it('asks nothing of what is proven, typed or empty', () => {
  const proven = { ...UNCLEAR, proven: true };
  const typed = { ...UNCLEAR, formats: [] };
  expect(dateQuestions({ dates: [proven, typed] })).toEqual([]);
});
