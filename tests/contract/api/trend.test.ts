import { expect, test } from 'vitest';
import type { MonthSeries } from '#app/query/month-series.ts';
import type { TrendAnswer } from '#app/query/trend.ts';
import { loader as overviewPage } from '#app/routes/overview/route.tsx';
import { loader as trendsPage } from '#app/routes/trends/route.tsx';
import { readPage } from '../../fixtures/own-store.ts';
import { type Asked, demoOf, pathOf } from './demo.ts';

/** A month of a trend says what the summary of that month says, as its snapshot knew it. */
const demo = demoOf('lang-son');
/** Eighteen months, so that there is a year before. */
const longer = demoOf('quang-binh');

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

test.each([
  'status=open_overdue',
  'status=done_late&status=open_in_time',
  'flag=hanging',
  'ageing=31-90',
  'status=open_overdue&group=district&q=báo cáo',
  'basis=due&status=done_on_time',
  'series=as-known-now&flag=extended',
])('pages tell rates over every status, and counts of the chosen: %s', async (query) => {
  const { portal } = longer.api;
  const pages: MonthSeries[] = [];
  if (!query.includes('series')) {
    pages.push((await readPage(overviewPage, portal, `/?${query}`)).months);
  }
  const { months, before } = await readPage(trendsPage, portal, `/trends?${query}`);
  pages.push(months, before);
  const without = new URLSearchParams(query);
  for (const name of ['status', 'flag', 'ageing']) without.delete(name);
  for (const { volume, rates } of pages) {
    const { from, to } = volume.population;
    const ask = async (params: string | URLSearchParams) =>
      (await longer.api.json<TrendAnswer>(`/api/v1/trend?${String(params)}&period=${from}..${to}`))
        .points;
    const [chosen, whole] = [await ask(query), await ask(without)];
    expect(volume.points.map(({ counts }) => counts)).toEqual(chosen.map(({ counts }) => counts));
    expect(rates).toEqual(
      whole.map(
        ({ measures: all }) =>
          all && {
            completion_rate: all.completion_rate,
            on_time_share: all.on_time_share,
            deadline_kept_rate: all.deadline_kept_rate,
          },
      ),
    );
    if (volume !== pages.at(-1)?.volume) {
      expect(rates.some((one) => (one?.on_time_share.value ?? 1) < 1)).toBe(true);
    }
  }
});
