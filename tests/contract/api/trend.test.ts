import { expect, test } from 'vitest';
import type { TrendAnswer } from '#app/query/trend.ts';
import { type Asked, demoOf, pathOf } from './demo.ts';

/** A month of a trend says what the summary of that month says, as its snapshot knew it. */
const demo = demoOf('lang-son');

const QUESTIONS: Asked[] = [
  { basis: 'assigned' },
  { basis: 'due', group: ['district'] },
  { basis: 'tracked' },
  { basis: 'assigned', status: ['open_overdue'] },
];

test.each(QUESTIONS)('every measure of a trend is the summary’s: %j', async (question) => {
  const { points } = await demo.api.json<TrendAnswer>(pathOf('trend', question));
  let overdue = 0;
  for (const { month, snapshot, counts, measures } of points.slice(-6)) {
    if (snapshot === null || counts === null || measures === null) continue;
    const period = question.basis === 'tracked' ? {} : { period: month };
    const summary = await demo.summary({ ...question, ...period, as_of: snapshot.id });
    expect([month, measures]).toEqual([month, summary.measures]);
    if (counts.open_overdue === 0) continue;
    overdue += 1;
    expect(measures.median_days_overdue.value).toBeGreaterThan(0);
    expect(measures.days_overdue_p90.value).toBeGreaterThanOrEqual(
      measures.median_days_overdue.value ?? Infinity,
    );
  }
  expect(overdue).toBeGreaterThan(0);
});
